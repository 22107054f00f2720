import type { TimelineEntry } from '../../../src/api/contract/cases.ts';
import type { DeletionRequest } from '../../../src/api/contract/deletion-requests.ts';
import { CASE_KINDS, type CaseRecord, isKind } from '../cases/case.ts';
import type { Context, Refusal } from '../context.ts';
import { worksOn } from '../people.ts';
import { refusal } from '../refusals.ts';
import type { AppealRecord, DeletionRequestRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';
import { ownFinding } from './guards.ts';

/**
 * Whether the first reasoning is kept from the reader (sealed first, reviews.md §4): from everybody who may
 * still decide this appeal and has not fixed their own finding. Who had a part in it knows it anyway, and who
 * only reads decides nothing.
 */
export function isSealedTo(
  appeal: AppealRecord,
  needsFinding: boolean,
  { actor }: Pick<Context, 'actor'>,
): boolean {
  if (!needsFinding || !CASE_KINDS.appeal.isOpen(appeal)) return false;
  if (!worksOn(appeal, actor.role) || ownFinding(appeal, actor.id)) return false;
  return !appeal.excluded.some(({ agentId }) => agentId === actor.id);
}

/** The same for the request itself: its own page tells no more than the appeal's. */
export function isRequestSealedTo(
  reader: Reader,
  { appealIds, status }: Pick<DeletionRequestRecord, 'appealIds' | 'status'>,
  ctx: Pick<Context, 'actor'>,
): boolean {
  return appealIds.some((id) => {
    const appeal = reader.get('appeals', id);
    return appeal !== undefined && isSealedTo(appeal, status !== 'inadmissible', ctx);
  });
}

/**
 * Nobody who may still decide an appeal takes the decision back before they have found for themselves: what
 * comes back tells the stars and the effect, and the appeal would never get its answer.
 */
export function sealedRefusal(
  reader: Reader,
  request: DeletionRequestRecord,
  ctx: Context,
): Refusal | undefined {
  if (!isRequestSealedTo(reader, request, ctx)) return undefined;
  const detail = 'An appeal against this decision waits: fix your own finding there first.';
  return refusal('findingNotFixed', detail);
}

/** What of a sealed request's timeline tells nothing of the reasoning: no notice, no words among staff. */
export function sealedTimeline(
  reader: Reader,
  record: CaseRecord,
  entries: TimelineEntry[],
  ctx: Pick<Context, 'actor'>,
): TimelineEntry[] {
  if (!isKind(record, 'deletionRequest') || !isRequestSealedTo(reader, record, ctx)) return entries;
  return entries.filter(
    (entry) =>
      entry.kind !== 'note' && (entry.kind !== 'message' || entry.message.from !== 'staff'),
  );
}

/** A request without verdict, stars, effect and what was published of it. */
export function sealed(view: DeletionRequest): DeletionRequest {
  const { decision: _, finding: __, unveiled: ___, review, ...rest } = view;
  const { stars: ____, ...veiled } = review;
  return { ...rest, sealed: true, review: veiled, statements: [], handOvers: [] };
}
