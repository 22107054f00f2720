import type { AmountChoice, RulingBody } from '../../../../src/api/contract/rulings.ts';
import { orderMoney } from '../../money/order-money.ts';
import type { DisputeRecord } from '../../records.ts';
import type { Bits, Model } from './model.ts';

function linesChoice(model: Model, dispute: DisputeRecord, bits: Bits): AmountChoice {
  const money = orderMoney(model.store.need('orders', dispute.orderId));
  const lines = money.lines
    .map((line) => ({ lineId: line.id, quantity: bits.int(line.unitsRemaining + 1) }))
    .filter((entry) => entry.quantity > 0 || bits.oneIn(4));
  return { mode: 'lines', lines, ...(bits.oneIn(2) ? { shipping: bits.oneIn(2) } : {}) };
}

function amountChoice(model: Model, dispute: DisputeRecord, bits: Bits): AmountChoice {
  if (bits.oneIn(3)) return linesChoice(model, dispute, bits);
  if (bits.oneIn(3))
    return { mode: 'percent', basisPoints: 1 + bits.int(bits.oneIn(4) ? 9_999 : 3_000) };
  const { remainingMinor } = orderMoney(model.store.need('orders', dispute.orderId));
  const most = bits.oneIn(8) ? remainingMinor + 2 : Math.max(1, Math.trunc(remainingMinor / 3));
  const currency = bits.oneIn(20) ? 'EUR' : dispute.currency;
  return { mode: 'amount', amountMinor: bits.int(most + 1), currency };
}

/** A ruling body that is usually sound and now and then wrong in one way. */
export function randomBody(model: Model, dispute: DisputeRecord, bits: Bits): RulingBody {
  const { moneyVersion } = model.store.need('orders', dispute.orderId);
  const roll = bits.int(20);
  const kind =
    roll < 15 ? 'partialRefund' : roll < 18 ? 'fullRefund' : roll < 19 ? 'noAction' : 'replacement';
  const amount = kind === 'partialRefund' ? amountChoice(model, dispute, bits) : undefined;
  const share = bits.oneIn(3) ? bits.int(10_001) : 0;
  return {
    kind,
    ...(amount ? { amount } : {}),
    ...(share > 0 ? { bearer: { platformBasisPoints: share } } : {}),
    basis: bits.oneIn(20) ? 'evidence' : 'policy',
    reasonCodes: ['other'],
    citedEvidence: [],
    statementToBuyer: bits.oneIn(30) ? ' ' : 'We have decided.',
    statementToSeller: 'We have decided.',
    moneyVersionSeen: bits.oneIn(25) ? moneyVersion - 1 : moneyVersion,
    evidenceWatermark: dispute.evidenceWatermark - (bits.oneIn(30) ? 1 : 0),
  };
}
