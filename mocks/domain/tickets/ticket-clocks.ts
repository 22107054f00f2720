import type { Clock } from '../../../src/api/contract/common.ts';
import type { Priority } from '../case-records.ts';
import { startClock } from '../clocks.ts';
import type { Context } from '../context.ts';

/** The resolution clock of a ticket: the more urgent, the shorter (cases.md §6). */
export function startResolution(priority: Priority, { now, policy }: Context): Clock {
  return startClock('resolution', 'staff', now, policy, policy.resolutionDue[priority]);
}

/** Clocks of a ticket that was just submitted. */
export function firstClocks(priority: Priority, ctx: Context): Clock[] {
  return [startClock('firstReply', 'staff', ctx.now, ctx.policy), startResolution(priority, ctx)];
}
