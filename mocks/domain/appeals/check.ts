import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Refusal } from '../context.ts';
import { refusal } from '../refusals.ts';
import type { AppealRecord } from '../review-records.ts';
import { type Draft, lintAnswer } from './answer.ts';
import { ownFinding } from './guards.ts';
import type { AppealOutcome, AppealSubject } from './port.ts';

/** An outcome as a reviewer sends it. */
export interface Decided extends Draft {
  answer: string;
}

/**
 * Outcomes that an appeal can come to now. A decision that was taken back meanwhile can only be answered:
 * the author got all that was asked for, and nothing is left of what the seller objected to.
 */
export function outcomesOf(appeal: AppealRecord, subject: AppealSubject): readonly AppealOutcome[] {
  const decision = subject.decisionFor(appeal.side);
  if (typeof decision !== 'string' && decision.at === appeal.decisionAt)
    return subject.outcomes(appeal.side);
  return appeal.side === 'author' ? ['overturned'] : ['upheld'];
}

function errorClassRefusal({ outcome, errorClass }: Decided): Refusal | undefined {
  const at = { pointer: '/errorClass' };
  if (outcome === 'upheld' && errorClass !== undefined)
    return refusal('invalidField', 'A decision that stays had no error.', at);
  if (outcome !== 'upheld' && errorClass === undefined)
    return refusal('reasonRequired', 'Say what was wrong with the decision.', at);
  return undefined;
}

function insteadRefusals(
  appeal: AppealRecord,
  subject: AppealSubject,
  { outcome, instead }: Decided,
  ctx: Context,
): Refusal[] {
  const at = { pointer: '/instead' };
  if (outcome !== 'modified')
    return instead
      ? [refusal('invalidField', 'Only a modified decision has another one instead.', at)]
      : [];
  if (!instead) return [refusal('invalidField', 'Say what is decided instead.', at)];
  return subject.insteadRefusals(appeal, instead, ctx);
}

/** Nobody decides against their own finding; a decision instead brings the finding that it rests on. */
function contraryRefusal(
  appeal: AppealRecord,
  subject: AppealSubject,
  decided: Decided,
  { actor }: Context,
): Refusal | undefined {
  const own = decided.outcome === 'modified' ? undefined : ownFinding(appeal, actor.id);
  return own && subject.contradiction(appeal, decided, own);
}

/** All that speaks against an outcome as it stands, the most basic first. */
export function outcomeRefusals(
  appeal: AppealRecord,
  subject: AppealSubject,
  decided: Decided,
  ctx: Context,
): Refusal[] {
  if (!outcomesOf(appeal, subject).includes(decided.outcome)) {
    const detail =
      'This appeal can’t come to that: it would harm the side that appeals, or undo nothing.';
    return [refusal('invalidField', detail, { pointer: '/outcome' })];
  }
  const found = [errorClassRefusal(decided)].filter((one) => one !== undefined);
  if (isBlank(decided.reasons))
    found.push(refusal('reasonRequired', 'Say why, for the file.', { pointer: '/reasons' }));
  const contrary = contraryRefusal(appeal, subject, decided, ctx);
  if (contrary) found.push(contrary);
  const late = subject.effectRefusal(appeal, decided.outcome);
  if (late) found.push(late);
  found.push(...insteadRefusals(appeal, subject, decided, ctx));
  const findings = lintAnswer(decided.answer, appeal, subject, ctx);
  if (findings.length > 0) {
    const more = { pointer: '/answer', meta: { findings } };
    found.push(refusal('noticeRefused', findings[0]?.detail ?? '', more));
  }
  return found;
}
