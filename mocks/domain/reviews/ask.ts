import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import { letGo } from '../cases/lease.ts';
import {
  changeClocks,
  missClock,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '../clocks.ts';
import type { Context, Outcome } from '../context.ts';
import { notifyReply } from '../notifications/reply-arrived.ts';
import { partyRefusal } from '../people.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { AskedRecord } from '../review-records.ts';
import { tooLong } from '../text-limit.ts';
import type { Tx } from '../tx.ts';
import { requestToAct, type RequestCommand } from './act-on.ts';
import { addEvidence, type HandedIn } from './add-evidence.ts';
import { canAsk } from './guards.ts';
import { moveRequest, type Told } from './move.ts';
import { tell } from './tell.ts';

type Answer = NonNullable<AskedRecord['answer']>;

/** Each side's question: its status, its clock, who is told. */
const SIDES = {
  author: {
    status: 'awaitingAuthor',
    clock: 'authorAnswer',
    party: 'buyer',
    asked: 'authorAsked',
    answered: 'authorAnswered',
  },
  seller: {
    status: 'needsInfo',
    clock: 'sellerAnswer',
    party: 'seller',
    asked: 'sellerAsked',
    answered: 'sellerAnswered',
  },
} as const;

/**
 * Asks one side; it has `policy.reviews.answerMs` to answer, and the reviewer's own clock stands still
 * meanwhile. Silence is never a yes: the request is then decided on file (reviews.md §2).
 */
export function askSide(
  tx: Tx,
  command: RequestCommand & { of: 'author' | 'seller'; text: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const found = requestToAct(tx, command, canAsk, ctx);
  if (!found.ok) return found;
  const request = found.value;
  const text = command.text.trim();
  if (isBlank(text)) return refuse('invalidField', 'Ask something.', { pointer: '/text' });
  const long = tooLong(text);
  if (long) return { ok: false, error: long };
  const side = SIDES[command.of];
  const { now, policy, actor } = ctx;
  const dueAt = addMs(now, policy.reviews.answerMs);
  const asked = { of: command.of, byId: actor.id, byName: actor.name, at: now, dueAt, text };
  const paused = changeClocks(request.clocks, { party: 'staff' }, (clock) =>
    pauseClock(clock, now, side.status),
  );
  tell(tx, request.id, side.party, text, ctx);
  tx.put('agenda', {
    id: `answerDue:${request.id}`,
    dueAt,
    kind: 'answerDue',
    ref: [request.id],
  });
  const patch = {
    ...letGo(tx, request),
    asked: [...request.asked, asked],
    clocks: [...paused, { ...startClock(side.clock, side.party, now, policy), dueAt }],
  };
  return ok(moveRequest(tx, request, side.status, patch, { event: side.asked }, ctx));
}

/** The question that nobody has answered yet. */
export function openQuestion({ asked }: DeletionRequestRecord): AskedRecord | undefined {
  const last = asked.at(-1);
  return last?.answer === undefined ? last : undefined;
}

/** Puts an answer, or the silence, and the request is in review again. */
function settle(
  tx: Tx,
  request: DeletionRequestRecord,
  answer: Answer,
  told: Told,
  ctx: Context,
): DeletionRequestRecord {
  const question = openQuestion(request);
  if (!question) throw new Error(`Nobody was asked on ${request.id}`);
  const isSilent = answer.kind === 'silent';
  const { clock, party } = SIDES[question.of];
  const ended = changeClocks(request.clocks, { name: clock, party }, (one) =>
    isSilent ? missClock(one, ctx.now) : stopClock(one, ctx.now),
  );
  const clocks = changeClocks(ended, { party: 'staff' }, (one) =>
    resumeClock(one, ctx.now, ctx.policy),
  );
  tx.remove('agenda', `answerDue:${request.id}`);
  const asked = request.asked.map((one) => (one === question ? { ...one, answer } : one));
  const patch = { asked, clocks, unread: true, snooze: undefined };
  if (request.snooze) tx.remove('agenda', `snooze:${request.id}`);
  return moveRequest(tx, request, 'inReview', patch, told, ctx);
}

/** The side that was asked answers; whoever works on it hears of it. Errors: notFound, forbidden, wrongState. */
export function answerQuestionOf(
  tx: Tx,
  command: {
    requestId: string;
    of: 'author' | 'seller';
    kind: Exclude<Answer['kind'], 'silent'>;
    text: string;
    orderReference?: string | undefined;
    evidence?: readonly HandedIn[];
  },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', command.requestId);
  if (!request) return refuse('notFound', 'There is no such request.');
  const side = SIDES[command.of];
  const refused = partyRefusal(request, side.party, ctx);
  if (refused) return { ok: false, error: refused };
  if (request.status !== side.status)
    return refuse('wrongState', 'Nothing is asked of this side now.');
  const { kind, orderReference, evidence = [] } = command;
  const text = command.text.trim();
  if (kind === 'words' && isBlank(text))
    return refuse('invalidField', 'Write something first.', { pointer: '/text' });
  const long = tooLong(text);
  if (long) return { ok: false, error: long };
  const named = orderReference === undefined ? {} : { orderReference };
  const from = { party: side.party, name: ctx.actor.name };
  const evidenceIds = addEvidence(tx, request.id, from, evidence, ctx);
  const files = evidenceIds.length > 0 ? { evidenceIds } : {};
  const answer: Answer = { at: ctx.now, kind, text, ...named, ...files };
  const told: Told = { event: side.answered, data: { kind, ...named, ...files } };
  const evidenceCount = request.evidenceCount + evidence.length;
  const next = settle(tx, { ...request, evidenceCount }, answer, told, ctx);
  notifyReply(tx, next, { id: `${next.id} ${next.version}`, text: text || kind }, ctx);
  return ok(next);
}

/** The agenda: nobody answered in time. It is decided on file, and nothing is granted by silence. */
export function endWaiting(
  tx: Tx,
  command: { requestId: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', command.requestId);
  if (!request) return refuse('notFound', 'There is no such request.');
  const question = openQuestion(request);
  if (!question || question.dueAt > ctx.now || SIDES[question.of].status !== request.status)
    return ok(request);
  const answer: Answer = { at: ctx.now, kind: 'silent', text: '' };
  const told: Told = { event: 'answerOverdue', data: { of: question.of } };
  return ok(settle(tx, request, answer, told, ctx));
}
