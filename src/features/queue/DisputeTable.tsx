import type { DisputeRow } from '../../api/contract/disputes.ts';
import type { Translate } from '../../locales/use-t.ts';
import { Money } from '../../ui/Money.tsx';
import { AboutCell } from './AboutCell.tsx';
import { caseColumns } from './CaseColumns.tsx';
import type { QueueTableSpec } from './queue-spec.ts';

function hintsOf(t: Translate, row: DisputeRow): string[] {
  const live =
    row.liveRuling === undefined ? [] : [t('queue.hint.ruling', { state: row.liveRuling.state })];
  const flags = row.flags
    .filter((flag) => flag !== 'silenceRulingPossible')
    .map((flag) => t(`queue.flag.${flag}`));
  const files =
    row.evidenceCount === 0 ? [] : [t('queue.hint.files', { count: row.evidenceCount })];
  return [...live, ...flags, ...files];
}

/** The columns of disputes, left to right in the order a decision reads them. */
export const disputeTable: QueueTableSpec<DisputeRow> = {
  label: (row) => `${row.reference}, ${row.buyer.name}`,
  columns: (t, search) => {
    const { reference, about, parties, clock, court, who } = caseColumns(t, search);
    return [
      reference(142, (row) => t(`queue.reason.${row.reason}`)),
      about('claim', t('queue.column.claim'), 220, (row, gone) => (
        <AboutCell row={row} text={row.claim} hints={hintsOf(t, row)} gone={gone} />
      )),
      parties(t('queue.column.parties')),
      {
        id: 'stake',
        header: t('queue.column.stake'),
        width: 108,
        align: 'end',
        sortable: true,
        render: ({ row }) => <Money money={row.atStake} stacked />,
      },
      clock(190, (row) => row.flags.includes('silenceRulingPossible')),
      court(),
      who(116),
    ];
  },
};
