import type { DisputeRow } from '../../api/contract/disputes.ts';
import { useT, type Translate } from '../../locales/use-t.ts';
import { useHasDraft } from '../../stores/drafts.ts';
import { PartyName } from '../../ui/PartyName.tsx';
import type { CellContext } from '../../ui/table/types.ts';
import { Headed } from './Headed.tsx';
import { CaseLinkCell } from './QueueCells.tsx';
import { TwoLines } from './TwoLines.tsx';

/** Reference, which opens the case with its queue, and the reason. */
export function ReasonCell(props: { row: DisputeRow; search: string; cell: CellContext }) {
  const { row, search, cell } = props;
  const t = useT();
  return (
    <CaseLinkCell to={`/disputes/${row.id}${search}`} reference={row.reference} cell={cell}>
      {t(`queue.reason.${row.reason}`)}
    </CaseLinkCell>
  );
}

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

/** The claim in one sentence, and what else is worth knowing before it is opened. */
export function ClaimCell({ row, gone }: { row: DisputeRow; gone: boolean }) {
  const t = useT();
  const hasDraft = useHasDraft(row.id);
  const hints = gone ? [t('queue.hint.gone')] : hintsOf(t, row);
  return (
    <TwoLines>
      <Headed text={row.claim} draft={hasDraft} />
      <small title={hints.join(' · ')}>{hints.join(' · ')}</small>
    </TwoLines>
  );
}

/** Buyer above seller, each in the colour of their side. */
export function PartiesCell({ row }: { row: Pick<DisputeRow, 'buyer' | 'seller'> }) {
  return (
    <TwoLines>
      <span>
        <PartyName kind="buyer" name={row.buyer.name} />
      </span>
      <span>
        <PartyName kind="seller" name={row.seller.name} small />
      </span>
    </TwoLines>
  );
}
