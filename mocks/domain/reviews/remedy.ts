import type { Affordance } from '../../../src/api/contract/common.ts';
import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import {
  type DeletionReason,
  type Remedy,
  REMEDIES,
} from '../../../src/api/contract/review-words.ts';
import { readInstant } from '../../../src/lib/instants.ts';
import type { Context, Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refusal, toAffordance } from '../refusals.ts';
import type { ReviewRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';
import { allMet, isMixedText } from './matrix.ts';

/** Remedies that answer each reason (reviews.md §2); keeping the review answers all of them. */
const FITS: Readonly<Record<DeletionReason, readonly Remedy[]>> = {
  competitorAttack: ['excludeFromRating', 'hideTemporarily', 'remove'],
  wrongOffer: ['move', 'excludeFromRating', 'remove'],
  blackmail: ['redact', 'excludeFromRating', 'remove'],
  unrelated: ['redact', 'excludeFromRating', 'remove'],
};

/** What a measure needs beside the elements: a keep is a refusal, a redaction of a mixed text no grant. */
export function isGrant(request: DeletionRequestRecord, proposal: DeletionProposal): boolean {
  if (proposal.remedy === 'keep') return false;
  return !(proposal.remedy === 'redact' && isMixedText(request, proposal));
}

const no = (detail: string, pointer = '/remedy') =>
  refusal('remedyNotAllowed', detail, { pointer });

function moveRefusal(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  orderId: string | undefined,
): Refusal | undefined {
  const order = orderId === undefined ? undefined : reader.get('orders', orderId);
  if (order && order.buyerId === request.authorId && order.id !== review.orderId) return undefined;
  return no('Name another order of the author, to which the review belongs.', '/moveToOrderId');
}

function redactRefusal(
  { text }: ReviewRecord,
  request: DeletionRequestRecord,
  proposal: DeletionProposal,
): Refusal | undefined {
  const { redact = [] } = proposal;
  const odd = redact.findIndex(({ start, end }) => start < 0 || end <= start || end > text.length);
  if (odd >= 0) return no('Mark a part of the review’s text.', `/redact/${odd}`);
  if (redact.length === 0) return no('Mark what is redacted.', '/redact');
  const hidden = new Set(
    redact.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  // Spans count as the text's own indices do: an emoji is two.
  const isAll = text.split('').every((unit, at) => unit.trim() === '' || hidden.has(at));
  if (isAll && isMixedText(request, proposal))
    return no('Only a part of the text is about something else: the rest stays.', '/redact');
  return undefined;
}

function hideRefusal({ hideUntil }: DeletionProposal, { now }: Context): Refusal | undefined {
  const until = hideUntil === undefined ? undefined : readInstant(hideUntil);
  if (until !== undefined && until > now) return undefined;
  return no('Say until when it is hidden.', '/hideUntil');
}

/** Why a remedy never answers this request, whatever is found of it. */
export function remedyUnfit(
  { reason, clusterId }: Pick<DeletionRequestRecord, 'reason' | 'clusterId'>,
  remedy: Remedy,
): Refusal | undefined {
  if (remedy === 'keep') return undefined;
  if (!FITS[reason].includes(remedy))
    return no('This remedy does not answer the reason of the request.');
  if (remedy !== 'hideTemporarily' || clusterId !== undefined) return undefined;
  return no('Hide a review for a while only while its burst is investigated.');
}

/** Every remedy with whether it can be chosen, by the guard that would refuse it. */
export function remedyCan(
  unfit: (remedy: Remedy) => Refusal | undefined,
): Record<Remedy, Affordance> {
  const answers = REMEDIES.map((remedy) => [remedy, toAffordance(unfit(remedy))] as const);
  // The list of remedies is the whole of the type.
  return Object.fromEntries(answers) as Record<Remedy, Affordance>;
}

/** Whether a remedy fits what was asked and found. */
export function remedyRefusal(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: DeletionProposal,
  ctx: Context,
): Refusal | undefined {
  const { remedy } = proposal;
  if (remedy === 'keep') {
    if (!allMet(request, proposal)) return undefined;
    return no('Every element is met: keeping the review does not fit the finding.');
  }
  const unfit = remedyUnfit(request, remedy);
  if (unfit) return unfit;
  if (remedy === 'move') return moveRefusal(reader, request, review, proposal.moveToOrderId);
  if (remedy === 'redact') return redactRefusal(review, request, proposal);
  return remedy === 'hideTemporarily' ? hideRefusal(proposal, ctx) : undefined;
}
