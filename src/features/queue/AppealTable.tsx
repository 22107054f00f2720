import type { AppealRow } from '../../api/contract/appeals.ts';
import { PartyName } from '../../ui/PartyName.tsx';
import { AppealStatusMark } from '../../ui/ReviewMarks.tsx';
import { AboutCell } from './AboutCell.tsx';
import { caseColumns } from './CaseColumns.tsx';
import type { QueueTableSpec } from './queue-spec.ts';
import { TwoLines } from './TwoLines.tsx';

/** The columns of appeals: what is said, by which side, against what. */
export const appealTable: QueueTableSpec<AppealRow> = {
  label: (row) => `${row.reference}, ${row.filedBy.name}`,
  columns: (t, search) => {
    const { reference, about, clock, court, who } = caseColumns(t, search);
    return [
      reference(146, (row) => row.subject.reference),
      about('excerpt', t('appeal.queue.column.text'), 240, (row, gone) => (
        <AboutCell
          row={row}
          text={row.excerpt}
          hints={[t(`appeal.ground.${row.ground}`)]}
          gone={gone}
        />
      )),
      {
        id: 'side',
        header: t('appeal.queue.column.side'),
        width: 168,
        render: ({ row }) => (
          <TwoLines>
            <span>
              <PartyName
                kind={row.side === 'author' ? 'buyer' : 'seller'}
                name={row.filedBy.name}
              />
            </span>
            <small>{t(`appeal.side.${row.side}`)}</small>
          </TwoLines>
        ),
      },
      {
        id: 'status',
        header: t('queue.ticket.column.status'),
        width: 132,
        card: 'corner',
        render: ({ row }) => <AppealStatusMark status={row.status} />,
      },
      clock(176),
      court(),
      who(104, 'corner'),
    ];
  },
};
