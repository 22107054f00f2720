import * as z from 'zod/mini';

import type { PARTY_COMMANDS } from '../../src/api/contract/demo.ts';
import type { Body, Reply } from '../../src/api/contract/index.ts';
import { ok } from '../../src/lib/result.ts';
import { type CaseRecord, findCase, isKind, rulesOf } from '../domain/cases/case.ts';
import type { Actor, Context, Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import { doneBy, type Reader, Tx } from '../domain/tx.ts';
import { ANSWER_APPEAL } from './appeal-moves.ts';
import { DELIVERY_MOVES } from './delivery-moves.ts';
import { type Move, type Moved, PARTY_MOVES } from './moves.ts';
import { SimulatedProvider } from './provider.ts';
import { QUESTION_MOVES } from './question-moves.ts';
import { REVIEW_MOVES, type ReviewMove, reviewActor, reviewOf } from './review-moves.ts';
import { OPENING_MOVES, TICKET_MOVES } from './ticket-moves.ts';

type PartyMove = Body<'partyAct'>;
type Command = (typeof PARTY_COMMANDS)[number];

const DISPUTE_MOVES: Partial<Record<Command, Move>> = { ...PARTY_MOVES, ...DELIVERY_MOVES };

function actorOf(reader: Reader, record: CaseRecord, party: PartyMove['party']): Actor {
  if (party === 'provider') return { id: 'provider', name: 'Payment provider', party };
  if (party === 'carrier') {
    const order = isKind(record, 'dispute') ? reader.get('orders', record.orderId) : undefined;
    return { id: 'carrier', name: order?.carrier?.name ?? 'Carrier', party };
  }
  const own = rulesOf(record)
    .parties(record)
    .find(({ side }) => side === party);
  return { id: own?.id ?? party, name: own?.name ?? party, party };
}

/** Reads a move's body by its schema, then runs it. */
function play<S>(
  move: { body: z.ZodMiniType; run(scene: S, body: unknown): Moved },
  scene: S,
  body: unknown,
): Moved {
  const read = z.safeParse(move.body, body);
  if (read.success) return move.run(scene, read.data);
  const [issue] = read.error.issues;
  const pointer = ['/body', ...(issue?.path ?? [])].map(String).join('/');
  return refuse('invalidField', issue?.message ?? 'This move needs another body.', { pointer });
}

function moveOn(tx: Tx, record: CaseRecord, asked: PartyMove, ctx: Context): Moved {
  const { command, party, body = {} } = asked;
  const opening = OPENING_MOVES[command];
  if (opening) return play(opening, { tx, ctx, record }, body);
  const inTicket = isKind(record, 'ticket') ? TICKET_MOVES[command] : undefined;
  if (inTicket && isKind(record, 'ticket'))
    return play(inTicket, { tx, ctx, ticket: record }, body);
  const inQuestion = isKind(record, 'question') ? QUESTION_MOVES[command] : undefined;
  if (inQuestion && isKind(record, 'question'))
    return play(inQuestion, { tx, ctx, question: record }, body);
  if (command === 'answerAppeal' && isKind(record, 'appeal'))
    return play(ANSWER_APPEAL, { tx, ctx, appeal: record }, body);
  const inDispute = isKind(record, 'dispute') ? DISPUTE_MOVES[command] : undefined;
  if (!inDispute || !isKind(record, 'dispute') || party === 'contact')
    return refuse('wrongState', 'This is not done on such a case.');
  const order = tx.get('orders', record.orderId);
  if (!order) return refuse('notFound', 'There is no such case.');
  return play(inDispute, { tx, ctx, dispute: record, order, party }, body);
}

/** A move about a review; the review or a request on it is named as the case. */
function actOnReview(
  tx: Tx,
  asked: PartyMove,
  move: ReviewMove,
  record: CaseRecord | undefined,
  ctx: Context,
): Outcome<Reply<'partyAct'>> {
  const { caseId, party, body = {} } = asked;
  const review = reviewOf(tx, caseId, record, body);
  if (!review) return refuse('notFound', 'There is no such review.');
  const actor = reviewActor(review, party);
  const own = new Tx(tx);
  const request = record && isKind(record, 'deletionRequest') ? record : undefined;
  const scene = { tx: own, ctx: { ...ctx, actor }, reviewId: review.id, request };
  const moved = play(move, scene, body);
  if (!moved.ok) return moved;
  tx.absorb(doneBy(actor, own.change()));
  const version = findCase(tx, caseId)?.version;
  return ok({ ok: true, ...moved.value, ...(version !== undefined && { version }) });
}

/**
 * Plays one move of a party, the carrier or the provider, as a live marketplace would send it: it is their
 * deed, whoever at the desk played it.
 */
function act(tx: Tx, asked: PartyMove, ctx: Context): Outcome<Reply<'partyAct'>> {
  const record = findCase(tx, asked.caseId);
  const onReview = REVIEW_MOVES[asked.command];
  if (onReview) return actOnReview(tx, asked, onReview, record, ctx);
  if (!record) return refuse('notFound', 'There is no such case.');
  const actor = actorOf(tx, record, asked.party);
  const own = new Tx(tx);
  const moved = moveOn(own, record, asked, { ...ctx, actor });
  if (!moved.ok) return moved;
  tx.absorb(doneBy(actor, own.change()));
  const version = findCase(tx, asked.caseId)?.version;
  return ok({ ok: true, ...moved.value, ...(version !== undefined && { version }) });
}

/** The market around the staff: payment provider and parties. */
export const market = {
  provider: (tx: Tx) => new SimulatedProvider(tx),
  act,
};
