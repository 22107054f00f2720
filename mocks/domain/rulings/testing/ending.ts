import type { Outcome } from '../../context.ts';
import { finaliseDispute } from '../../disputes/finalise.ts';
import { closeChargeback } from '../../money/chargeback.ts';
import { isInFlight } from '../../money/order-money.ts';
import type { DisputeRecord, RulingRecord } from '../../records.ts';
import type { Tx } from '../../tx.ts';
import { rejectRuling } from '../decide.ts';
import { executeRuling } from '../execute.ts';
import { proposeRuling } from '../propose.ts';
import { previewRuling } from '../preview.ts';
import { landRefund, reconcileRuling, retryRefund } from '../refund-events.ts';
import { advanceReplacement } from '../replacement.ts';
import { checkInvariants } from './invariants.ts';
import type { Model } from './model.ts';
import { bodyFor, must } from './steps.ts';
import { run } from './store.ts';

function act<T>(model: Model, command: (tx: Tx) => Outcome<T>): Outcome<T> {
  const { result, change, before } = run(model.store, command);
  model.change = change;
  model.before = before;
  checkInvariants(model);
  return result;
}

/** I13: whatever failed before, settling everything that is in flight keeps I2, I3 and empties clearing. */
export function settleEverything(model: Model): void {
  const { store, desk, provider } = model;
  provider.mode = 'accept';
  for (const id of model.orderIds) {
    for (const { id: refundId, rulingId, state } of store.need('orders', id).refunds) {
      if (state === 'unknown' || state === 'requested') {
        act(model, (tx) => reconcileRuling(tx, { rulingId }, desk.system(), provider));
      }
      act(model, (tx) => landRefund(tx, { refundId }, desk.system()));
    }
    const flying = store.need('orders', id).refunds.filter(isInFlight);
    if (flying.length > 0) throw new Error(`I13: ${flying.length} refunds of ${id} never settle`);
  }
}

function dismiss(model: Model, dispute: DisputeRecord): void {
  const { store, desk } = model;
  const ctx = desk.staff('adm1', 'admin');
  const body = bodyFor(store, dispute.id, { kind: 'noAction' });
  const { digest } = must(previewRuling(store, dispute.id, body, ctx));
  const key = { disputeId: dispute.id, idempotencyKey: ctx.newId('end') };
  const command = { ...key, body: { ...body, digest }, expectVersion: dispute.version };
  must(act(model, (tx) => proposeRuling(tx, command, ctx)));
}

/** One step of an escalated dispute towards its ruling, whatever is under way on it. */
function stepOn(model: Model, dispute: DisputeRecord, live: RulingRecord | undefined): void {
  const { desk, provider } = model;
  if (live?.state === 'proposed') {
    const other = live.proposerId === 'adm1' ? 'adm2' : 'adm1';
    const command = { rulingId: live.id, expectVersion: live.version, comment: 'No.' };
    must(act(model, (tx) => rejectRuling(tx, command, desk.staff(other, 'admin'))));
  } else if (live?.state === 'approved') {
    desk.nowMs += desk.policy.rulingHoldMs;
    must(act(model, (tx) => executeRuling(tx, { rulingId: live.id }, desk.system(), provider)));
  } else dismiss(model, dispute);
}

function finishWork(model: Model, dispute: DisputeRecord): void {
  const { store, desk, provider } = model;
  const boss = desk.staff('boss', 'admin');
  const order = store.need('orders', dispute.orderId);
  if (order.chargeback?.state === 'open') {
    const command = { orderId: order.id, outcome: 'lost' as const };
    must(act(model, (tx) => closeChargeback(tx, command, desk.system())));
  }
  for (const { id: refundId, disputeId } of order.refunds) {
    if (disputeId !== dispute.id) continue;
    act(model, (tx) => retryRefund(tx, { refundId }, boss, provider));
    act(model, (tx) => landRefund(tx, { refundId }, desk.system()));
  }
  const rulings = dispute.rulingIds.map((id) => store.need('rulings', id));
  const ruling = rulings.findLast(({ replacement }) => replacement);
  for (const [to, party] of [
    ['accepted', 'seller'],
    ['shipped', 'seller'],
    ['delivered', 'carrier'],
    ['confirmed', 'buyer'],
  ] as const) {
    if (!ruling) break;
    const ctx = desk.as({ id: party, name: party, party });
    act(model, (tx) => advanceReplacement(tx, { rulingId: ruling.id, to }, ctx));
  }
}

/** I20: from wherever the sequence stopped, every dispute can be closed. */
export function closeEverything(model: Model): void {
  const { store, desk } = model;
  for (const id of model.disputeIds) {
    for (let steps = 0; store.need('disputes', id).status === 'escalated'; steps += 1) {
      if (steps > 6) throw new Error(`I20: ${id} can't be ruled on`);
      const dispute = store.need('disputes', id);
      stepOn(model, dispute, dispute.live && store.need('rulings', dispute.live.rulingId));
    }
    finishWork(model, store.need('disputes', id));
    const { version: expectVersion } = store.need('disputes', id);
    const command = { disputeId: id, waiveAppeal: true, expectVersion };
    const ctx = desk.staff('boss', 'admin');
    const closed = act(model, (tx) => finaliseDispute(tx, command, ctx));
    if (!closed.ok) throw new Error(`I20: ${id} can't be closed: ${closed.error.code}`);
  }
}
