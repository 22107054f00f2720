import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import { ELEMENTS } from '../../../src/api/contract/review-words.ts';
import type { Context, Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { ReviewRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';
import { clauseAt } from './clauses.ts';
import { pinExists } from './pins.ts';

export type Matrix = Pick<DeletionProposal, 'clauseId' | 'elements'>;
type Found = Matrix['elements'][number];

/** The clause in force must be one for this reason. */
function clauseRefusal(
  { clauseId }: Matrix,
  { reason }: DeletionRequestRecord,
  { policy, now }: Context,
): Refusal | undefined {
  if (clauseAt(policy, clauseId, now)?.reasons.includes(reason)) return undefined;
  return refusal('invalidField', 'Name a clause of the policy that this reason rests on.', {
    pointer: '/clauseId',
  });
}

/** Every element of the reason once, and no other. */
function completeRefusal(
  { elements }: Matrix,
  { reason }: DeletionRequestRecord,
): Refusal | undefined {
  const wanted: readonly string[] = ELEMENTS[reason];
  const names = elements.map(({ element }) => element);
  const missing = wanted.filter((element) => !names.includes(element));
  const isWhole =
    missing.length === 0 && names.length === wanted.length && new Set(names).size === names.length;
  if (isWhole) return undefined;
  return refusal('invalidField', 'Say of every element of the reason what you found.', {
    pointer: '/elements',
    meta: { missing },
  });
}

function pinRefusal(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  { elements }: Matrix,
): Refusal | undefined {
  for (const [row, { pins }] of elements.entries()) {
    const at = pins.findIndex((pin) => !pinExists(reader, request, review, pin));
    if (at >= 0)
      return refusal('invalidField', 'What is pinned here is not in the file of this request.', {
        pointer: `/elements/${row}/pins/${at}`,
      });
  }
  return undefined;
}

/** What speaks against clause and elements as they stand; whether they carry a grant is another matter. */
export function matrixRefusal(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  matrix: Matrix,
  ctx: Context,
): Refusal | undefined {
  return (
    clauseRefusal(matrix, request, ctx) ??
    completeRefusal(matrix, request) ??
    pinRefusal(reader, request, review, matrix)
  );
}

export const isMet = ({ finding }: Found) => finding === 'met';

/** All elements of the reason are met: only then may a review go (reviews.md §2, money.md I30). */
export function allMet({ reason }: DeletionRequestRecord, { elements }: Matrix): boolean {
  const met = new Set(elements.filter(isMet).map(({ element }) => element));
  return ELEMENTS[reason].every((element) => met.has(element));
}

/** A text of which only a part is about something else: that part is redacted, the rest stays. */
export function isMixedText({ reason }: DeletionRequestRecord, { elements }: Matrix): boolean {
  if (reason !== 'unrelated') return false;
  const finding = (name: string) => elements.find(({ element }) => element === name)?.finding;
  return finding('offTopic') === 'met' && finding('entireText') === 'notMet';
}

/**
 * What speaks against a remedy by what one person found: a restriction needs every element, or the part of a
 * mixed text that it redacts; keeping needs one that is not met (reviews.md §2, money.md I30).
 */
export function unfitRefusal(
  request: DeletionRequestRecord,
  { remedy }: Pick<DeletionProposal, 'remedy'>,
  found: Matrix,
): Refusal | undefined {
  if (remedy === 'keep') {
    if (!allMet(request, found)) return undefined;
    const detail = 'By your own finding every element is met: keeping the review does not fit it.';
    return refusal('remedyNotAllowed', detail);
  }
  if (allMet(request, found) || (remedy === 'redact' && isMixedText(request, found)))
    return undefined;
  const detail = 'By your own finding not every element is met: it carries no restriction.';
  return refusal('elementUnmet', detail);
}
