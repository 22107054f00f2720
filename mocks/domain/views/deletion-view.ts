import type {
  DeletionRequest,
  DeletionRequestRow,
} from '../../../src/api/contract/deletion-requests.ts';
import { ELEMENTS } from '../../../src/api/contract/review-words.ts';
import { caseCan } from '../affordances.ts';
import { isRequestSealedTo } from '../appeals/seal.ts';
import { fileOf } from '../cases/case-file.ts';
import { clockView } from '../clocks.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord, EvidenceRecord } from '../records.ts';
import type { ReviewRecord } from '../review-records.ts';
import { axisOf } from '../reviews/axis.ts';
import { flagsOfDeletion } from '../reviews/deletion-queue.ts';
import { isOver } from '../reviews/over.ts';
import { crossings, ratingOf } from '../reviews/rating.ts';
import { findingOf } from '../reviews/finding.ts';
import { ratingEffect } from '../reviews/effect-preview.ts';
import { remedyCan, remedyUnfit } from '../reviews/remedy.ts';
import { readCan, rowCan } from '../row-can.ts';
import type { Reader } from '../tx.ts';
import { linksView, snoozeView } from './case-view.ts';
import { askedView, decisionView, findingView, isBlindTo, isUnveiled } from './decision-view.ts';
import { handlingView } from './dispute-row.ts';
import { endedView, handOversView } from './hand-over-view.ts';
import { historyView, reviewView } from './review-view.ts';

/** What a request's view needs from other records than its own. */
export type DeletionExtras = Pick<
  DeletionRequest,
  'near' | 'precedents' | 'authorOrders' | 'appeals'
> & { cluster?: NonNullable<DeletionRequest['cluster']> | undefined };

/** What a row and the request itself share, from the row record and the staff table alone. */
function sharedView(reader: Reader, row: DeletionRequestRecord, ctx: Context) {
  const { id, reference, status, reason, priority = 'normal', version, reviewId } = row;
  const { offerTitle, reviewPostedAt, clusterId, awaiting, awaitingSince } = row;
  const { tags = [], unread = false, createdAt, updatedAt } = row;
  const snooze = snoozeView(reader, row, ctx.now);
  return {
    id,
    reference,
    status,
    reason,
    priority,
    version,
    reviewId,
    seller: {
      id: row.sellerId,
      name: row.sellerName,
    },
    author: {
      id: row.authorId,
      name: row.authorName,
    },
    offerTitle,
    reviewPostedAt,
    ...(clusterId !== undefined && { clusterId }),
    awaiting,
    awaitingSince,
    tags,
    unread,
    flags: flagsOfDeletion(row),
    ...handlingView(reader, row, ctx.now),
    ...(snooze && { snooze }),
    createdAt,
    updatedAt,
  };
}

/** A row of the queue of deletion requests. */
export function deletionRow(
  reader: Reader,
  row: DeletionRequestRecord,
  ctx: Context,
): DeletionRequestRow {
  const { excerpt, decision } = row;
  const isShown =
    decision !== undefined && !isBlindTo(row, ctx) && !isRequestSealedTo(reader, row, ctx);
  return {
    ...sharedView(reader, row, ctx),
    excerpt,
    ...(isShown && { remedy: decision.proposal.remedy }),
    can: rowCan(reader, row, ctx),
  };
}

/** A file of a request; it was handed in with it and is looked at, not ruled in or out. */
export function requestEvidence(
  record: EvidenceRecord,
  ctx: Context,
): DeletionRequest['evidence'][number] {
  const { content: _, ...item } = record;
  return { ...item, duplicates: [], can: readCan(ctx, 'evidenceContent') };
}

function chatView(reader: Reader, { orderId }: DeletionRequestRecord): DeletionRequest['chat'] {
  const messages = reader.get('orderChats', orderId)?.messages ?? [];
  return messages.map(({ id, from, name, at, text }, place) => ({
    id,
    number: place + 1,
    from,
    name,
    at,
    text,
  }));
}

/** The clauses that a reason rests on, in force now, and the version that a decision was made by. */
function clausesView(
  { reason, decision }: DeletionRequestRecord,
  { policy, now }: Context,
): DeletionRequest['clauses'] {
  const known = policy.reviews.clauses.filter((clause) => clause.reasons.includes(reason));
  const shown = known.filter((clause, at) => {
    const later = known.some(
      ({ id, from }, place) => place > at && id === clause.id && from <= now,
    );
    const isUsed =
      decision?.proposal.clauseId === clause.id && decision.clauseVersion === clause.version;
    return isUsed || (clause.from <= now && !later);
  });
  return shown.map(({ id, version, title, text }) => ({ id, version, title, text }));
}

/** What the file itself says of an element, for the eye; the finding is a person's. */
function elementsView({ reason, asked }: DeletionRequestRecord): DeletionRequest['elements'] {
  const wasAsked = asked.some(({ of, answer }) => of === 'author' && answer !== undefined);
  return ELEMENTS[reason].map((code) =>
    code === 'authorAsked' ? { code, suggested: wasAsked ? 'met' : 'notMet' } : { code },
  );
}

/** What opens once the reader's clause and elements are fixed: stars, tier, and what a removal would do. */
function unveiledView(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  ctx: Context,
): NonNullable<DeletionRequest['unveiled']> {
  const tier = reader.get('sellers', request.sellerId)?.tier ?? '';
  const { decision } = request;
  const marks = ctx.policy.reviews.thresholds;
  if (decision?.effectiveAt !== undefined) {
    const { ratingBefore, ratingAfter } = decision;
    const crossed = crossings(ratingBefore, ratingAfter, marks);
    return { stars: review.stars, tier, ratingBefore, crossings: crossed };
  }
  const ratingBefore = ratingOf(reader, request.sellerId, ctx.now);
  const removal = { remedy: 'remove', clauseId: '', elements: [], facts: '' } as const;
  const texts = { noticeToAuthor: '', noticeToRequester: '', publicFacts: '' };
  const proposal = { ...removal, ...texts, elements: [] };
  const effect = ratingEffect(reader, request, review, proposal, ctx);
  return { stars: review.stars, tier, ratingBefore, crossings: effect.crossings };
}

function statementsView(reader: Reader, { decision, past }: DeletionRequestRecord) {
  return [...past, ...(decision ? [decision] : [])].flatMap(({ statementId }) =>
    statementId === undefined ? [] : (reader.get('statements', statementId) ?? []),
  );
}

/** What only the reader's own finding opens, and what a blind reader does not see. */
function seenView(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  ctx: Context,
) {
  const { decision, inadmissible } = request;
  const finding = findingOf(request, ctx.actor.id);
  const isOpen = isUnveiled(request, ctx.actor.id);
  return {
    review: reviewView(review, isOpen, ctx),
    ...(finding && { finding: findingView(finding) }),
    ...(isOpen && { unveiled: unveiledView(reader, request, review, ctx) }),
    ...(decision && !isBlindTo(request, ctx) && { decision: decisionView(decision) }),
    ...(inadmissible && { inadmissible: { code: inadmissible.code, at: inadmissible.at } }),
  };
}

/** A request with all that it is decided by. */
export function deletionView(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  ctx: Context,
  { cluster, ...extras }: DeletionExtras,
): DeletionRequest {
  const { statement, quotes, goodFaith, snapshot, asked, clocks } = request;
  const ended = endedView(reader, request);
  return {
    ...sharedView(reader, request, ctx),
    over: isOver(request),
    ...(ended && { ended }),
    handOvers: handOversView(reader, request),
    remedies: remedyCan((remedy) => remedyUnfit(request, remedy)),
    statement,
    quotes,
    goodFaith,
    snapshot,
    ...seenView(reader, request, review, ctx),
    clocks: clocks.map((clock) => clockView(clock, ctx.now)),
    evidence: fileOf(reader, request.id).evidence.map((item) => requestEvidence(item, ctx)),
    chat: chatView(reader, request),
    axis: axisOf(reader, request, review),
    agreedExtras: review.agreedExtras,
    clauses: clausesView(request, ctx),
    elements: elementsView(request),
    asked: asked.map(askedView),
    requester: historyView(reader, request.sellerId, ctx.now),
    ...extras,
    ...(cluster && { cluster }),
    statements: statementsView(reader, request),
    links: linksView(reader, request),
    can: caseCan(reader, request, ctx),
  };
}
