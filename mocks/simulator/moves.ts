import * as z from 'zod/mini';

import { EVIDENCE_KINDS } from '../../src/api/contract/evidence.ts';
import { DISPUTE_REASONS } from '../../src/api/contract/policy.ts';
import { ok } from '../../src/lib/result.ts';
import type { Context, Outcome } from '../domain/context.ts';
import { addEvidence } from '../domain/disputes/evidence.ts';
import { escalateDispute } from '../domain/disputes/escalate.ts';
import { sendMessage } from '../domain/cases/message.ts';
import { openDispute } from '../domain/disputes/open.ts';
import { closeChargeback, openChargeback } from '../domain/money/chargeback.ts';
import { postPayout, postSale } from '../domain/money/ledger.ts';
import type { DisputeRecord, OrderRecord } from '../domain/records.ts';
import { sampleFile } from '../domain/sample-file.ts';
import { refuse } from '../domain/refusals.ts';
import type { Tx } from '../domain/tx.ts';
import manifest from '../seed/evidence-manifest.json' with { type: 'json' };

/** Where a move happens: the case, its order, and who moves. */
export interface Scene {
  tx: Tx;
  ctx: Context;
  dispute: DisputeRecord;
  order: OrderRecord;
  party: 'buyer' | 'seller' | 'carrier' | 'provider';
}
/** What a move made. */
export type Moved = Outcome<{ id?: string }>;
export interface Move {
  body: z.ZodMiniType;
  run(scene: Scene, body: unknown): Moved;
}

/** Ties a move to the schema of its body: what `run` gets has been read by it. */
export function move<S extends z.ZodMiniType>(
  body: S,
  run: (scene: Scene, body: z.infer<S>) => Moved,
): Move {
  return { body, run: (scene, value) => run(scene, z.parse(body, value)) };
}

/** Reduces an outcome to the id of what was made. */
export function made<T>(
  outcome: Outcome<T>,
  id: (value: T) => string | undefined = () => undefined,
): Moved {
  if (!outcome.ok) return outcome;
  const value = id(outcome.value);
  return ok(value === undefined ? {} : { id: value });
}

const OpenBody = z.strictObject({
  orderId: z.optional(z.string()),
  lineIds: z.array(z.string()),
  reason: z.enum(DISPUTE_REASONS),
  claim: z.string(),
  wish: z.string(),
  text: z.string(),
});
const MessageBody = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(5000)),
  to: z.optional(z.enum(['buyer', 'seller', 'both', 'staff', 'all'])),
  delivery: z.optional(z.enum(['delivered', 'failed'])),
});
const EvidenceBody = z.strictObject({
  file: z.string(),
  kind: z.optional(z.enum(EVIDENCE_KINDS)),
  elements: z.optional(z.array(z.string())),
  caption: z.optional(z.string()),
});
const Minor = z.int().check(z.minimum(0));

function addSeedFile(
  { tx, ctx, dispute, party }: Scene,
  body: z.infer<typeof EvidenceBody>,
): Moved {
  const entry = manifest.find(({ file }) => file === body.file);
  if (!entry)
    return refuse('invalidField', 'There is no such sample file.', { pointer: '/body/file' });
  const kind = EVIDENCE_KINDS.find((known) => known === (body.kind ?? entry.kind)) ?? 'other';
  const proven = ctx.policy.checklist[dispute.reason];
  const usual = (ctx.policy.proves[kind] ?? []).filter((one) => proven?.elements.includes(one));
  const from = party === 'provider' ? 'staff' : party;
  const command = {
    disputeId: dispute.id,
    party: from,
    kind,
    elements: body.elements ?? usual,
    caption: body.caption,
    file: sampleFile(entry),
  } as const;
  return made(addEvidence(tx, command, ctx), ({ item }) => item.id);
}

function sell(
  { tx, ctx, dispute, order }: Scene,
  body: { netMinor: number; commissionMinor?: number | undefined; currency?: string | undefined },
): Moved {
  const { netMinor, commissionMinor = 0, currency = order.currency } = body;
  postSale(tx, { sellerId: dispute.sellerId, currency, netMinor, commissionMinor }, ctx);
  return ok({});
}

const side = (party: Scene['party']): 'buyer' | 'seller' =>
  party === 'seller' ? 'seller' : 'buyer';

/** What buyers and sellers do, by the same commands as in a live marketplace. */
export const PARTY_MOVES = {
  openDispute: move(OpenBody, ({ tx, ctx, order }, body) =>
    made(openDispute(tx, { ...body, orderId: body.orderId ?? order.id }, ctx), ({ id }) => id),
  ),
  message: move(MessageBody, ({ tx, ctx, dispute, party }, { text, to = 'all', delivery }) =>
    made(
      sendMessage(
        tx,
        { caseId: dispute.id, from: side(party), to, text, ...(delivery && { delivery }) },
        ctx,
      ),
      ({ message }) => message.id,
    ),
  ),
  addEvidence: move(EvidenceBody, addSeedFile),
  escalate: move(
    z.strictObject({ note: z.optional(z.string()) }),
    ({ tx, ctx, dispute, party }, { note }) =>
      made(escalateDispute(tx, { disputeId: dispute.id, by: side(party), note }, ctx)),
  ),
  sale: move(
    z.strictObject({
      netMinor: Minor,
      commissionMinor: z.optional(Minor),
      currency: z.optional(z.string()),
    }),
    sell,
  ),
  payout: move(
    z.strictObject({ currency: z.optional(z.string()) }),
    ({ tx, ctx, dispute, order }, { currency = order.currency }) =>
      made(postPayout(tx, { sellerId: dispute.sellerId, currency, orderId: order.id }, ctx)),
  ),
  // The bank asks nobody: a chargeback also opens and closes on the order of a closed dispute. It moves
  // the order's money and flags the row; D15 holds for what is done to the dispute itself.
  chargebackOpen: move(
    z.strictObject({ amountMinor: z.optional(Minor) }),
    ({ tx, ctx, order }, { amountMinor }) =>
      made(
        openChargeback(
          tx,
          { orderId: order.id, ...(amountMinor !== undefined && { amountMinor }) },
          ctx,
        ),
      ),
  ),
  chargebackClose: move(
    z.strictObject({ outcome: z.enum(['won', 'lost']) }),
    ({ tx, ctx, order }, { outcome }) =>
      made(closeChargeback(tx, { orderId: order.id, outcome }, ctx)),
  ),
} satisfies Record<string, Move>;
