import * as z from 'zod/mini';

import { ok } from '../../src/lib/result.ts';
import { findRefund } from '../domain/money/refunds.ts';
import type { RefundRecord } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import { failRefund, landRefund } from '../domain/rulings/refund-events.ts';
import { advanceReplacement } from '../domain/rulings/replacement.ts';
import { made, type Move, move, type Moved, type Scene } from './moves.ts';
import { SimulatedProvider } from './provider.ts';

const ScanBody = z.strictObject({ place: z.optional(z.string()) });
const RefundBody = z.strictObject({
  refundId: z.optional(z.string()),
  failure: z.optional(z.string()),
});
const MODES = ['normal', 'refuse', 'timeout', 'timeoutAfterEffect', 'failLater'] as const;

/** Adds a carrier scan to the order's parcel. */
function scan({ tx, ctx, order }: Scene, event: string, place: string | undefined): Moved {
  const carrier = order.carrier ?? { name: 'Postline', tracking: ctx.newId('trk'), scans: [] };
  const entry = { at: ctx.now, place: place ?? order.shipTo.city, event };
  tx.put('orders', { ...order, carrier: { ...carrier, scans: [...carrier.scans, entry] } });
  return ok({});
}

/** The refund named, else the one under way on this case's order. */
function pick({ tx, order }: Scene, refundId: string | undefined): RefundRecord | undefined {
  if (refundId !== undefined) return findRefund(tx, refundId)?.refund;
  return order.refunds.find(({ state }) => state === 'processing');
}

function end(
  scene: Scene,
  body: z.infer<typeof RefundBody>,
  outcome: 'succeeded' | 'failed',
): Moved {
  const refund = pick(scene, body.refundId);
  if (!refund) return refuse('notFound', 'No refund of this order is on its way.');
  const { tx, ctx } = scene;
  const command = { refundId: refund.id };
  const result =
    outcome === 'failed'
      ? failRefund(tx, { ...command, failure: body.failure ?? 'accountClosed' }, ctx)
      : landRefund(tx, command, ctx);
  if (result.ok) new SimulatedProvider(tx).land(refund.providerKey, outcome);
  return made(result, ({ id }) => id);
}

function advance(
  { tx, ctx, dispute }: Scene,
  to: 'accepted' | 'shipped' | 'delivered' | 'confirmed',
): Moved {
  const rulingId = dispute.rulingIds.findLast(
    (id) => tx.get('rulings', id)?.replacement !== undefined,
  );
  if (rulingId === undefined) return refuse('notFound', 'This case has no replacement.');
  return made(advanceReplacement(tx, { rulingId, to }, ctx), ({ id }) => id);
}

const Nothing = z.strictObject({});

/** What the carrier and the payment provider do, and the steps of a replacement. */
export const DELIVERY_MOVES = {
  ship: move(ScanBody, (scene, { place }) => scan(scene, 'Accepted by carrier', place)),
  deliver: move(ScanBody, (scene, { place }) => scan(scene, 'Delivered', place)),
  setProvider: move(z.strictObject({ mode: z.enum(MODES) }), ({ tx }, { mode }) => {
    new SimulatedProvider(tx).mode = mode;
    return ok({});
  }),
  refundLand: move(RefundBody, (scene, body) => end(scene, body, 'succeeded')),
  refundFail: move(RefundBody, (scene, body) => end(scene, body, 'failed')),
  replacementAccept: move(Nothing, (scene) => advance(scene, 'accepted')),
  replacementShip: move(Nothing, (scene) => advance(scene, 'shipped')),
  replacementDeliver: move(Nothing, (scene) => advance(scene, 'delivered')),
  replacementConfirm: move(Nothing, (scene) => advance(scene, 'confirmed')),
} satisfies Record<string, Move>;
