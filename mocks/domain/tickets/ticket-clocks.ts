import type { Clock } from '../../../src/api/contract/common.ts';
import type { Priority } from '../case-records.ts';
import {
  changeClocks,
  endClock,
  regive,
  reopenClock,
  ruleMs,
  startClock,
  stopClock,
  unstopClock,
} from '../clocks.ts';
import type { Context } from '../context.ts';
import type { TicketRecord } from '../records.ts';

/** The resolution clock of a ticket: the more urgent, the shorter (cases.md §6). */
export function startResolution(priority: Priority, { now, policy }: Context): Clock {
  return startClock('resolution', 'staff', now, policy, policy.resolutionDue[priority]);
}

/**
 * A ticket's clocks with another priority: its resolution is due as if it had had it from the start, so
 * that working time already spent, and pauses, count as they were (decision 0010).
 */
export function clocksWithPriority(
  clocks: readonly Clock[],
  priority: Priority,
  { policy, now }: Context,
): Clock[] {
  const given = ruleMs(policy.resolutionDue[priority]);
  return changeClocks(clocks, { name: 'resolution' }, (clock) => regive(clock, given, policy, now));
}

/** Clocks of a ticket that is resolved: the resolution is met, late or not; what nobody answered is over. */
export function resolvedClocks(clocks: readonly Clock[], at: string): Clock[] {
  const met = changeClocks(clocks, { name: 'resolution' }, (clock) => stopClock(clock, at));
  return met.map((clock) => endClock(clock, at));
}

/**
 * Clocks of a ticket that is taken up again (cases.md §4): its resolution goes on with the time it had left,
 * and so does what nobody had answered by then. Resolving buys nobody time.
 */
export function reopenedClocks(ticket: TicketRecord, ctx: Context): Clock[] {
  const { clocks, resolvedAt, priority } = ticket;
  if (resolvedAt === undefined) return clocks;
  const isReopened = ({ name, state, stoppedAt }: Clock) =>
    stoppedAt === resolvedAt && (name === 'resolution' || state !== 'met');
  const open = clocks.map((clock) =>
    isReopened(clock) ? reopenClock(clock, ctx.now, 'resolved', ctx.policy) : clock,
  );
  return clocksWithPriority(open, priority, ctx);
}

const isReply = ({ name }: Clock) => name === 'firstReply' || name === 'nextReply';

/** A reply of staff stops what the desk owes at the moment it is sent, not when its hold ends (cases.md §6). */
export function repliedClocks(clocks: readonly Clock[], at: string): Clock[] {
  return clocks.map((clock) =>
    isReply(clock) && clock.startedAt <= at ? stopClock(clock, at) : clock,
  );
}

/**
 * A reply that was taken back has stopped nothing: what it stopped goes on, or was stopped by the next reply
 * (`later`). What a word during the hold has started is owed already by the clock that goes on.
 */
export function unrepliedClocks(
  { clocks, resolvedAt }: TicketRecord,
  sentAt: string,
  later: string | undefined,
): Clock[] {
  const isBack = (clock: Clock) =>
    isReply(clock) && clock.state === 'met' && clock.stoppedAt === sentAt;
  if (!clocks.some(isBack)) return clocks;
  const back = (clock: Clock) => {
    const open = unstopClock(clock);
    if (later !== undefined) return stopClock(open, later);
    return resolvedAt === undefined ? open : endClock(open, resolvedAt);
  };
  const isDouble = (clock: Clock) =>
    later === undefined && clock.name === 'nextReply' && clock.startedAt >= sentAt;
  return clocks.flatMap((clock) => {
    if (isBack(clock)) return [back(clock)];
    return isDouble(clock) ? [] : [clock];
  });
}

/** Clocks of a ticket that was just submitted. */
export function firstClocks(priority: Priority, ctx: Context): Clock[] {
  return [startClock('firstReply', 'staff', ctx.now, ctx.policy), startResolution(priority, ctx)];
}
