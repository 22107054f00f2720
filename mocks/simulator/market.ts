import * as z from 'zod/mini';

import type { PARTY_COMMANDS } from '../../src/api/contract/demo.ts';
import type { Body, Reply } from '../../src/api/contract/index.ts';
import { ok } from '../../src/lib/result.ts';
import type { Actor, Context, Outcome } from '../domain/context.ts';
import type { DisputeRecord } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import type { Reader, Tx } from '../domain/tx.ts';
import { DELIVERY_MOVES } from './delivery-moves.ts';
import { type Move, PARTY_MOVES } from './moves.ts';
import { SimulatedProvider } from './provider.ts';

type PartyMove = Body<'partyAct'>;

const MOVES: Record<(typeof PARTY_COMMANDS)[number], Move> = { ...PARTY_MOVES, ...DELIVERY_MOVES };

function actorOf(reader: Reader, dispute: DisputeRecord, party: PartyMove['party']): Actor {
  if (party === 'buyer') return { id: dispute.buyerId, name: dispute.buyerName, party };
  if (party === 'seller') return { id: dispute.sellerId, name: dispute.sellerName, party };
  if (party === 'provider') return { id: 'provider', name: 'Payment provider', party };
  const carrier = reader.get('orders', dispute.orderId)?.carrier?.name ?? 'Carrier';
  return { id: 'carrier', name: carrier, party };
}

/** Plays one move of a party, the carrier or the provider, as a live marketplace would send it. */
function act(
  tx: Tx,
  { caseId, party, command, body = {} }: PartyMove,
  ctx: Context,
): Outcome<Reply<'partyAct'>> {
  const dispute = tx.get('disputes', caseId);
  const order = dispute && tx.get('orders', dispute.orderId);
  if (!dispute || !order) return refuse('notFound', 'There is no such case.');
  const move = MOVES[command];
  const read = z.safeParse(move.body, body);
  if (!read.success) {
    const [issue] = read.error.issues;
    const pointer = ['/body', ...(issue?.path ?? [])].map(String).join('/');
    return refuse('invalidField', issue?.message ?? 'This move needs another body.', { pointer });
  }
  const actor = actorOf(tx, dispute, party);
  const moved = move.run({ tx, ctx: { ...ctx, actor }, dispute, order, party }, read.data);
  if (!moved.ok) return moved;
  const version = tx.get('disputes', caseId)?.version;
  return ok({ ok: true, ...moved.value, ...(version !== undefined && { version }) });
}

/** The market around the staff: payment provider and parties. */
export const market = {
  provider: (tx: Tx) => new SimulatedProvider(tx),
  act,
};
