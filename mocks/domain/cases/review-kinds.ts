import type { Context, Refusal } from '../context.ts';
import type { AppealRecord, DeletionRequestRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import type { KindRules } from './kind-rules.ts';

/** Statuses of a deletion request in which somebody still has to act on it. */
const OPEN: ReadonlySet<string> = new Set([
  'submitted',
  'queued',
  'inReview',
  'needsInfo',
  'awaitingAuthor',
  'escalated',
  'proposed',
  'held',
]);
const ENDED: ReadonlySet<string> = new Set([
  'reversed',
  'inadmissible',
  'merged',
  'withdrawn',
  'moot',
]);

/** No decision has effect yet: a second request on the same review would be a duplicate of it. */
export function isLiveRequest({ status }: Pick<DeletionRequestRecord, 'status'>): boolean {
  return OPEN.has(status) || status === 'decided';
}

const involved = (detail: string) => refusal('conflictOfInterest', detail);

/**
 * Who handled a dispute or a ticket of the review's order does not decide on the review; who handed a request
 * on, or proposed what is held, is not its second person (reviews.md §2).
 */
function involvedIn(
  reader: Reader,
  { orderId, status, handedOn, decision, barredIds }: DeletionRequestRecord,
  { actor }: Context,
): Refusal | undefined {
  if (reader.get('orderHands', orderId)?.staffIds.includes(actor.id))
    return involved('You had a hand in a dispute or ticket of this order.');
  if (barredIds?.includes(actor.id))
    return involved('An appeal sent your decision back: somebody else decides anew.');
  if (status === 'escalated' && handedOn.at(-1)?.byId === actor.id)
    return involved('You handed this request on: somebody else takes it.');
  if (status === 'held' && decision?.byId === actor.id)
    return refusal('ownApproval', 'You proposed this: somebody else decides on it.');
  return undefined;
}

/**
 * Who comments a verdict does not decide the appeal against it (reviews.md §4); a blind reader has seen none,
 * and who decided is out anyway.
 */
export function verdictComment(
  { decision, status, commenterIds }: DeletionRequestRecord,
  { actor }: Pick<Context, 'actor'>,
): Pick<DeletionRequestRecord, 'commenterIds'> | undefined {
  if (!decision || actor.party !== 'staff' || commenterIds.includes(actor.id)) return undefined;
  const isBlind = status === 'held' && decision.triggers.includes('blindSample');
  if (isBlind || decision.byId === actor.id || decision.second?.byId === actor.id) return undefined;
  return { commenterIds: [...commenterIds, actor.id] };
}

/** A seller’s request to delete a review (reviews.md §2). */
export const deletionRequest: KindRules<DeletionRequestRecord> = {
  table: 'deletionRequests',
  queue: 'deletion-requests',
  parties: ({ sellerId, sellerName, authorId, authorName }) => [
    { side: 'seller', id: sellerId, name: sellerName },
    { side: 'buyer', id: authorId, name: authorName },
  ],
  roles: ['trust'],
  closed({ status, reference }) {
    if (!ENDED.has(status)) return undefined;
    return refusal('caseClosed', `${reference} has ended. Nothing changes on it any more.`);
  },
  isOpen: ({ status }) => OPEN.has(status),
  involved: involvedIn,
  noted: verdictComment,
  claimed: ({ status }) => ({
    unread: undefined,
    ...((status === 'queued' || status === 'escalated') && { status: 'inReview' as const }),
  }),
  released: ({ status }) => (status === 'inReview' ? { status: 'queued' as const } : {}),
  moved: 'deletionRequestMoved',
  // A review has one live request: a second one is merged into it when it comes in.
  unmergeable: () =>
    refusal('wrongState', 'Every review gets its own decision: link the requests instead.'),
  merged: {},
};

const APPEAL_OPEN: ReadonlySet<string> = new Set([
  'filed',
  'queued',
  'inReview',
  'needsInfo',
  'proposed',
  'held',
]);

/** An objection to a deletion decision or to a ruling (reviews.md §4). */
export const appeal: KindRules<AppealRecord> = {
  table: 'appeals',
  queue: 'appeals',
  parties: ({ side, filedById, filedByName, otherId, otherName }) => [
    { side: side === 'seller' ? 'seller' : 'buyer', id: filedById, name: filedByName },
    { side: side === 'seller' ? 'buyer' : 'seller', id: otherId, name: otherName },
  ],
  roles: ['admin', 'trust'],
  workers: ({ subject }) => (subject.kind === 'ruling' ? ['admin'] : ['trust']),
  closed({ status, reference }) {
    if (status !== 'closed' && status !== 'inadmissible') return undefined;
    return refusal('caseClosed', `${reference} has ended. Nothing changes on it any more.`);
  },
  isOpen: ({ status }) => APPEAL_OPEN.has(status),
  involved(_, { excluded }, { actor }) {
    if (!excluded.some(({ agentId }) => agentId === actor.id)) return undefined;
    return involved('You had a part in the decision: somebody else decides the appeal.');
  },
  claimed: ({ status }) => ({
    unread: undefined,
    ...(status === 'queued' && { status: 'inReview' as const }),
  }),
  released: ({ status }) => (status === 'inReview' ? { status: 'queued' as const } : {}),
  moved: 'appealMoved',
  unmergeable: () => refusal('wrongState', 'Every appeal gets its own answer.'),
  merged: {},
};
