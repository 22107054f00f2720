import { ok } from '../../../../src/lib/result.ts';
import { touch } from '../../cases/touch.ts';
import { closeChargeback, openChargeback } from '../../money/chargeback.ts';
import { postHold, postPayout, postRelease, postSale } from '../../money/ledger.ts';
import type { RefundRecord, RulingRecord } from '../../records.ts';
import { Tx } from '../../tx.ts';
import { balancesOf, type Balances } from '../../views/receipt.ts';
import { executeRuling, startExecution } from '../execute.ts';
import { previewRuling } from '../preview.ts';
import { failRefund, landRefund, reconcileRuling, retryRefund } from '../refund-events.ts';
import { act, type Command, liveRuling } from './commands.ts';
import { actor, type Bits, type Model } from './model.ts';
import { run } from './store.ts';
import { addDispute } from './world.ts';

interface SellerKey {
  sellerId: string;
  currency: string;
}

const MODES = ['accept', 'accept', 'accept', 'refuse', 'timeout', 'timeoutAfterEffect'] as const;

/** What the receipt promised, against what the execution did (I33). */
function sameEffects(model: Model, ruling: RulingRecord, before: Balances): void {
  const after = balancesOf(model.store, model.store.need('orders', ruling.orderId));
  const ctx = model.desk.staff(ruling.proposerId, 'admin');
  const shown = previewRuling(model.before, ruling.disputeId, ruling.body, ctx);
  if (!shown.ok) throw new Error(`I33: no preview, ${shown.error.code}`);
  const { effects, remainingAfter, amount } = shown.value;
  const promised = [
    amount.amountMinor,
    effects.buyer.amountMinor,
    effects.sellerPending.after.amountMinor,
    effects.sellerReceivable.after.amountMinor,
    effects.commission.amountMinor,
    -effects.platform.amountMinor,
    remainingAfter.amountMinor,
  ];
  const done = [
    ruling.amountMinor,
    after.refundedMinor - before.refundedMinor,
    after.pendingMinor,
    after.receivableMinor,
    after.commissionMinor - before.commissionMinor,
    after.goodwillMinor - before.goodwillMinor,
    after.remainingMinor,
  ];
  if (promised.join() !== done.join()) {
    throw new Error(`I33: promised ${promised.join()}, did ${done.join()}`);
  }
}

/** I12: an execution that crashes after either half and is reconciled ends as one that did not. */
function sameAfterCrash(model: Model, rulingId: string, stop: 'beforeCharge' | 'afterCharge') {
  const straight = model.provider.copy();
  const ctx = model.desk.system();
  const whole = new Tx(model.store);
  executeRuling(whole, { rulingId }, ctx, straight);
  const crashed = model.store.copy();
  const provider = model.provider.copy();
  const first = run(crashed, (tx) => startExecution(tx, { rulingId }, ctx)).result;
  if (!first.ok || first.value.state !== 'executing') return;
  const refund = crashed.need('orders', first.value.orderId).refunds.at(-1);
  if (first.value.refundId === undefined || !refund) return;
  if (stop === 'afterCharge') provider.charge(refund.providerKey, refund.amountMinor);
  run(crashed, (tx) => reconcileRuling(tx, { rulingId }, ctx, provider));
  const ended = crashed.need('rulings', rulingId).state;
  const expected = whole.need('rulings', rulingId).state;
  // A timeout after the effect is known after the crash: reconciling asked.
  const known = expected === 'unknown' && stop === 'afterCharge' ? 'executed' : expected;
  if (ended !== expected && ended !== known)
    throw new Error(`I12: ${ended} instead of ${expected}`);
}

/** Compare-and-set: nothing goes past `approved` on tokens that have moved on. */
function currentTokens(model: Model, ruling: RulingRecord): void {
  const dispute = model.before.need('disputes', ruling.disputeId);
  const order = model.before.need('orders', ruling.orderId);
  const was = model.before.need('rulings', ruling.id);
  const seen = [
    ruling.body.moneyVersionSeen,
    ruling.body.evidenceWatermark,
    was.disputeVersionSeen,
  ];
  const actual = [order.moneyVersion, dispute.evidenceWatermark, dispute.version];
  if (seen.join() !== actual.join())
    throw new Error(`Executed on ${seen.join()} at ${actual.join()}`);
}

const holdEnds: Command = (model, bits) => {
  const ruling = liveRuling(model, bits, 'approved');
  if (!ruling) return;
  if (!bits.oneIn(12)) model.desk.nowMs += model.desk.policy.rulingHoldMs;
  model.provider.mode = bits.pick(MODES);
  if (bits.oneIn(6)) sameAfterCrash(model, ruling.id, bits.pick(['beforeCharge', 'afterCharge']));
  const order = model.store.need('orders', ruling.orderId);
  const before = balancesOf(model.store, order);
  const command = { rulingId: ruling.id };
  const ctx = model.desk.system();
  const outcome = act(model, (tx) => executeRuling(tx, command, ctx, model.provider));
  if (!outcome.ok || outcome.value.state === 'draft') return;
  currentTokens(model, outcome.value);
  model.executed.push(outcome.value);
  if (outcome.value.state !== 'failed') sameEffects(model, outcome.value, before);
};

function refund(model: Model, bits: Bits, ...states: RefundRecord['state'][]) {
  const all = model.orderIds.flatMap((id) => model.store.need('orders', id).refunds);
  const fitting = all.filter(({ state }) => states.includes(state));
  return bits.pick(fitting.length > 0 && !bits.oneIn(10) ? fitting : all);
}

const land: Command = (model, bits) => {
  const found = refund(model, bits, 'processing');
  if (!found) return;
  const ctx = model.desk.system();
  const outcome = act(model, (tx) => landRefund(tx, { refundId: found.id }, ctx));
  if (outcome.ok) model.provider.settle(found.providerKey, 'succeeded');
};

const fail: Command = (model, bits) => {
  const found = refund(model, bits, 'processing');
  if (!found) return;
  const ctx = model.desk.system();
  const command = { refundId: found.id, failure: 'account closed' };
  const outcome = act(model, (tx) => failRefund(tx, command, ctx));
  if (outcome.ok) model.provider.settle(found.providerKey, 'failed');
};

const retry: Command = (model, bits) => {
  const found = refund(model, bits, 'failed');
  if (!found) return;
  model.provider.mode = bits.pick(MODES);
  const ctx = actor(model, bits.oneIn(8) ? 3 : bits.int(3));
  act(model, (tx) => retryRefund(tx, { refundId: found.id }, ctx, model.provider));
};

const reconcile: Command = (model, bits) => {
  const found = refund(model, bits, 'unknown');
  if (!found) return;
  model.provider.mode = bits.pick(MODES);
  const ctx = actor(model, bits.int(3));
  act(model, (tx) => reconcileRuling(tx, { rulingId: found.rulingId }, ctx, model.provider));
};

const KEYS: readonly [SellerKey, ...SellerKey[]] = [
  { sellerId: 'seller', currency: 'USD' },
  { sellerId: 'seller', currency: 'KWD' },
  { sellerId: 'seller2', currency: 'USD' },
];

const sale: Command = (model, bits) => {
  const amounts = { netMinor: 1 + bits.int(9_000), commissionMinor: bits.int(900) };
  const command = { ...bits.pick(KEYS), ...amounts };
  act(model, (tx) => ok(postSale(tx, command, model.desk.system())));
};

const payout: Command = (model, bits) => {
  const orderId = bits.pick(model.orderIds) ?? 'o1';
  const { sellerId, currency } = model.store.need('orders', orderId);
  const command = { sellerId, currency, ...(bits.oneIn(3) ? { orderId } : {}) };
  act(model, (tx) => postPayout(tx, command, model.desk.system()));
};

const hold: Command = (model, bits) => {
  const post = bits.oneIn(2) ? postHold : postRelease;
  const command = { ...bits.pick(KEYS), amountMinor: 1 + bits.int(6_000) };
  act(model, (tx) => post(tx, command, model.desk.system()));
};

const chargeback: Command = (model, bits) => {
  const orderId = bits.pick(model.orderIds) ?? 'o1';
  const ctx = model.desk.system();
  if (model.store.need('orders', orderId).chargeback?.state === 'open') {
    const outcome = bits.oneIn(4) ? 'lost' : 'won';
    act(model, (tx) => closeChargeback(tx, { orderId, outcome }, ctx));
  } else if (bits.oneIn(5)) {
    const some = bits.oneIn(2) ? { amountMinor: 1 + bits.int(5_000) } : {};
    act(model, (tx) => openChargeback(tx, { orderId, ...some }, ctx));
  }
};

/** A party writes: version and watermark move on. */
const news: Command = (model, bits) => {
  const disputeId = bits.pick(model.disputeIds) ?? 'd1';
  act(model, (tx) => {
    const dispute = tx.need('disputes', disputeId);
    const watermark = dispute.evidenceWatermark + bits.int(2);
    return ok(touch(tx, dispute, { evidenceWatermark: watermark }, model.desk.system(), 'message'));
  });
};

/** A resolved line is disputed again, so that long sequences keep ruling. */
const again: Command = (model, bits) => {
  const resolved = model.disputeIds.filter(
    (id) => model.store.need('disputes', id).status === 'resolved',
  );
  const old = model.store.need('disputes', bits.pick(resolved) ?? 'd1');
  if (old.status !== 'resolved' || model.disputeIds.length > 20) return;
  const { store, desk } = model;
  const alive = store.need('orders', old.orderId).disputeIds.some((id) => {
    const other = store.need('disputes', id);
    return other.status === 'escalated' && other.lineIds.some((line) => old.lineIds.includes(line));
  });
  if (alive) return;
  const id = `d${model.disputeIds.length + 1}`;
  addDispute(store, desk, id, old.orderId, old.lineIds, old.reason);
  model.disputeIds.push(id);
};

/** Commands of the provider, the market and time. */
export const moneyCommands: Record<string, Command> = {
  holdEnds,
  land,
  fail,
  retry,
  reconcile,
  sale,
  payout,
  hold,
  chargeback,
  news,
  again,
};
