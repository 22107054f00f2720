import { chargebackMinor, isInFlight, orderMoney } from '../../money/order-money.ts';
import type {
  DisputeRecord,
  LedgerRecord,
  OrderRecord,
  RulingRecord,
  SellerAccountRecord,
} from '../../records.ts';
import type { Put } from '../../tx.ts';
import type { Model } from './model.ts';

function fail(id: string, what: string): never {
  throw new Error(`${id}: ${what}`);
}

function checkLedger(line: LedgerRecord): void {
  const sum = line.legs.reduce((a, leg) => a + (leg.debitMinor ?? 0) - (leg.creditMinor ?? 0), 0);
  if (sum !== 0) fail('I1', `${line.kind} is off by ${sum}`);
}

function checkAccount({ pendingMinor, receivableMinor, heldMinor, id }: SellerAccountRecord): void {
  if (Math.min(pendingMinor, receivableMinor, heldMinor) < 0) fail('I2', id);
  if (pendingMinor > 0 && receivableMinor > 0) fail('I3', id);
}

/** Provider's side of I4: what it pays out for an order stays within what was captured. */
function checkPaid(model: Model, order: OrderRecord, capturedMinor: number): void {
  let sum = 0;
  for (const refund of order.refunds) {
    const paid = model.provider.paid.get(refund.providerKey);
    if (paid && paid.state !== 'failed') sum += paid.amountMinor;
  }
  if (sum > capturedMinor) fail('I4', `${order.id} paid out ${sum} of ${capturedMinor}`);
}

function checkOrder(model: Model, order: OrderRecord): void {
  const money = orderMoney(order);
  const all = [...money.lines, money.shipping];
  for (const line of all) {
    if (line.refundedMinor > line.paidMinor) fail('I4', `line ${line.id} of ${order.id}`);
    const back = line.commissionBackMinor;
    if (back < 0 || back > line.commissionMinor) fail('I6', `${back} back on ${line.id}`);
    if (
      line.refundedMinor === line.paidMinor &&
      back !== (line.paidMinor && line.commissionMinor)
    ) {
      fail('I6', `${back} of ${line.commissionMinor} back on ${line.id}`);
    }
    if (line.refundedByUnitsMinor > line.paidMinor) fail('I14', `units of ${line.id}`);
  }
  if (money.refundedMinor > money.capturedMinor - chargebackMinor(order)) fail('I4', order.id);
  for (const refund of order.refunds) {
    const sum = refund.parts.reduce((a, part) => a + part.amountMinor, 0);
    const borne = refund.sellerDebitMinor + refund.commissionMinor + refund.platformMinor;
    if (sum !== refund.amountMinor || borne !== sum) fail('I5', refund.id);
    if (refund.parts.some((part) => part.amountMinor < 0)) fail('I5', refund.id);
  }
  checkSellerNet(model, order, money.refundedMinor === money.capturedMinor);
  checkPaid(model, order, money.capturedMinor);
}

/** I7, where nothing of the order fell on the platform by choice. */
function checkSellerNet(model: Model, order: OrderRecord, full: boolean): void {
  const live = order.refunds.filter(({ state }) => state !== 'failed');
  const shared = live.some(({ rulingId }) => {
    const { bearer } = model.store.need('rulings', rulingId).body;
    return (bearer?.platformBasisPoints ?? 0) > 0;
  });
  if (!full || shared) return;
  const commission =
    order.shippingCommissionMinor + order.lines.reduce((a, line) => a + line.commissionMinor, 0);
  const captured = orderMoney(order).capturedMinor;
  const debit = live.reduce((a, refund) => a + refund.sellerDebitMinor, 0);
  const platform = live.reduce((a, refund) => a + refund.platformMinor, 0);
  if (platform !== 0 || debit !== captured - commission) fail('I7', `${order.id} nets ${debit}`);
}

const LIVE = new Set(['proposed', 'approved', 'executing', 'failed', 'unknown']);
const AFTER: Record<string, readonly string[]> = {
  escalated: ['escalated', 'resolved'],
  resolved: ['resolved', 'closed'],
  closed: [],
};

function checkDispute(model: Model, dispute: DisputeRecord): void {
  const was = model.before.get('disputes', dispute.id);
  if (was && !AFTER[was.status]?.includes(dispute.status)) {
    fail('I19', `${was.status} became ${dispute.status}`);
  }
  const live = dispute.rulingIds
    .map((id) => model.store.need('rulings', id))
    .filter(({ state }) => LIVE.has(state));
  if (live.length > 1) fail('I19', `${live.length} live rulings on ${dispute.id}`);
  if (live[0]?.id !== dispute.live?.rulingId || live[0]?.state !== dispute.live?.state) {
    fail('I19', `${dispute.id} names another live ruling`);
  }
}

/** I18 at the moment when the refund was reserved. */
function checkAmount(ruling: RulingRecord, order: OrderRecord): void {
  const { remainingMinor } = orderMoney(order);
  const { amountMinor, kind } = ruling;
  if (kind === 'fullRefund' && amountMinor !== remainingMinor) fail('I18', 'not the whole');
  if (kind === 'partialRefund' && !(amountMinor > 0 && amountMinor < remainingMinor)) {
    fail('I18', `${amountMinor} of ${remainingMinor}`);
  }
  for (const part of ruling.allocation) {
    const money = orderMoney(order);
    const line = [...money.lines, money.shipping].find(({ id }) => id === part.lineId);
    if (!line || part.amountMinor > line.remainingMinor) fail('I5', part.lineId);
  }
}

function checkRuling(model: Model, ruling: RulingRecord): void {
  const was = model.before.get('rulings', ruling.id);
  if ((ruling.state === 'draft' || ruling.state === 'void') && ruling.approvals.length > 0) {
    fail('I22', `${ruling.state} with approvals`);
  }
  const left = was?.state === 'approved' && !['approved', 'draft', 'void'].includes(ruling.state);
  if (!left) return;
  const approvers = new Set(ruling.approvals.map(({ byId }) => byId));
  if (approvers.has(ruling.proposerId)) fail('I21', 'approved by the proposer');
  if (approvers.size < ruling.approvalsNeeded) fail('I21', 'approvals are missing');
  if (ruling.approvals.some(({ digest }) => digest !== ruling.digest)) fail('I21', 'digest');
  if (ruling.amountMinor > 0) {
    checkAmount(ruling, model.before.need('orders', ruling.orderId));
  } else if (ruling.refundId !== undefined) fail('I9', ruling.kind);
}

function checkPut(model: Model, { table, record }: Put): void {
  if (table === 'ledger') {
    checkLedger(record);
    const ruling = record.rulingId && model.store.get('rulings', record.rulingId);
    if (ruling && ruling.amountMinor === 0) fail('I9', ruling.kind);
  } else if (table === 'sellerAccounts') checkAccount(record);
  else if (table === 'orders') checkOrder(model, record);
  else if (table === 'disputes') checkDispute(model, record);
  else if (table === 'rulings') checkRuling(model, record);
}

/** I8: clearing holds exactly what is in flight, per currency. */
function checkClearing(model: Model): void {
  const flying = new Map<string, number>([
    ['USD', 0],
    ['KWD', 0],
  ]);
  for (const id of model.orderIds) {
    const { refunds, currency } = model.store.need('orders', id);
    const sum = refunds.filter(isInFlight).reduce((a, refund) => a + refund.amountMinor, 0);
    flying.set(currency, (flying.get(currency) ?? 0) + sum);
  }
  for (const [currency, sum] of flying) {
    const clearing = model.store.get('platformAccounts', currency)?.refundClearingMinor ?? 0;
    if (clearing !== sum) fail('I8', `${clearing} in clearing, ${sum} in flight`);
  }
}

/** Checks everything that the last command changed. */
export function checkInvariants(model: Model): void {
  if (!model.change) return;
  for (const put of model.change.puts) checkPut(model, put);
  checkClearing(model);
}
