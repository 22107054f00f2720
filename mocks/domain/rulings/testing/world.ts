import type { Policy } from '../../../../src/api/contract/policy.ts';
import type { Role } from '../../../../src/api/contract/define.ts';
import { openSellerAccount, postCapture } from '../../money/ledger.ts';
import { atStakeOf } from '../../money/order-money.ts';
import { caratx } from '../../policies/caratx.ts';
import type {
  BuyerRecord,
  DisputeReason,
  DisputeRecord,
  OrderLineRecord,
  OrderRecord,
  SellerRecord,
} from '../../records.ts';
import { Tx } from '../../tx.ts';
import { TestDesk, TestStore } from './store.ts';

/** Three admins (two with the limit of everybody, one with ten times that) and two agents. */
export const STAFF: readonly (readonly [string, Role])[] = [
  ['adm1', 'admin'],
  ['adm2', 'admin'],
  ['boss', 'admin'],
  ['agt1', 'agent'],
  ['agt2', 'agent'],
];

const LIMIT = { USD: 100_000, JPY: 150_000, KWD: 300_000 };
const TENFOLD = { USD: 1_000_000, JPY: 1_500_000, KWD: 3_000_000 };

/** The default marketplace with round limits for the tests. */
export const testPolicy: Policy = {
  ...caratx,
  limits: {
    admin: LIMIT,
    agents: { boss: TENFOLD },
    silence: { USD: 10_000, JPY: 15_000, KWD: 30_000 },
    dual: TENFOLD,
  },
  maxReceivable: { USD: 500_000 },
  refundStepMinor: {},
};

const since = '2024-01-01T00:00:00.000Z';
const person = {
  timeZone: 'UTC',
  country: 'US',
  city: 'Salem',
  language: 'en',
  since,
  orders: 40,
  disputesByReason: {},
  conductFlags: [],
  ruled: [],
  version: 1,
};

export function buyer(id: string): BuyerRecord {
  return { ...person, id, name: id, keptItemRefunds: 0, duplicateEvidence: 0 };
}

export function seller(id: string): SellerRecord {
  const counts = { escalations: 0, meritless: 0, ruledAgainst: 0 };
  return { ...person, id, name: id, tier: 'standard', standing: 'good', ...counts, currencies: [] };
}

export function line(
  id: string,
  paidMinor: number,
  commissionMinor: number,
  quantity = 1,
): OrderLineRecord {
  return { id, title: id, sku: id, quantity, paidMinor, commissionMinor };
}

export interface OrderSpec {
  id: string;
  sellerId?: string;
  currency?: string;
  lines: OrderLineRecord[];
  shipping?: readonly [paidMinor: number, commissionMinor: number];
}

export function order(spec: OrderSpec): OrderRecord {
  const [shippingPaidMinor, shippingCommissionMinor] = spec.shipping ?? [0, 0];
  return {
    id: spec.id,
    reference: spec.id,
    status: 'completed',
    buyerId: 'buyer',
    sellerId: spec.sellerId ?? 'seller',
    currency: spec.currency ?? 'USD',
    placedAt: since,
    lines: spec.lines,
    shippingPaidMinor,
    shippingCommissionMinor,
    moneyVersion: 1,
    buyerDeclinedInsurance: false,
    shipTo: { city: 'Salem', country: 'US' },
    refunds: [],
    disputeIds: [],
  };
}

/** An empty desk with its people; orders and accounts come on top. */
export function emptyWorld(): TestStore {
  const store = new TestStore();
  for (const [id, role] of STAFF) store.put('agents', { id, name: id, role, timeZone: 'UTC' });
  store.put('buyers', buyer('buyer'));
  for (const id of ['seller', 'seller2']) store.put('sellers', seller(id));
  return store;
}

/** Puts an order with its captured payment. */
export function addOrder(store: TestStore, desk: TestDesk, spec: OrderSpec): OrderRecord {
  const record = order(spec);
  const tx = new Tx(store);
  tx.put('orders', record);
  postCapture(tx, record, desk.system());
  store.commit(tx.change());
  return record;
}

/** Puts an order of the past: captured and paid out long ago, so that balances start as told. */
export function addPastOrder(store: TestStore, spec: OrderSpec): OrderRecord {
  const record = order(spec);
  store.put('orders', record);
  return record;
}

/** Sets a seller's balances from before this world. */
export function addBalance(
  store: TestStore,
  desk: TestDesk,
  sellerId: string,
  currency: string,
  opening: { pendingMinor: number; receivableMinor: number },
): void {
  const tx = new Tx(store);
  openSellerAccount(tx, sellerId, currency, opening, desk.system());
  store.commit(tx.change());
}

const WORDS = { claim: 'The stone is cracked', wish: 'A refund' };

/** An escalated dispute on lines of an order, with one exhibit `ev` of the buyer's on file. */
export function addDispute(
  store: TestStore,
  desk: TestDesk,
  id: string,
  orderId: string,
  lineIds: string[],
  reason: DisputeReason = 'notAsDescribed',
): DisputeRecord {
  const on = store.need('orders', orderId);
  const record: DisputeRecord = {
    id,
    reference: id,
    status: 'escalated',
    reason,
    version: 1,
    evidenceWatermark: 1,
    ...WORDS,
    orderId,
    orderReference: on.reference,
    lineIds,
    buyerId: on.buyerId,
    sellerId: on.sellerId,
    buyerName: 'buyer',
    sellerName: 'seller',
    currency: on.currency,
    atStakeMinor: atStakeOf(on, lineIds),
    clocks: [],
    awaiting: 'staff',
    awaitingSince: desk.now,
    court: { buyer: 0, seller: 0, staff: 0 },
    flags: [],
    evidenceCount: 0,
    rulingIds: [],
    createdAt: desk.now,
    updatedAt: desk.now,
  };
  store.put('disputes', record);
  store.put('orders', { ...on, disputeIds: [...on.disputeIds, id] });
  return record;
}
