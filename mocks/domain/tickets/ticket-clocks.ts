import type { Clock } from '../../../src/api/contract/common.ts';
import type { Priority } from '../case-records.ts';
import { changeClocks, regive, ruleMs, startClock } from '../clocks.ts';
import type { Context } from '../context.ts';

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

/** Clocks of a ticket that was just submitted. */
export function firstClocks(priority: Priority, ctx: Context): Clock[] {
  return [startClock('firstReply', 'staff', ctx.now, ctx.policy), startResolution(priority, ctx)];
}
