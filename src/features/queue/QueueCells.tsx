import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { DisputeRow } from '../../api/contract/disputes.ts';
import { useT, type Translate } from '../../locales/use-t.ts';
import { useHasDraft } from '../../stores/drafts.ts';
import { useSession } from '../../stores/session.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import type { CellContext } from '../../ui/table/types.ts';
import { useNow } from '../../ui/use-now.ts';
import { TwoLines } from './TwoLines.tsx';

const DAY = 86_400_000;

/** Reference, which opens the case with its queue, and the reason. */
export function CaseCell(props: { row: DisputeRow; search: string; cell: CellContext }) {
  const { row, search, cell } = props;
  const t = useT();
  return (
    <TwoLines>
      <Link className="mono" to={`/disputes/${row.id}${search}`} tabIndex={cell.tabIndex}>
        {row.reference}
      </Link>
      <small>{t(`queue.reason.${row.reason}`)}</small>
    </TwoLines>
  );
}

function hintsOf(t: Translate, row: DisputeRow, hasDraft: boolean): string[] {
  const live =
    row.liveRuling === undefined ? [] : [t('queue.hint.ruling', { state: row.liveRuling.state })];
  const flags = row.flags
    .filter((flag) => flag !== 'silenceRulingPossible')
    .map((flag) => t(`queue.flag.${flag}`));
  const files =
    row.evidenceCount === 0 ? [] : [t('queue.hint.files', { count: row.evidenceCount })];
  return [...live, ...flags, ...files, ...(hasDraft ? [t('queue.hint.draft')] : [])];
}

/** The claim in one sentence, and what else is worth knowing before it is opened. */
export function ClaimCell({ row, gone }: { row: DisputeRow; gone: boolean }) {
  const t = useT();
  const hasDraft = useHasDraft(row.id);
  const hints = gone ? [t('queue.hint.gone')] : hintsOf(t, row, hasDraft);
  return (
    <TwoLines>
      <span dir="auto" title={row.claim}>
        {row.claim}
      </span>
      <small>{hints.join(' · ')}</small>
    </TwoLines>
  );
}

/** Buyer above seller, each in the colour of their side. */
export function PartiesCell({ row }: { row: DisputeRow }) {
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

/** The nearest clock in its own unit, or what else makes the case urgent. */
export function ClockCell({ row }: { row: DisputeRow }) {
  const t = useT();
  const now = useNow(30_000);
  const clock = row.nextClock;
  if (clock === undefined) return <span>{t('queue.clock.none')}</span>;
  const silence = row.flags.includes('silenceRulingPossible') && clock.state === 'running';
  // A missed clock that nobody stopped still grows: how late it is decides what comes first.
  const isLate = clock.state === 'missed' && clock.stoppedAt === undefined;
  return (
    <span style={{ display: 'flex', minWidth: 0 }}>
      <ClockChip
        state={isLate ? 'running' : clock.state}
        dueAt={clock.dueAt}
        {...(clock.warnAt === undefined ? {} : { warnAt: clock.warnAt })}
        {...(silence && now < Date.parse(clock.dueAt) ? { text: t('queue.clock.silence') } : {})}
        now={now}
        label={silence ? '' : t(`queue.clock.${clock.name}`)}
      />
    </span>
  );
}

/** In whose court the case is, and since when. */
export function CourtCell({ row }: { row: DisputeRow }) {
  const t = useT();
  const intl = useIntl();
  const now = useNow(60_000);
  const age = now - Date.parse(row.awaitingSince);
  const format: Intl.DateTimeFormatOptions =
    age < DAY
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : age < 6 * DAY
        ? { weekday: 'short' }
        : { day: 'numeric', month: 'short' };
  return (
    <TwoLines>
      <span>{t(`queue.awaiting.${row.awaiting}`)}</span>
      <small>{t('queue.since', { when: intl.formatDate(row.awaitingSince, format) })}</small>
    </TwoLines>
  );
}

/** Who has it: the holder of the lease, else whom it is assigned to. */
export function WhoCell({ row }: { row: DisputeRow }) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const holder = row.lease?.holder;
  const person = holder ?? row.assignee;
  const own = person?.id === me;
  const words =
    holder === undefined
      ? ''
      : own
        ? t('queue.who.mine')
        : t('queue.who.taken', { name: holder.name });
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 6, minWidth: 0 }}>
      <Initials name={person?.name ?? null} decorative={words !== ''} />
      {words === '' ? null : (
        <TwoLines title={words}>
          <small>{words}</small>
        </TwoLines>
      )}
    </span>
  );
}
