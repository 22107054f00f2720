import { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import { QUESTION_VIEWS } from '../../src/api/contract/questions.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import { TICKET_VIEWS } from '../../src/api/contract/tickets.ts';
import { ok } from '../../src/lib/result.ts';
import type { CaseBase } from '../domain/records.ts';
import type { ReadCall } from '../engine/handler.ts';
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

/** How many cases each queue and its views hold. */
export function summariseQueues({ store, ctx: { now } }: ReadCall<'queueSummary'>) {
  const { disputes, tickets, questions } = store;
  const approvals = { total: disputes.count('awaitingApproval'), late: 0, views: [] };
  return ok({
    queues: [
      counts('disputes', disputes, DISPUTE_VIEWS, now),
      counts('tickets', tickets, TICKET_VIEWS, now),
      counts('questions', questions, QUESTION_VIEWS, now),
      { queue: 'approvals', ...approvals },
    ],
  });
}
