import { useIntl } from 'react-intl';
import type { DeletionRequestRow } from '../../api/contract/deletion-requests.ts';
import type { Translate } from '../../locales/use-t.ts';
import { useT } from '../../locales/use-t.ts';
import { PartyName } from '../../ui/PartyName.tsx';
import { DeletionStatusMark } from '../../ui/ReviewMarks.tsx';
import { AboutCell } from './AboutCell.tsx';
import { caseColumns } from './CaseColumns.tsx';
import type { QueueTableSpec } from './queue-spec.ts';
import { TwoLines } from './TwoLines.tsx';

const day = { day: 'numeric', month: 'short' } as const;

/** Since when the review stands there. */
function PostedOn({ row }: { row: DeletionRequestRow }) {
  const t = useT();
  const { formatDate } = useIntl();
  return t('review.queue.posted', { when: formatDate(row.reviewPostedAt, day) });
}

/** The seller who asks above the author of the review. */
function SidesCell({ row }: { row: DeletionRequestRow }) {
  return (
    <TwoLines>
      <span>
        <PartyName kind="seller" name={row.seller.name} />
      </span>
      <span>
        <PartyName kind="buyer" name={row.author.name} small />
      </span>
    </TwoLines>
  );
}

/** Where it stands, and below that what was decided. */
function StatusCell({ row: { status, remedy } }: { row: DeletionRequestRow }) {
  const t = useT();
  if (remedy === undefined) return <DeletionStatusMark status={status} />;
  return (
    <TwoLines>
      <span>
        <DeletionStatusMark status={status} />
      </span>
      <small>{t(`review.remedy.${remedy}`)}</small>
    </TwoLines>
  );
}

function hintsOf(t: Translate, row: DeletionRequestRow): string[] {
  // That a second person is waited for, the status says.
  const flags = row.flags.filter((flag) => flag !== 'secondPerson');
  return [t(`review.reason.${row.reason}`), ...flags.map((flag) => t(`review.flag.${flag}`))];
}

/** The columns of requests to delete reviews; stars and tier are not told before a finding is fixed. */
export const deletionTable: QueueTableSpec<DeletionRequestRow> = {
  label: (row) => `${row.reference}, ${row.seller.name}`,
  columns: (t, search) => {
    const { reference, about, clock, court, who } = caseColumns(t, search);
    return [
      reference(146, (row) => <PostedOn row={row} />),
      about('excerpt', t('review.queue.column.review'), 240, (row, gone) => (
        <AboutCell row={row} text={row.excerpt} hints={hintsOf(t, row)} gone={gone} />
      )),
      {
        id: 'sides',
        header: t('review.queue.column.sides'),
        width: 176,
        render: ({ row }) => <SidesCell row={row} />,
      },
      {
        id: 'status',
        header: t('queue.ticket.column.status'),
        width: 132,
        card: 'corner',
        render: ({ row }) => <StatusCell row={row} />,
      },
      clock(176),
      court(),
      who(104, 'corner'),
    ];
  },
};
