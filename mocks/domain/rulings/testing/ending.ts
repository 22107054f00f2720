import { isInFlight } from '../../money/order-money.ts';
import { landRefund, reconcileRuling } from '../refund-events.ts';
import { checkInvariants } from './invariants.ts';
import type { Model } from './model.ts';
import { run } from './store.ts';

/** I13: whatever failed before, settling everything that is in flight keeps I2, I3 and empties clearing. */
export function settleEverything(model: Model): void {
  const { store, desk, provider } = model;
  provider.mode = 'accept';
  for (const id of model.orderIds) {
    for (const { id: refundId, rulingId, state } of store.need('orders', id).refunds) {
      if (state === 'unknown') {
        run(store, (tx) => reconcileRuling(tx, { rulingId }, desk.system(), provider));
      }
      const done = run(store, (tx) => landRefund(tx, { refundId }, desk.system()));
      model.change = done.change;
      model.before = done.before;
      checkInvariants(model);
    }
    const flying = store.need('orders', id).refunds.filter(isInFlight);
    if (flying.length > 0) throw new Error(`I13: ${flying.length} refunds of ${id} never settle`);
  }
}
