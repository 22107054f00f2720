import type { DeletionPreview } from '../../../src/api/contract/deletion-requests.ts';
import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import { canonicalJson, sha256Hex } from '../../../src/lib/digest.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome } from '../context.ts';
import { refuse } from '../refusals.ts';
import { noticeFindings, proposalRefusals } from '../reviews/check.ts';
import { clauseAt } from '../reviews/clauses.ts';
import { ratingEffect } from '../reviews/effect-preview.ts';
import { findingOf } from '../reviews/finding.ts';
import { canPreviewDecision } from '../reviews/guards.ts';
import { composeNotices } from '../reviews/statements/notices.ts';
import { isRestriction, statementRecord } from '../reviews/statements/record.ts';
import { triggersOf } from '../reviews/triggers.ts';
import type { Reader } from '../tx.ts';

/**
 * What a proposal would do and what each side would read; only for whom clause and elements are fixed, since
 * it tells the effect. Errors: notFound, wrongState, heldByOther, conflictOfInterest, findingNotFixed.
 */
export function previewDecision(
  reader: Reader,
  { requestId, proposal }: { requestId: string; proposal: DeletionProposal },
  ctx: Context,
): Outcome<DeletionPreview> {
  const request = reader.get('deletionRequests', requestId);
  const review = request && reader.get('reviews', request.reviewId);
  if (!request || !review) return refuse('notFound', 'There is no such request.');
  const refused = canPreviewDecision(reader, request, ctx);
  if (refused) return { ok: false, error: refused };
  if (!findingOf(request, ctx.actor.id))
    return refuse('findingNotFixed', 'Fix clause and elements first: then the effect is shown.');
  const { policy, now } = ctx;
  const effect = ratingEffect(reader, request, review, proposal, ctx);
  const clauseVersion = clauseAt(policy, proposal.clauseId, now)?.version;
  const stated = { id: requestId.replace(/^rdr/, 'sor'), request, review, at: now };
  const composed = composeNotices(request, review, proposal, policy, now);
  const isEmpty = proposal.publicFacts.trim() === '';
  const shown = isEmpty ? { ...proposal, publicFacts: composed.publicFacts } : proposal;
  return ok({
    digest: sha256Hex(canonicalJson({ requestId, proposal })),
    ratingBefore: effect.before,
    ratingAfter: effect.after,
    crossings: effect.crossings,
    triggers: triggersOf(reader, request, review, proposal, effect, ctx),
    granted: proposal.remedy !== 'keep',
    composed,
    findings: noticeFindings(reader, request, review, proposal, ctx),
    refusals: proposalRefusals(reader, request, review, proposal, ctx).map(
      ({ code, detail, pointer }) => {
        const said = { code, detail };
        return pointer === undefined ? said : Object.assign(said, { pointer });
      },
    ),
    ...(isRestriction(shown) &&
      clauseVersion !== undefined && {
        statement: statementRecord({ ...stated, proposal: shown, clauseVersion }, policy),
      }),
  });
}
