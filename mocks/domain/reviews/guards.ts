import type { Operation } from '../../../src/api/contract/index.ts';
import { sealedRefusal } from '../appeals/seal.ts';
import { closedRefusal, rulesOf } from '../cases/case.ts';
import { heldRefusal } from '../cases/lease.ts';
import type { Context, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import { restoreRefusal } from './restorable.ts';

export type RequestGuard = (
  reader: Reader,
  request: DeletionRequestRecord,
  ctx: Context,
) => Refusal | undefined;

/** Right, own interest, a hand in the order's other cases, ended, held by another. */
function reviewer(operation: Operation): RequestGuard {
  return (reader, request, ctx) =>
    staffRefusal(reader, operation, request, ctx) ??
    closedRefusal(request) ??
    rulesOf(request).involved?.(reader, request, ctx) ??
    heldRefusal(reader, request, ctx);
}

function inStatus(
  guard: RequestGuard,
  statuses: readonly DeletionRequestRecord['status'][],
  detail: string | ((request: DeletionRequestRecord) => string),
): RequestGuard {
  return (reader, request, ctx) => {
    const refused = guard(reader, request, ctx);
    if (refused || statuses.includes(request.status)) return refused;
    return refusal('wrongState', typeof detail === 'string' ? detail : detail(request));
  };
}

/** What a request waits for that is not in review; a claim brings only some of them there. */
const WAITS: Partial<Record<DeletionRequestRecord['status'], string>> = {
  awaitingAuthor:
    'The author was asked: it goes on with the answer, or when the time for it is over.',
  needsInfo: 'The seller was asked: it goes on with the answer, or when the time for it is over.',
  held: 'This request waits for a second person.',
  decided: 'This request is decided.',
  effective: 'This request is decided.',
};
const notInReview = ({ status }: DeletionRequestRecord) =>
  WAITS[status] ?? 'This request is not in review: claim it first.';

/** The second person finds anew as well: a blind reader before all else. */
export const canFix = inStatus(
  reviewer('deletionRequestFinding'),
  ['inReview', 'held'],
  notInReview,
);
export const canPreviewDecision = inStatus(
  reviewer('deletionRequestPreview'),
  ['inReview', 'held'],
  notInReview,
);
export const canPropose = inStatus(reviewer('deletionRequestPropose'), ['inReview'], notInReview);
/** With the others of its burst: in review, or brought there by the claim that comes with it. */
export const canDecideTogether = inStatus(
  reviewer('clusterPropose'),
  ['inReview', 'queued', 'escalated'],
  notInReview,
);
export const canAsk = inStatus(reviewer('deletionRequestAsk'), ['inReview'], notInReview);
export const canEscalate = inStatus(reviewer('deletionRequestEscalate'), ['inReview'], notInReview);
export const canRefuse = inStatus(
  reviewer('deletionRequestRefuse'),
  ['submitted', 'queued', 'inReview'],
  'This request was asked about or decided already.',
);
export const canConfirm = inStatus(
  reviewer('deletionRequestConfirm'),
  ['held'],
  'This request waits for no second person.',
);
export const canReturn = inStatus(
  reviewer('deletionRequestReturn'),
  ['held'],
  'This request waits for no second person.',
);

/** Whoever decided last may take it back while nothing has effect yet. */
export const canUndo: RequestGuard = (reader, request, ctx) => {
  const refused =
    staffRefusal(reader, 'deletionRequestUndo', request, ctx) ?? closedRefusal(request);
  if (refused) return refused;
  const { status, decision } = request;
  if (status === 'effective') return refusal('undoOver', 'The decision has had effect already.');
  if (!decision || status !== 'decided')
    return refusal('wrongState', 'There is no decision to take back.');
  const lastId = decision.second?.byId ?? decision.byId;
  if (lastId !== ctx.actor.id)
    return refusal('forbidden', 'Only who decided last may take it back.');
  if ((decision.undoUntil ?? '') <= ctx.now)
    return refusal('undoOver', 'The decision has had effect already.');
  return undefined;
};

/** Trust and safety take a decision back on their own motion, while there is something to bring back. */
export const canReverse: RequestGuard = (reader, request, ctx) => {
  const refused =
    staffRefusal(reader, 'deletionRequestReverse', request, ctx) ??
    closedRefusal(request) ??
    rulesOf(request).involved?.(reader, request, ctx) ??
    heldRefusal(reader, request, ctx);
  if (refused) return refused;
  if (request.status !== 'effective' || !request.decision)
    return refusal('wrongState', 'No decision on this request has effect.');
  return sealedRefusal(reader, request, ctx) ?? restoreRefusal(reader, request);
};
