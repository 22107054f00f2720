import { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import { QUESTION_VIEWS } from '../../src/api/contract/questions.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import { TICKET_VIEWS } from '../../src/api/contract/tickets.ts';
import { ok } from '../../src/lib/result.ts';
import { clockState } from '../domain/clocks.ts';
import type { CaseBase } from '../domain/records.ts';
import type { ReadCall } from '../engine/handler.ts';
import { unhurried } from '../engine/unhurried.ts';
import type { MemoryStore } from '../store/store.ts';
import type { CaseIndex } from '../store/case-index.ts';

/** Counts that are kept as rows change: nothing is counted here. */
function counts<R extends CaseBase, V extends string>(
  queue: CaseQueue,
  cases: CaseIndex<R, V>,
  names: readonly V[],
  now: string,
) {
  const views = names.map((view) => ({ view, count: cases.count(view) }));
  return { queue, total: cases.size, late: cases.late(now), views };
}

/** Proposals that wait for an approval; late are those whose own clock is. */
function approvals(store: MemoryStore, now: string) {
  const waiting = [...store.rulings.live.all].filter(({ state }) => state === 'proposed');
  const isLate = ({ disputeId }: { disputeId: string }) =>
    store
      .get('disputes', disputeId)
      ?.clocks.some((clock) => clock.name === 'approval' && clockState(clock, now) === 'missed');
  const views = [{ view: 'proposed', count: waiting.length }];
  return {
    queue: 'approvals' as const,
    total: waiting.length,
    late: waiting.filter(isLate).length,
    views,
  };
}

/** How many cases each queue and its views hold. Nobody who asks for rows waits for the other queues. */
export async function summariseQueues({ store, ctx: { now } }: ReadCall<'queueSummary'>) {
  await unhurried(store.finish());
  const { disputes, tickets, questions } = store;
  return ok({
    queues: [
      counts('disputes', disputes, DISPUTE_VIEWS, now),
      counts('tickets', tickets, TICKET_VIEWS, now),
      counts('questions', questions, QUESTION_VIEWS, now),
      approvals(store, now),
    ],
  });
}
