import { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import { QUESTION_VIEWS } from '../../src/api/contract/questions.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import { APPEAL_VIEWS, DELETION_VIEWS } from '../../src/api/contract/review-words.ts';
import { TICKET_VIEWS } from '../../src/api/contract/tickets.ts';
import { ok } from '../../src/lib/result.ts';
import { clockState } from '../domain/clocks.ts';
import type { Context } from '../domain/context.ts';
import { isAppealInView } from '../domain/reviews/appeal-queue.ts';
import { isDeletionInView } from '../domain/reviews/deletion-queue.ts';
import type { CaseBase } from '../domain/records.ts';
import type { ReadCall } from '../engine/handler.ts';
import type { MemoryStore } from '../store/store.ts';
import type { CaseIndex } from '../store/case-index.ts';

/** Counts that are kept as rows change: nothing is counted here. */
function counts<R extends CaseBase, V extends string>(
  queue: CaseQueue,
  cases: CaseIndex<R, V>,
  names: readonly V[],
  { now, actor }: Context,
  own?: (row: R) => boolean,
) {
  // What is mine is nobody else's: it is marked for each person, and kept as rows change.
  const mine = () => cases.select(`mine ${actor.id}`, own ?? (() => false)).count;
  const views = names.map((view) => ({
    view,
    count: view === 'mine' && own ? mine() : cases.count(view),
  }));
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

/** Counts of what comes later than the first rows; none while it is not known how many there are. */
function reviewCounts(store: MemoryStore, ctx: Context) {
  if (!store.isWhole) return [];
  const { deletionRequests, appeals } = store;
  const me = ctx.actor.id;
  return [
    counts('deletion-requests', deletionRequests, DELETION_VIEWS, ctx, (row) =>
      isDeletionInView(row, 'mine', me),
    ),
    counts('appeals', appeals, APPEAL_VIEWS, ctx, (row) => isAppealInView(row, 'mine', me)),
  ];
}

/** How many cases each queue and its views hold. */
export function summariseQueues({ store, ctx }: ReadCall<'queueSummary'>) {
  const { disputes, tickets, questions } = store;
  return ok({
    queues: [
      counts('disputes', disputes, DISPUTE_VIEWS, ctx),
      counts('tickets', tickets, TICKET_VIEWS, ctx),
      counts('questions', questions, QUESTION_VIEWS, ctx),
      ...reviewCounts(store, ctx),
      approvals(store, ctx.now),
    ],
  });
}
