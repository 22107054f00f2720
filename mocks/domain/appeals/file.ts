import { ok } from '../../../src/lib/result.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { graphemeCount, isBlank } from '../../../src/lib/text.ts';
import { auditCase, putCase } from '../cases/case.ts';
import { addEvent } from '../cases/case-file.ts';
import { appendMessage } from '../cases/message-record.ts';
import { startClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { nextReference } from '../references.ts';
import { refusal, refuse } from '../refusals.ts';
import type { AppealRecord } from '../review-records.ts';
import { addEvidence } from '../reviews/add-evidence.ts';
import type { SubmitCommand } from '../reviews/submit.ts';
import type { Reader, Tx } from '../tx.ts';
import { filedAppeal } from './record.ts';
import { reviewerFlags } from './reviewers.ts';
import type { AppealSubject, NotAppealable } from './port.ts';
import { openSubject } from './subject.ts';
import { INADMISSIBLE_WORDS } from './words.ts';

/** Visible characters of an appeal (reviews.md §4). */
const TEXT_MAX = 2000;

export interface FileCommand extends Pick<AppealRecord, 'side' | 'ground' | 'text'> {
  subject: Pick<AppealRecord['subject'], 'kind' | 'id'>;
  /** What was not known before. */
  evidence?: SubmitCommand['evidence'];
  /** Of seeded appeals, which bring their own id. */
  id?: string;
}

/** How a side of an appeal appears among the parties of its case. */
export function partyOf(side: AppealRecord['side']): 'buyer' | 'seller' {
  return side === 'seller' ? 'seller' : 'buyer';
}

/** An appeal is filed by the side itself, against what it was told, in words. */
export function canFile(
  subject: AppealSubject,
  { side, text }: Pick<FileCommand, 'side' | 'text'>,
  ctx: Context,
): Refusal | undefined {
  const { id } = subject.party(side);
  if (ctx.actor.party !== partyOf(side) || ctx.actor.id !== id)
    return refusal('forbidden', `Only the ${side} may appeal for the ${side}.`);
  const at = { pointer: '/text' };
  if (isBlank(text)) return refusal('invalidField', 'Say what is wrong with the decision.', at);
  if (graphemeCount(text.trim()) > TEXT_MAX)
    return refusal('invalidField', `At most ${TEXT_MAX} characters.`, at);
  return undefined;
}

/** Once for each side and decision: a new adverse decision gives the right anew (reviews.md §4). */
function isAgain(
  reader: Reader,
  subject: AppealSubject,
  side: string,
  decisionAt: string,
): boolean {
  return subject.appealIds.some((id) => {
    const appeal = reader.get('appeals', id);
    return (
      appeal?.side === side && appeal.decisionAt === decisionAt && appeal.status !== 'inadmissible'
    );
  });
}

/** Why an appeal is not decided at all; undefined for one that is. */
export function inadmissibility(
  reader: Reader,
  subject: AppealSubject,
  side: AppealRecord['side'],
  now: string,
): NotAppealable | undefined {
  const decision = subject.decisionFor(side);
  if (typeof decision === 'string') return decision;
  if (isAgain(reader, subject, side, decision.at)) return 'alreadyAppealed';
  return now > addMs(decision.deliveredAt, subject.terms.windowMs) ? 'tooLate' : undefined;
}

function recordOf(
  tx: Tx,
  subject: AppealSubject,
  { subject: { kind }, side, ground, text, id }: FileCommand,
  code: NotAppealable | undefined,
  ctx: Context,
): AppealRecord {
  const { now, policy } = ctx;
  const decision = subject.decisionFor(side);
  return filedAppeal({
    id: id ?? ctx.newId('apl'),
    reference: nextReference(tx, 'APL', now),
    subject: { kind, id: subject.id, reference: subject.reference },
    side,
    ground,
    text: text.trim(),
    by: subject.party(side),
    other: subject.party(side === 'seller' ? 'author' : 'seller'),
    decisionAt: typeof decision === 'string' ? now : decision.at,
    excluded: subject.excluded,
    createdAt: now,
    code,
    clocks: code === undefined ? [startClock('appealDecision', 'staff', now, policy)] : [],
  });
}

/**
 * Files an appeal (reviews.md §4): the author against any restriction, the seller against less than was
 * asked for. One that comes too late, again, or against nothing adverse is on file as inadmissible, and
 * the side is told why.
 */
export function fileAppeal(tx: Tx, command: FileCommand, ctx: Context): Outcome<AppealRecord> {
  const subject = openSubject(tx, command.subject, ctx);
  if (!subject) return refuse('notFound', 'There is no such decision.');
  const refused = canFile(subject, command, ctx);
  if (refused) return { ok: false, error: refused };
  const { side } = command;
  const code = inadmissibility(tx, subject, side, ctx.now);
  const filed = recordOf(tx, subject, command, code, ctx);
  const flags = code === undefined ? reviewerFlags(tx, filed) : [];
  const appeal = { ...filed, flags };
  putCase(tx, appeal);
  const said = { from: partyOf(side), text: appeal.text, delivery: 'delivered' } as const;
  appendMessage(tx, appeal.id, { ...said, to: 'staff' }, ctx);
  const from = { party: partyOf(side), name: appeal.filedByName };
  addEvidence(tx, appeal.id, from, command.evidence ?? [], ctx);
  const told = { subjectId: subject.id, side, ground: appeal.ground };
  addEvent(tx, appeal.id, { event: 'appealFiled' }, ctx);
  auditCase(tx, 'appealFiled', appeal, { ...told, decisionAt: appeal.decisionAt });
  if (code !== undefined) tellInadmissible(tx, appeal, subject, code, ctx);
  subject.filed(tx, appeal, ctx);
  tx.live({ type: 'caseChanged', caseId: appeal.id, version: 1, cause: 'appealFiled' });
  return ok(appeal);
}

const SYSTEM = { id: 'system', name: 'System', party: 'system' } as const;

function tellInadmissible(
  tx: Tx,
  appeal: AppealRecord,
  { terms }: Pick<AppealSubject, 'terms'>,
  code: NotAppealable,
  ctx: Context,
): void {
  const bySystem = { ...ctx, actor: SYSTEM };
  const text = `${INADMISSIBLE_WORDS[code]} ${terms.redress.court}`;
  const said = { from: 'staff', text, delivery: 'delivered' } as const;
  appendMessage(tx, appeal.id, { ...said, to: partyOf(appeal.side) }, bySystem);
  addEvent(tx, appeal.id, { event: 'appealInadmissible', detail: code }, bySystem);
  auditCase(tx, 'appealInadmissible', appeal, { code });
}
