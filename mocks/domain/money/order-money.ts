import type { OrderLineRecord, OrderRecord, RefundRecord } from '../records.ts';

/** The key of the shipping fee beside line ids: shipping is a line of its own (money.md §1). */
export const SHIPPING = 'shipping';

export interface LineMoney {
  id: string;
  paidMinor: number;
  commissionMinor: number;
  /** Every refund that has not failed, in flight included. */
  refundedMinor: number;
  /** Commission that those refunds gave back. */
  commissionBackMinor: number;
  remainingMinor: number;
  quantity: number;
  unitsRefunded: number;
  refundedByUnitsMinor: number;
  /** Units that can still be refunded by quantity; none once the line is paid back. */
  unitsRemaining: number;
}

/** The money of one order in minor units of its currency. */
export interface OrderMoneyFacts {
  capturedMinor: number;
  /** Requested, processing, unknown and succeeded: what is gone or may be gone. */
  refundedMinor: number;
  /** The part of `refundedMinor` that has not landed. */
  inFlightMinor: number;
  /** What a refund may still take: the lines' remainders less a chargeback, never below 0. */
  remainingMinor: number;
  lines: LineMoney[];
  shipping: LineMoney;
}

/** Whether the provider may still be moving the money (money.md I8). */
export function isInFlight(refund: RefundRecord): boolean {
  return (
    refund.state === 'requested' || refund.state === 'processing' || refund.state === 'unknown'
  );
}

/** What an open or lost chargeback takes out of the order; a won one takes nothing. */
export function chargebackMinor(order: OrderRecord): number {
  const { chargeback } = order;
  return chargeback && chargeback.state !== 'won' ? chargeback.amountMinor : 0;
}

function lineMoney(line: OrderLineRecord, refunds: readonly RefundRecord[]): LineMoney {
  let refundedMinor = 0;
  let commissionBackMinor = 0;
  let unitsRefunded = 0;
  let refundedByUnitsMinor = 0;
  for (const refund of refunds) {
    for (const part of refund.parts) {
      if (part.lineId !== line.id) continue;
      refundedMinor += part.amountMinor;
      commissionBackMinor += part.commissionMinor;
      if (part.units === 0) continue;
      unitsRefunded += part.units;
      refundedByUnitsMinor += part.amountMinor;
    }
  }
  const remainingMinor = Math.max(0, line.paidMinor - refundedMinor);
  const { id, paidMinor, commissionMinor, quantity } = line;
  return {
    id,
    paidMinor,
    commissionMinor,
    quantity,
    refundedMinor,
    commissionBackMinor,
    remainingMinor,
    unitsRefunded,
    refundedByUnitsMinor,
    unitsRemaining: remainingMinor > 0 ? Math.max(0, quantity - unitsRefunded) : 0,
  };
}

/** The definitions of money.md §1 for one order, from its lines, refunds and chargeback. */
export function orderMoney(order: OrderRecord): OrderMoneyFacts {
  const live = order.refunds.filter((refund) => refund.state !== 'failed');
  const lines = order.lines.map((line) => lineMoney(line, live));
  const shipping = lineMoney(
    {
      id: SHIPPING,
      title: SHIPPING,
      sku: SHIPPING,
      quantity: 1,
      paidMinor: order.shippingPaidMinor,
      commissionMinor: order.shippingCommissionMinor,
    },
    live,
  );
  const all = [...lines, shipping];
  const sum = (pick: (line: LineMoney) => number) => all.reduce((a, line) => a + pick(line), 0);
  const inFlight = live.filter(isInFlight).reduce((a, refund) => a + refund.amountMinor, 0);
  return {
    capturedMinor: sum((line) => line.paidMinor),
    refundedMinor: sum((line) => line.refundedMinor),
    inFlightMinor: inFlight,
    remainingMinor: Math.max(0, sum((line) => line.remainingMinor) - chargebackMinor(order)),
    lines,
    shipping,
  };
}

/**
 * Remaining refundable of the lines that a dispute claims, in minor units: its amount at stake.
 * Never more than what is left of the whole order.
 */
export function atStakeOf(order: OrderRecord, lineIds: readonly string[]): number {
  const money = orderMoney(order);
  const claimed = money.lines.filter((line) => lineIds.includes(line.id));
  return Math.min(
    money.remainingMinor,
    claimed.reduce((a, line) => a + line.remainingMinor, 0),
  );
}
