import type { AppealDraft, AppealPreview } from '../../../src/api/contract/appeals.ts';
import { ok } from '../../../src/lib/result.ts';
import { composeAnswer, lintAnswer } from '../appeals/answer.ts';
import { outcomeRefusals } from '../appeals/check.ts';
import { unfixedRefusal } from '../appeals/decide.ts';
import { canComposeAnswer, ownFinding } from '../appeals/guards.ts';
import { subjectOf } from '../appeals/subject.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { refuse } from '../refusals.ts';
import type { AppealRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';

const shown = ({ code, detail, pointer }: Refusal) => ({
  code,
  detail,
  ...(pointer !== undefined && { pointer }),
});

function preview(
  reader: Reader,
  appeal: AppealRecord,
  draft: AppealDraft,
  ctx: Context,
): AppealPreview {
  const { outcome, errorClass, reasons, instead } = draft;
  const subject = subjectOf(reader, appeal, ctx);
  const decided = {
    outcome,
    reasons,
    ...(errorClass && { errorClass }),
    ...(instead && { instead }),
  };
  const finding = ownFinding(appeal, ctx.actor.id);
  const answer = draft.answer ?? composeAnswer(appeal, subject, decided, finding, ctx);
  const unfixed = unfixedRefusal(subject, appeal, ctx);
  const refusals = outcomeRefusals(appeal, subject, { ...decided, answer }, ctx);
  return {
    answer,
    restores: subject.restores(appeal, outcome),
    ...(instead && { notices: subject.insteadNotices(instead, ctx) }),
    findings: lintAnswer(answer, appeal, subject, ctx),
    noticeFindings: instead ? subject.insteadFindings(appeal, instead, ctx) : [],
    refusals: [...(unfixed ? [unfixed] : []), ...refusals].map(shown),
    triggers: subject.triggers(decided, ctx),
  };
}

/** The answer as it would read, what comes back, and all that speaks against it; nothing changes. */
export function previewAppeal(
  reader: Reader,
  appealId: string,
  draft: AppealDraft,
  ctx: Context,
): Outcome<AppealPreview> {
  const appeal = reader.get('appeals', appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  const refused = canComposeAnswer(reader, appeal, ctx);
  if (refused) return { ok: false, error: refused };
  return ok(preview(reader, appeal, draft, ctx));
}
