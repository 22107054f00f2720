import * as z from 'zod/mini';

import { Can, Instant, Money } from './common.ts';
import { endpoint, idParams } from './define.ts';

export const REFUND_STATES = ['requested', 'processing', 'succeeded', 'failed', 'unknown'] as const;

export const OrderLine = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string(),
  quantity: z.int(),
  paid: Money,
  refunded: Money,
  remaining: Money,
  /** Units still refundable by quantity. */
  unitsRemaining: z.int(),
});

/** The money of an order as a dispute shows it (money.md §1 definitions). */
export const OrderMoney = z.object({
  id: z.string(),
  reference: z.string(),
  moneyVersion: z.int(),
  currency: z.string(),
  placedAt: Instant,
  lines: z.array(OrderLine),
  shipping: z.object({ paid: Money, refunded: Money, remaining: Money }),
  captured: Money,
  refunded: Money,
  inFlight: Money,
  remaining: Money,
  chargeback: z.optional(
    z.object({ state: z.enum(['open', 'won', 'lost']), amount: Money, openedAt: Instant }),
  ),
  buyerDeclinedInsurance: z.boolean(),
});
export type OrderMoney = z.infer<typeof OrderMoney>;

export const Refund = z.object({
  id: z.string(),
  reference: z.string(),
  rulingId: z.string(),
  orderId: z.string(),
  amount: Money,
  state: z.enum(REFUND_STATES),
  requestedAt: Instant,
  settledAt: z.optional(Instant),
  failure: z.optional(z.string()),
  attempts: z.int(),
});
export type Refund = z.infer<typeof Refund>;

export const CarrierScan = z.object({ at: Instant, place: z.string(), event: z.string() });

export const Order = z.object({
  ...OrderMoney.shape,
  status: z.enum(['inProgress', 'completed', 'cancelled']),
  buyerId: z.string(),
  sellerId: z.string(),
  shipTo: z.object({ city: z.string(), country: z.string() }),
  carrier: z.optional(
    z.object({ name: z.string(), tracking: z.string(), scans: z.array(CarrierScan) }),
  ),
  refunds: z.array(Refund),
  disputes: z.array(z.object({ id: z.string(), reference: z.string(), status: z.string() })),
  can: Can,
});
export type Order = z.infer<typeof Order>;

export const orderEndpoints = {
  orderView: endpoint({
    method: 'GET',
    path: '/orders/{orderId}',
    summary: 'An order with its money and shipment',
    access: 'staff',
    params: idParams('orderId'),
    reply: Order,
    problems: ['notFound'],
  }),
};
