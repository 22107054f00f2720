import type { Clock } from '../../../src/api/contract/common.ts';
import type { Policy } from '../../../src/api/contract/policy.ts';
import { fromMs, toMs } from '../../../src/lib/instants.ts';
import { endClock, pauseClock, resumeClock, stopClock } from '../../domain/clocks.ts';
import type { TicketRecord } from '../../domain/records.ts';

/**
 * A ticket as it were had it been submitted at another instant. Clocks are started, paused and stopped anew
 * by the domain's own functions, because working time is not the same everywhere.
 */
export function movedTicket(
  ticket: TicketRecord,
  submittedAt: string,
  start: (clock: Clock, at: string) => Clock,
  policy: Policy,
): TicketRecord {
  const by = toMs(submittedAt) - toMs(ticket.createdAt);
  const moved = (instant: string) => fromMs(toMs(instant) + by);
  const clocks = ticket.clocks.map((clock) => {
    let next = start(clock, moved(clock.startedAt));
    for (const { from, to, reason } of clock.pauses) {
      next = pauseClock(next, moved(from), reason);
      const isOver = to !== undefined && to !== clock.stoppedAt;
      if (isOver) next = resumeClock(next, moved(to), policy);
    }
    if (clock.stoppedAt === undefined) return next;
    const at = moved(clock.stoppedAt);
    return clock.state === 'met' ? stopClock(next, at) : endClock(next, at);
  });
  const { resolvedAt } = ticket;
  return {
    ...ticket,
    clocks,
    awaitingSince: moved(ticket.awaitingSince),
    createdAt: submittedAt,
    updatedAt: moved(ticket.updatedAt),
    ...(resolvedAt !== undefined && { resolvedAt: moved(resolvedAt) }),
  };
}
