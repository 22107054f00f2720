import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import { ELEMENTS } from '../../../src/api/contract/review-words.ts';
import type { Context, Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { ReviewRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';
import { isMet, matrixRefusal } from './matrix.ts';
import { allPins } from './pins.ts';
import { isGrant, remedyRefusal } from './remedy.ts';
import { namesBeside } from './statements/beside.ts';
import { lintProposal, type NoticeFinding } from './statements/lint.ts';

/** A grant needs every element `met` (reviews.md §2, money.md I30). */
function unmetRefusal(
  { reason }: DeletionRequestRecord,
  { elements }: DeletionProposal,
): Refusal | undefined {
  const met = new Set(elements.filter(isMet).map(({ element }) => element));
  const unmet = ELEMENTS[reason].filter((element) => !met.has(element));
  if (unmet.length === 0) return undefined;
  const mixed = reason === 'unrelated' && unmet.every((element) => element === 'entireText');
  const detail = mixed
    ? 'Only a part of the text is about something else: redact that part.'
    : 'A review goes only when every element of the reason is met.';
  return refusal('elementUnmet', detail, { pointer: '/elements', meta: { unmet } });
}

/** Each met element rests on something pinned; blackmail on words said on the platform ★. */
function evidenceRefusal(
  { reason }: DeletionRequestRecord,
  { elements }: DeletionProposal,
): Refusal | undefined {
  // That the author was asked stands in the file itself.
  const bare = elements.findIndex(
    (one) => isMet(one) && one.pins.length === 0 && one.element !== 'authorAsked',
  );
  if (bare >= 0)
    return refusal('evidenceRequired', 'Pin what shows that this element is met.', {
      pointer: `/elements/${bare}/pins`,
    });
  if (reason !== 'blackmail' || allPins(elements).some(({ kind }) => kind === 'message'))
    return undefined;
  return refusal('evidenceRequired', 'Quote at least one message that was sent on the platform.', {
    pointer: '/elements',
  });
}

const wasAsked = ({ asked }: DeletionRequestRecord) =>
  asked.some(({ of, answer }) => of === 'author' && answer !== undefined);

/** Whether the author was asked stands in the file: what is found of it is no other, and the seller reads it. */
function fileRefusal(
  request: DeletionRequestRecord,
  { elements }: DeletionProposal,
): Refusal | undefined {
  const at = elements.findIndex(({ element }) => element === 'authorAsked');
  const is = wasAsked(request);
  if (at < 0 || is === (elements[at]?.finding === 'met')) return undefined;
  const detail = is
    ? 'The author was asked: the file shows that this element is met.'
    : 'The author was not asked: this element is not met.';
  return refusal('invalidField', detail, { pointer: `/elements/${at}/finding` });
}

/** The author of what may be another order's review is asked before it goes (reviews.md §2). */
function askedRefusal(request: DeletionRequestRecord): Refusal | undefined {
  if (request.reason !== 'wrongOffer' || wasAsked(request)) return undefined;
  return refusal('authorNotAsked', 'Ask the author first.', { pointer: '/remedy' });
}

/** Somebody of the desk, whom no text that leaves the house names. */
export type Named = Readonly<{ byId: string; byName: string }>;

/**
 * What the linter finds in the texts of a proposal; whoever proposes is no secret of the file yet, and still
 * nobody's to read.
 * @param others staff beside those whom the request itself names
 */
export function noticeFindings(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: DeletionProposal,
  { policy, now, actor }: Context,
  others: readonly Named[] = [],
): NoticeFinding[] {
  const me = { byId: actor.id, byName: actor.name };
  const more = [me, ...others].map(({ byId, byName }) =>
    Object.assign({ byId, byName, at: now, dueAt: now, text: '' }, { of: 'seller' } as const),
  );
  const known = { ...request, asked: [...request.asked, ...more] };
  // A refusal makes no statement, so nothing is published of it.
  const beside = namesBeside(reader, request, proposal);
  return lintProposal(known, review, proposal, policy, now, beside).filter(
    ({ field, code }) => proposal.remedy !== 'keep' || field !== 'publicFacts' || code !== 'empty',
  );
}

function noticeRefusal(findings: readonly NoticeFinding[]): Refusal | undefined {
  const [first] = findings;
  if (!first) return undefined;
  return refusal('noticeRefused', first.detail, {
    pointer: `/${first.field}`,
    meta: { findings },
  });
}

/** Everything that speaks against a decision as it stands, most telling first; the preview shows all of it. */
export function proposalRefusals(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: DeletionProposal,
  ctx: Context,
  others: readonly Named[] = [],
): Refusal[] {
  const needs = isGrant(request, proposal)
    ? [askedRefusal(request), unmetRefusal(request, proposal), evidenceRefusal(request, proposal)]
    : [];
  return [
    matrixRefusal(reader, request, review, proposal, ctx),
    ...needs,
    remedyRefusal(reader, request, review, proposal, ctx),
    fileRefusal(request, proposal),
    proposal.remedy === 'redact' ? evidenceRefusal(request, proposal) : undefined,
    noticeRefusal(noticeFindings(reader, request, review, proposal, ctx, others)),
  ].filter((one) => one !== undefined);
}
