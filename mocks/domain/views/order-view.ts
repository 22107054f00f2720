import type { Order, OrderMoney, Refund } from '../../../src/api/contract/orders.ts';
import { readCan } from '../row-can.ts';
import type { Context } from '../context.ts';
import { type LineMoney, orderMoney } from '../money/order-money.ts';
import type { OrderRecord, RefundRecord } from '../records.ts';
import type { Reader } from '../tx.ts';
import { moneyOf } from './money-view.ts';

function amounts(line: LineMoney, currency: string) {
  return {
    paid: moneyOf(line.paidMinor, currency),
    refunded: moneyOf(line.refundedMinor, currency),
    remaining: moneyOf(line.remainingMinor, currency),
  };
}

function linesView(order: OrderRecord, lines: readonly LineMoney[]): OrderMoney['lines'] {
  return order.lines.flatMap(({ id, title, sku, quantity }, index) => {
    const money = lines[index];
    if (!money) return [];
    const { unitsRemaining } = money;
    return { id, title, sku, quantity, ...amounts(money, order.currency), unitsRemaining };
  });
}

/** The money of an order as a dispute shows it (money.md §1 definitions). */
export function orderMoneyView(order: OrderRecord): OrderMoney {
  const { id, reference, moneyVersion, currency, placedAt, chargeback } = order;
  const money = orderMoney(order);
  const inCurrency = (minor: number) => moneyOf(minor, currency);
  return {
    id,
    reference,
    moneyVersion,
    currency,
    placedAt,
    lines: linesView(order, money.lines),
    shipping: amounts(money.shipping, currency),
    captured: inCurrency(money.capturedMinor),
    refunded: inCurrency(money.refundedMinor),
    inFlight: inCurrency(money.inFlightMinor),
    remaining: inCurrency(money.remainingMinor),
    ...(chargeback
      ? {
          chargeback: {
            state: chargeback.state,
            amount: inCurrency(chargeback.amountMinor),
            openedAt: chargeback.openedAt,
          },
        }
      : {}),
    buyerDeclinedInsurance: order.buyerDeclinedInsurance,
  };
}

function refundView(refund: RefundRecord): Refund {
  const { id, reference, rulingId, orderId, state, requestedAt, settledAt, failure, attempts } =
    refund;
  return {
    id,
    reference,
    rulingId,
    orderId,
    amount: moneyOf(refund.amountMinor, refund.currency),
    state,
    requestedAt,
    attempts,
    ...(settledAt === undefined ? {} : { settledAt }),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** An order with its money, its way to the buyer, its refunds and its disputes. */
export function orderView(reader: Reader, order: OrderRecord, ctx: Context): Order {
  const { status, buyerId, sellerId, shipTo, carrier } = order;
  const disputes = order.disputeIds.flatMap((id) => {
    const dispute = reader.get('disputes', id);
    return dispute ? { id, reference: dispute.reference, status: dispute.status } : [];
  });
  return {
    ...orderMoneyView(order),
    status,
    buyerId,
    sellerId,
    shipTo,
    ...(carrier ? { carrier } : {}),
    refunds: order.refunds.map(refundView),
    disputes,
    can: readCan(ctx, 'orderView'),
  };
}
