import type { Policy } from '../../../src/api/contract/policy.ts';
import type { Allocation, AmountChoice, RulingBody } from '../../../src/api/contract/rulings.ts';
import { allocate, percentOf, unitsRefund } from '../../../src/lib/allocate.ts';
import { amountText, roundDownToStep } from '../../../src/lib/money.ts';
import { err, ok } from '../../../src/lib/result.ts';
import type { Outcome, Refusal } from '../context.ts';
import type { DisputeRecord, OrderRecord } from '../records.ts';
import { type LineMoney, orderMoney, type OrderMoneyFacts, SHIPPING } from './order-money.ts';

/** What a ruling body comes to, in minor units of the order's currency. */
export interface ResolvedAmount {
  amountMinor: number;
  allocation: Allocation;
  /** Units per line when ruled by quantity. */
  units: Record<string, number>;
  /** Cut off because the provider pays out in steps (`refundStepMinor`). */
  residueMinor: number;
}

type Choice<M extends AmountChoice['mode']> = Extract<AmountChoice, { mode: M }>;
type AmountDispute = Pick<DisputeRecord, 'lineIds' | 'reason'>;
interface Parts {
  parts: Allocation;
  units: Record<string, number>;
}

const NOTHING: ResolvedAmount = { amountMinor: 0, allocation: [], units: {}, residueMinor: 0 };

function field(pointer: string, detail: string): Refusal {
  return { code: 'invalidField', pointer, detail };
}

function total(parts: Allocation): number {
  return parts.reduce((a, part) => a + part.amountMinor, 0);
}

function spread(amountMinor: number, lines: readonly LineMoney[]): Allocation {
  const shares = allocate(
    amountMinor,
    lines.map((line) => line.remainingMinor),
  );
  return lines.flatMap((line, index) => {
    const share = shares[index] ?? 0;
    return share > 0 ? [{ lineId: line.id, amountMinor: share }] : [];
  });
}

function exceeds(money: OrderMoneyFacts, order: OrderRecord, pointer: string): Refusal {
  const left = amountText(money.remainingMinor, order.currency);
  return {
    code: 'exceedsRemaining',
    pointer,
    detail: `The order has ${left} left, which is less than this amount.`,
    meta: {
      remainingMinor: money.remainingMinor,
      currency: order.currency,
      remaining: { amountMinor: money.remainingMinor, currency: order.currency },
    },
  };
}

function byLines(
  choice: Choice<'lines'>,
  money: OrderMoneyFacts,
  policy: Policy,
  dispute: AmountDispute,
): Outcome<Parts> {
  const parts: Allocation = [];
  const units: Record<string, number> = {};
  for (const [index, { lineId, quantity }] of choice.lines.entries()) {
    const pointer = `/amount/lines/${index}`;
    const line = money.lines.find((candidate) => candidate.id === lineId);
    if (!line || units[lineId] !== undefined) {
      return err(field(pointer, 'Each entry names another line of the order'));
    }
    if (!Number.isSafeInteger(quantity) || quantity < 0) {
      return err(field(`${pointer}/quantity`, 'A quantity is a whole number'));
    }
    if (quantity > line.unitsRemaining) {
      const meta = { lineId, unitsRemaining: line.unitsRemaining };
      const detail = 'The line has fewer units left';
      return err({ code: 'quantityExceeded', pointer: `${pointer}/quantity`, detail, meta });
    }
    units[lineId] = quantity;
    const amountMinor = unitsRefund({
      paid: line.paidMinor,
      quantity: line.quantity,
      remaining: line.remainingMinor,
      refundedByUnits: line.refundedByUnitsMinor,
      unitsBefore: line.unitsRefunded,
      units: quantity,
    });
    if (quantity > 0 && amountMinor > 0) parts.push({ lineId, amountMinor });
  }
  const withShipping = choice.shipping ?? policy.shippingDefaultOn.includes(dispute.reason);
  if (withShipping && money.shipping.remainingMinor > 0) {
    parts.push({ lineId: SHIPPING, amountMinor: money.shipping.remainingMinor });
  }
  return ok({ parts, units });
}

function byPercent(
  choice: Choice<'percent'>,
  money: OrderMoneyFacts,
  policy: Policy,
  dispute: AmountDispute,
): Outcome<Parts> {
  const { basisPoints } = choice;
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 1 || basisPoints > 9999) {
    return err(field('/amount/basisPoints', 'A share is 1 to 9999 basis points'));
  }
  const allowed = policy.percentAllowList;
  if (allowed && !allowed.some((percent) => percent * 100 === basisPoints)) {
    const detail = 'The policy has a list of percentages and this is not on it';
    const pointer = '/amount/basisPoints';
    return err({ code: 'percentNotAllowed', pointer, detail, meta: { allowed } });
  }
  const claimed = money.lines.filter((line) => dispute.lineIds.includes(line.id));
  const base = claimed.reduce((a, line) => a + line.remainingMinor, 0);
  const amountMinor = Math.min(percentOf(base, basisPoints), money.remainingMinor);
  return ok({ parts: spread(amountMinor, claimed), units: {} });
}

function byAmount(
  choice: Choice<'amount'>,
  money: OrderMoneyFacts,
  order: OrderRecord,
): Outcome<Parts> {
  const { amountMinor } = choice;
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) {
    return err(field('/amount/amountMinor', 'An amount is a whole number of minor units'));
  }
  if (amountMinor > money.remainingMinor) {
    return err(exceeds(money, order, '/amount/amountMinor'));
  }
  return ok({ parts: spread(amountMinor, [...money.lines, money.shipping]), units: {} });
}

function stepped(parts: Allocation, units: Record<string, number>, step: number): ResolvedAmount {
  const wanted = total(parts);
  const amountMinor = roundDownToStep(wanted, step);
  if (amountMinor === wanted) {
    return { amountMinor, allocation: parts, units, residueMinor: 0 };
  }
  const shares = allocate(
    amountMinor,
    parts.map((part) => part.amountMinor),
  );
  const allocation = parts
    .map((part, index) => ({ lineId: part.lineId, amountMinor: shares[index] ?? 0 }))
    .filter((part) => part.amountMinor > 0);
  return { amountMinor, allocation, units, residueMinor: wanted - amountMinor };
}

function zeroRefusal(): Refusal {
  return { code: 'amountZero', pointer: '/amount', detail: 'The refund comes to nothing' };
}

function partial(
  choice: AmountChoice,
  money: OrderMoneyFacts,
  order: OrderRecord,
  policy: Policy,
  dispute: AmountDispute,
): Outcome<ResolvedAmount> {
  const chosen =
    choice.mode === 'lines'
      ? byLines(choice, money, policy, dispute)
      : choice.mode === 'percent'
        ? byPercent(choice, money, policy, dispute)
        : byAmount(choice, money, order);
  if (!chosen.ok) return chosen;
  const { parts, units } = chosen.value;
  const wanted = total(parts);
  if (wanted > money.remainingMinor) return err(exceeds(money, order, '/amount'));
  if (wanted > 0 && wanted === money.remainingMinor) {
    const detail = 'This is all that is left of the order: a full refund says so';
    return err({ code: 'mustBeFullRefund', pointer: '/kind', detail });
  }
  const value = stepped(parts, units, policy.refundStepMinor[order.currency] ?? 1);
  return value.amountMinor === 0 ? err(zeroRefusal()) : ok(value);
}

function full(
  choice: AmountChoice | undefined,
  money: OrderMoneyFacts,
  order: OrderRecord,
  policy: Policy,
): Outcome<ResolvedAmount> {
  if (choice && (choice.mode !== 'amount' || choice.amountMinor !== money.remainingMinor)) {
    return err(field('/amount', 'A full refund is all that is left; it names no other amount'));
  }
  const parts = spread(money.remainingMinor, [...money.lines, money.shipping]);
  const value = stepped(parts, {}, policy.refundStepMinor[order.currency] ?? 1);
  return value.amountMinor === 0 ? err(zeroRefusal()) : ok(value);
}

/**
 * What a ruling comes to and how it falls on lines and shipping (money.md §1, modes). Amounts are
 * rounded down to the provider's step. Shipping goes with a refund by lines unless the body says
 * otherwise, as the policy sets it per reason. Errors: currencyMismatch, nothingRemaining, amountZero,
 * mustBeFullRefund, exceedsRemaining, quantityExceeded, percentNotAllowed, invalidField.
 */
export function resolveAmount(
  order: OrderRecord,
  body: Pick<RulingBody, 'kind' | 'amount'>,
  policy: Policy,
  dispute: AmountDispute,
): Outcome<ResolvedAmount> {
  const choice = body.amount;
  if (body.kind === 'replacement' || body.kind === 'noAction') {
    return choice ? err(field('/amount', 'This ruling moves no money')) : ok(NOTHING);
  }
  if (choice?.mode === 'amount' && (choice.currency ?? order.currency) !== order.currency) {
    const detail = 'The order was paid in another currency';
    const meta = { currency: order.currency };
    return err({ code: 'currencyMismatch', pointer: '/amount/currency', detail, meta });
  }
  const money = orderMoney(order);
  if (money.remainingMinor === 0) {
    const meta = { remainingMinor: 0, currency: order.currency };
    return err({ code: 'nothingRemaining', detail: 'Nothing is left to refund', meta });
  }
  if (body.kind === 'fullRefund') return full(choice, money, order, policy);
  if (!choice) return err(field('/amount', 'A partial refund names its amount'));
  return partial(choice, money, order, policy, dispute);
}
