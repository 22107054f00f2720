import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { appendMessage } from '../cases/message-record.ts';
import {
  changeClocks,
  endClock,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '../clocks.ts';
import type { Clock } from '../../../src/api/contract/common.ts';
import type { Context, Outcome } from '../context.ts';
import { notifyReply } from '../notifications/reply-arrived.ts';
import { partyRefusal } from '../people.ts';
import { refuse, versionRefusal } from '../refusals.ts';
import type { AppealRecord, AskedRecord } from '../review-records.ts';
import { addEvidence, type HandedIn } from '../reviews/add-evidence.ts';
import { findPersonalData } from '../reviews/statements/personal-data.ts';
import type { Tx } from '../tx.ts';
import { unnameableIn } from './answer.ts';
import { partyOf } from './file.ts';
import { canAskAppellant } from './guards.ts';
import { moveAppeal, reviewOrQueue } from './move.ts';
import { subjectOf } from './subject.ts';

const agendaId = (appealId: string) => `appealAnswer:${appealId}`;
const clockOf = ({ side }: AppealRecord) => (side === 'seller' ? 'sellerAnswer' : 'authorAnswer');

/** The decision's clock goes on with the time that was left. */
function goOn(clocks: readonly Clock[], ctx: Context): Clock[] {
  return changeClocks(clocks, { name: 'appealDecision' }, (clock) =>
    resumeClock(clock, ctx.now, ctx.policy),
  );
}

/** Asks the side that appeals; the appeal waits at most the `answerMs` of its terms (reviews.md §4). */
export function askAppellant(
  tx: Tx,
  command: { appealId: string; text: string; expectVersion?: number | undefined },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  const refused =
    canAskAppellant(tx, appeal, ctx) ?? versionRefusal(command.expectVersion, appeal.version);
  if (refused) return { ok: false, error: refused };
  const text = command.text.trim();
  const at = { pointer: '/text' };
  if (isBlank(text)) return refuse('invalidField', 'Write the question first.', at);
  const subject = subjectOf(tx, appeal, ctx);
  const [named] = findPersonalData(text, unnameableIn(appeal, subject, ctx));
  if (named) return refuse('invalidField', 'This names somebody, or how to reach somebody.', at);
  const { id: byId, name: byName } = ctx.actor;
  const { now, policy } = ctx;
  const [of, dueAt] = [appeal.side, addMs(now, subject.terms.answerMs)];
  const asked: AskedRecord = { of, byId, byName, at: now, dueAt, text };
  const party = partyOf(appeal.side);
  const said = { from: 'staff', to: party, text, delivery: 'delivered' } as const;
  appendMessage(tx, appeal.id, said, ctx);
  tx.put('agenda', { id: agendaId(appeal.id), dueAt, kind: 'appealAnswerDue', ref: [appeal.id] });
  const waiting = changeClocks(appeal.clocks, { name: 'appealDecision' }, (clock) =>
    pauseClock(clock, now, 'asked'),
  );
  const clocks = [...waiting, startClock(clockOf(appeal), party, now, policy)];
  const told = { event: 'appellantAsked', data: { dueAt } } as const;
  return ok(moveAppeal(tx, appeal, 'needsInfo', { asked, clocks }, told, ctx));
}

/** The side that appeals answers the open question. */
export function answerAppeal(
  tx: Tx,
  command: { appealId: string; text: string; evidence?: readonly HandedIn[] },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  const refused = partyRefusal(appeal, partyOf(appeal.side), ctx);
  if (refused) return { ok: false, error: refused };
  if (appeal.status !== 'needsInfo' || !appeal.asked)
    return refuse('wrongState', 'There is no question to answer.');
  const text = command.text.trim();
  if (isBlank(text)) return refuse('invalidField', 'Write something first.', { pointer: '/text' });
  const party = partyOf(appeal.side);
  const from = { party, name: appeal.filedByName };
  const evidenceIds = addEvidence(tx, appeal.id, from, command.evidence ?? [], ctx);
  const files = evidenceIds.length > 0 ? { evidenceIds } : {};
  const said = { from: party, to: 'staff', text, delivery: 'delivered', ...files } as const;
  const message = appendMessage(tx, appeal.id, said, ctx);
  notifyReply(tx, appeal, message, ctx);
  tx.remove('agenda', agendaId(appeal.id));
  const asked = {
    ...appeal.asked,
    answer: { at: ctx.now, kind: 'words' as const, text, ...files },
  };
  const stopped = changeClocks(appeal.clocks, { name: clockOf(appeal) }, (clock) =>
    stopClock(clock, ctx.now),
  );
  const patch = { asked, clocks: goOn(stopped, ctx), unread: true };
  const told = { event: 'appellantAnswered' } as const;
  return ok(moveAppeal(tx, appeal, reviewOrQueue(appeal, ctx.now), patch, told, ctx));
}

/** The agenda's turn: the time to answer is over, and the appeal is decided on file. */
export function endAppealWait(
  tx: Tx,
  command: { appealId: string },
  ctx: Context,
): Outcome<AppealRecord> {
  const appeal = tx.get('appeals', command.appealId);
  if (!appeal) return refuse('notFound', 'There is no such appeal.');
  if (appeal.status !== 'needsInfo' || !appeal.asked)
    return refuse('wrongState', 'There is no question open.');
  const asked = { ...appeal.asked, answer: { at: ctx.now, kind: 'silent' as const, text: '' } };
  const ended = changeClocks(appeal.clocks, { name: clockOf(appeal) }, (clock) =>
    endClock(clock, ctx.now),
  );
  const patch = { asked, clocks: goOn(ended, ctx) };
  const told = { event: 'answerOverdue' } as const;
  return ok(moveAppeal(tx, appeal, reviewOrQueue(appeal, ctx.now), patch, told, ctx));
}
