import { type ReactNode, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { CLOCK } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { storyOf } from '../../stores/clock-story.ts';
import { useSession } from '../../stores/session.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { shownState } from '../../ui/shown-state.ts';
import type { CellContext } from '../../ui/table/types.ts';
import { useNow } from '../../ui/use-now.ts';
import { part } from './part.ts';
import type { CaseRow } from './queue-spec.ts';
import { TwoLines } from './TwoLines.tsx';

const WhoIsHere = part(() => import('./WhoIsHere.tsx'), 'WhoIsHere');

const DAY = 86_400_000;

interface CaseLinkProps {
  to: string;
  reference: string;
  cell: CellContext;
  /** Below the reference. */
  children: ReactNode;
}

/** Reference, which opens the case with its queue, and one thing more. */
export function CaseLinkCell({ to, reference, cell, children }: CaseLinkProps) {
  return (
    <TwoLines>
      <Link className="mono" to={to} tabIndex={cell.tabIndex}>
        {reference}
      </Link>
      <small>{children}</small>
    </TwoLines>
  );
}

interface PartiesCellProps {
  row: { buyer: { name: string }; seller: { name: string } };
}

/** Buyer above seller, each in the colour of their side. */
export function PartiesCell({ row }: PartiesCellProps) {
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

interface ClockCellProps {
  row: Pick<CaseRow, 'id' | 'nextClock'>;
  cell: CellContext;
  /** A silence ruling is possible, which is more urgent than the clock itself. */
  silence?: boolean;
}

/** The nearest clock in its own unit, or what else makes the case urgent. */
export function ClockCell({ row, cell, silence: isPossible = false }: ClockCellProps) {
  const t = useT();
  const now = useNow(30_000);
  const clock = row.nextClock;
  if (clock === undefined) return <span>{t('queue.clock.none')}</span>;
  const silence = isPossible && clock.state === 'running';
  return (
    <span style={{ display: 'flex', minWidth: 0 }}>
      <ClockChip
        state={shownState(clock)}
        dueAt={clock.dueAt}
        {...(clock.warnAt === undefined ? {} : { warnAt: clock.warnAt })}
        {...(silence && now < Date.parse(clock.dueAt) ? { text: t('queue.clock.silence') } : {})}
        now={now}
        label={silence ? '' : t(`queue.clock.${clock.name}`)}
        tabIndex={cell.tabIndex}
        onExplain={storyOf(row.id, clock)}
      />
    </span>
  );
}

/** In whose court the case is, and since when. */
export function CourtCell({ row }: { row: Pick<CaseRow, 'awaiting' | 'awaitingSince'> }) {
  const t = useT();
  const intl = useIntl();
  const now = useNow(60_000);
  const age = now - Date.parse(row.awaitingSince);
  const format: Intl.DateTimeFormatOptions =
    age < DAY ? CLOCK : age < 6 * DAY ? { weekday: 'short' } : { day: 'numeric', month: 'short' };
  return (
    <TwoLines>
      <span>{t(`queue.awaiting.${row.awaiting}`)}</span>
      <small data-roomy>
        {t('queue.since', { when: intl.formatDate(row.awaitingSince, format) })}
      </small>
    </TwoLines>
  );
}

/** Who has it: the holder of the lease, else whom it is assigned to; and who is there now. */
export function WhoCell({ row }: { row: Pick<CaseRow, 'lease' | 'assignee' | 'presence'> }) {
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
      <TwoLines>
        {words === '' ? null : <small title={words}>{words}</small>}
        {row.presence === undefined || row.presence.length === 0 ? null : (
          <Suspense fallback={null}>
            <WhoIsHere presence={row.presence} holderId={holder?.id} />
          </Suspense>
        )}
      </TwoLines>
    </span>
  );
}
