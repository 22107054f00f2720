import type { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import { exponentOf } from '../../src/lib/currency.ts';
import { addMs } from '../../src/lib/instants.ts';
import { isOpenClock, isOurMissed, nextClock } from './clocks.ts';
import type { CaseBase, DisputeRecord } from './records.ts';

export type DisputeView = (typeof DISPUTE_VIEWS)[number];

/** Where a row stands in the default order: by rank, then the nearest due instant. */
export interface QueueRank {
  /** 0 overdue on our side, 1 silence ruling possible, 2 refund failed or unknown, 3 the rest, 4 nothing to do. */
  rank: 0 | 1 | 2 | 3 | 4;
  /** Due instant of the clock that the row shows. */
  dueAt?: string;
  /** The first instant at which this answer may be another one without any change of the case. */
  nextChangeAt?: string;
}

/** The case waits for a silence ruling: escalated and the time is up (cases.md §2). */
export function isSilencePossible(row: DisputeRecord, now: string): boolean {
  return row.status === 'escalated' && row.silence !== undefined && now >= row.silence.readyAt;
}

export function hasRefundTrouble(row: DisputeRecord): boolean {
  return row.flags.includes('refundFailed') || row.flags.includes('refundUnknown');
}

/** Flags as of now: those kept on the row and the one that time alone brings. */
export function flagsOf(row: DisputeRecord, now: string): string[] {
  return isSilencePossible(row, now) ? [...row.flags, 'silenceRulingPossible'] : row.flags;
}

/** Rank of a dispute that is neither closed nor late. */
function dueRank(row: DisputeRecord, now: string): QueueRank['rank'] {
  if (isSilencePossible(row, now)) return 1;
  return hasRefundTrouble(row) ? 2 : 3;
}

/** The first instant at which a clock makes another rank, or `ready` if that comes before. */
function nextChange(row: CaseBase, now: string, ready: string | undefined): string | undefined {
  let soonest: string | undefined;
  for (const clock of row.clocks) {
    if (clock.state !== 'running' || clock.dueAt < now) continue;
    if (soonest === undefined || clock.dueAt < soonest) soonest = clock.dueAt;
  }
  // A clock is still met at its due instant and missed just after it.
  const missed = soonest === undefined ? undefined : addMs(soonest, 1);
  if (ready === undefined || ready <= now) return missed;
  return missed === undefined || ready < missed ? ready : missed;
}

/** What a kind of case says of a row's place; lateness and snoozes are the same for all. */
interface OwnRank {
  /** Nothing is left to do here. */
  done: boolean;
  /** Rank while it is not late. */
  rank: QueueRank['rank'];
  /** When that rank may change by itself. */
  readyAt?: string | undefined;
}

/**
 * A row's place in the default order of any queue: what is late on our side goes first and never drops
 * out, also when it was put aside (cases.md §6, §7); what is put aside else waits at the end.
 */
export function caseRank(row: CaseBase, now: string, own: OwnRank): QueueRank {
  const clock = row.clocks.some(isOpenClock) ? nextClock(row.clocks, now) : undefined;
  const change = nextChange(row, now, own.readyAt);
  const isLate = !own.done && row.clocks.some((one) => isOurMissed(one, now));
  const waits = own.done || row.snooze !== undefined;
  return {
    rank: isLate ? 0 : waits ? 4 : own.rank,
    ...(clock ? { dueAt: clock.dueAt } : {}),
    ...(change === undefined ? {} : { nextChangeAt: change }),
  };
}

/**
 * The default order of disputes (cases.md §6): missed → silence ruling possible → refund failed or
 * unknown → due soonest → amount → age; amount and age are on the row.
 */
export function queueRank(row: DisputeRecord, now: string): QueueRank {
  const readyAt = row.status === 'escalated' ? row.silence?.readyAt : undefined;
  return caseRank(row, now, { done: row.status === 'closed', rank: dueRank(row, now), readyAt });
}

/**
 * Amount at stake in whole units of its currency, by which rows are put in order: 486,000 yen are more
 * than 552.720 dinars. Only an order among rows, never an amount that anything is paid or shown by.
 */
export function stakeOrder({
  atStakeMinor,
  currency,
}: Pick<DisputeRecord, 'atStakeMinor' | 'currency'>) {
  return atStakeMinor / 10 ** (exponentOf(currency) ?? 2);
}

function byText(x: string, y: string): number {
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

/** Total order of rows: rank, due, larger amount, older, and the id so that no two rows tie (I35). */
export function compareRows(a: DisputeRecord, b: DisputeRecord, now: string): number {
  const [left, right] = [queueRank(a, now), queueRank(b, now)];
  return (
    left.rank - right.rank ||
    byText(left.dueAt ?? '~', right.dueAt ?? '~') ||
    stakeOrder(b) - stakeOrder(a) ||
    byText(a.createdAt, b.createdAt) ||
    byText(a.id, b.id)
  );
}

/** Whether a built-in view of the queue shows the row; a row may be in several. */
export function isInView(row: DisputeRecord, view: DisputeView): boolean {
  switch (view) {
    case 'needsRuling':
      return row.status === 'escalated' && row.awaiting === 'staff' && row.live === undefined;
    case 'waiting':
      return row.status === 'escalated' && (row.awaiting === 'buyer' || row.awaiting === 'seller');
    case 'awaitingApproval':
      return row.live?.state === 'proposed';
    case 'refundTrouble':
      return hasRefundTrouble(row);
    case 'resolved':
      return row.status === 'resolved';
    case 'all':
      return true;
  }
}
