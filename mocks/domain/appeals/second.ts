import { err, ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { addNote } from '../cases/note.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { refuse, versionRefusal } from '../refusals.ts';
import type { AppealOutcomeRecord, AppealRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import type { Decided } from './check.ts';
import { clocksAfterReturn, decidedRefusal, outcomeOf } from './decide.ts';
import { findingsOf } from './findings.ts';
import { canConfirmAppeal, canReturnAppeal, ownFinding } from './guards.ts';
import { moveAppeal } from './move.ts';
import { reviewerFlags } from './reviewers.ts';
import { settleAppeal } from './settle.ts';
import { subjectOf } from './subject.ts';

interface Second {
  appealId: string;
  expectVersion?: number | undefined;
}

function secondOf(act: 'confirmed' | 'replaced', ctx: Context) {
  const { id: byId, name: byName } = ctx.actor;
  return { byId, byName, at: ctx.now, act };
}

/** Nobody confirms what their own finding speaks against. */
function contraryRefusal(tx: Tx, appeal: AppealRecord, ctx: Context): Refusal | undefined {
  const own = ownFinding(appeal, ctx.actor.id);
  return own && subjectOf(tx, appeal, ctx).contradiction(appeal, firstOf(appeal), own);
}

/**
 * The second person confirms the outcome, or replaces it by an own one; it takes effect at once. Both have
 * fixed their own finding before.
 */
export function confirmAppeal(
  tx: Tx,
  command: Second & { instead?: Decided | undefined },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  const { instead } = command;
  const refused =
    canConfirmAppeal(tx, appeal, ctx) ??
    versionRefusal(command.expectVersion, appeal.version) ??
    decidedRefusal(tx, appeal, instead ?? firstOf(appeal), ctx) ??
    (instead ? undefined : contraryRefusal(tx, appeal, ctx));
  if (refused) return err(refused);
  const first = firstOf(appeal);
  if (!instead) {
    const outcome = { ...first, second: secondOf('confirmed', ctx) };
    return ok(settleAppeal(tx, appeal, outcome, ctx));
  }
  const own = { ...outcomeOf(instead, ctx), triggers: first.triggers };
  const second = secondOf('replaced', ctx);
  const findings = findingsOf(appeal, instead.instead, ctx);
  const replaced = { ...appeal, findings, replaced: first };
  return ok(settleAppeal(tx, replaced, { ...own, second }, ctx));
}

function firstOf({ id, outcome }: AppealRecord): AppealOutcomeRecord {
  if (!outcome) throw new Error(`Held appeal ${id} without an outcome`);
  return outcome;
}

/** The second person sends it back without a verdict and says why; that is no opinion on the outcome. */
export function returnAppeal(
  tx: Tx,
  command: Second & { comment: string },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  const refused =
    canReturnAppeal(tx, appeal, ctx) ?? versionRefusal(command.expectVersion, appeal.version);
  if (refused) return err(refused);
  const comment = command.comment.trim();
  if (isBlank(comment)) return refuse('commentRequired', 'Say why.', { pointer: '/comment' });
  const noted = addNote(tx, { caseId: appeal.id, text: comment }, ctx);
  if (!noted.ok) return noted;
  const flags = reviewerFlags(tx, { ...appeal, status: 'queued' });
  const patch = { outcome: undefined, flags, clocks: clocksAfterReturn(appeal, ctx) };
  const told = { event: 'decisionReturned' } as const;
  return ok(moveAppeal(tx, appeal, 'queued', patch, told, ctx));
}
