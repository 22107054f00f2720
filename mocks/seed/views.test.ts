import { describe, expect, it } from 'vitest';

import { TimelineEntry } from '../../src/api/contract/cases.ts';
import { Dispute, DISPUTE_VIEWS, DisputeRow } from '../../src/api/contract/disputes.ts';
import { Order } from '../../src/api/contract/orders.ts';
import { Buyer, LedgerLine, Seller } from '../../src/api/contract/parties.ts';
import { Policy } from '../../src/api/contract/policy.ts';
import type { Context } from '../domain/context.ts';
import { caratx } from '../domain/policies/caratx.ts';
import { compareRows, isInView } from '../domain/queue-rank.ts';
import type { TableName } from '../domain/records.ts';
import type { Reader } from '../domain/tx.ts';
import { disputeRow } from '../domain/views/dispute-row.ts';
import { disputeView } from '../domain/views/dispute-view.ts';
import { ledgerView } from '../domain/views/ledger-view.ts';
import { orderView } from '../domain/views/order-view.ts';
import { buyerView, sellerView } from '../domain/views/people-view.ts';
import { timelineView } from '../domain/views/timeline-view.ts';
import { MemoryTarget } from './memory-target.ts';
import { staffActor } from './staff.ts';
import { seedWorld } from './world.ts';

const now = '2026-11-19T16:40:00.000Z';
const target = new MemoryTarget();
const world = seedWorld(target, { now, seed: 3, volume: 300, policy: caratx });
const reader: Reader = {
  get: <T extends TableName>(table: T, id: string) =>
    target.reader.get(table, id) ?? world.deriveRecord(table, id),
};
const ctx: Context = {
  actor: staffActor('agt_mara'),
  now,
  newId: (prefix) => `${prefix}_x`,
  policy: caratx,
};
const rows = target.all('disputes');
/** Every named case and some of the bulk. */
const shown = rows.filter((row) => row.derived === undefined || row.derived % 10 === 0);

function need<T>(record: T | undefined): T {
  if (record === undefined) throw new Error('Missing');
  return record;
}

describe('the views of the seeded world', () => {
  it('answer exactly what the contract says', () => {
    expect(Policy.safeParse(caratx).error).toBeUndefined();
    for (const row of shown) {
      const view = disputeView(reader, row, ctx, { exposureMinor: 0, related: [] });
      expect(Dispute.safeParse(view).error).toBeUndefined();
      expect(Object.keys(view).filter((key) => !(key in Dispute.shape))).toEqual([]);
      expect(DisputeRow.safeParse(disputeRow(reader, row, ctx)).error).toBeUndefined();
      const order = orderView(reader, need(reader.get('orders', row.orderId)), ctx);
      expect(Order.safeParse(order).error).toBeUndefined();
      expect(order.disputes.map((dispute) => dispute.id)).toContain(row.id);
      const buyer = need(reader.get('buyers', row.buyerId));
      expect(Buyer.safeParse(buyerView(buyer, ctx)).error).toBeUndefined();
      const seller = need(reader.get('sellers', row.sellerId));
      expect(Seller.safeParse(sellerView(reader, seller, { USD: 1 }, ctx)).error).toBeUndefined();
    }
    for (const entry of target.all('ledger')) {
      expect(LedgerLine.safeParse(ledgerView(entry)).error).toBeUndefined();
    }
  });

  it('tell each case on one time axis, oldest first', () => {
    for (const row of shown) {
      const entries = timelineView(reader, row, ctx);
      for (const entry of entries) expect(TimelineEntry.safeParse(entry).error).toBeUndefined();
      const instants = entries.map((entry) => entry.at);
      expect(instants).toEqual(instants.toSorted());
      expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    }
  });

  it('leave nothing unreachable, in one total order (I35)', () => {
    const sorted = rows.toSorted((a, b) => compareRows(a, b, now));
    const again = rows.toReversed().toSorted((a, b) => compareRows(a, b, now));
    expect(again).toEqual(sorted);
    for (const view of DISPUTE_VIEWS) expect(rows.some((row) => isInView(row, view))).toBe(true);
    for (const row of rows.filter(({ status }) => status === 'escalated')) {
      const views = DISPUTE_VIEWS.filter((view) => view !== 'all' && isInView(row, view));
      expect(views.length).toBeGreaterThan(0);
    }
  });

  it('derive bulk rulings that their cases know', () => {
    const rulings = world.bulkRulings();
    expect(rulings.length).toBeGreaterThan(100);
    for (const ruling of rulings.slice(0, 20)) {
      const record = need(reader.get('rulings', ruling.id));
      expect(record).toMatchObject({ ...ruling, state: 'executed' });
      expect(need(reader.get('disputes', ruling.disputeId)).rulingIds).toEqual([ruling.id]);
    }
  });
});

function fixture(name: string) {
  return need(world.fixtures[name]);
}

function rowOf(name: string) {
  return need(reader.get('disputes', fixture(name).disputeId ?? ''));
}
function orderOf(name: string) {
  return need(reader.get('orders', rowOf(name).orderId));
}

function account(name: string) {
  const { sellerId, currency } = rowOf(name);
  return need(reader.get('sellerAccounts', `${sellerId}:${currency}`));
}

describe('the fixture cases', () => {
  it('have the money of money.md', () => {
    expect([account('F1').pendingMinor, account('F2').pendingMinor]).toEqual([30_000, 5_000]);
    expect(orderOf('F1').lines).toMatchObject([{ paidMinor: 12_000, commissionMinor: 1_200 }]);
    expect(orderOf('F2').lines).toMatchObject([{ paidMinor: 12_000, commissionMinor: 1_200 }]);
    expect(orderOf('F3').lines).toMatchObject([{ paidMinor: 4_999, commissionMinor: 500 }]);
    expect(orderOf('F4').lines[0]).toMatchObject({ paidMinor: 12_345, quantity: 2 });
    expect(orderOf('F13').chargeback).toMatchObject({ state: 'open', amountMinor: 89_000 });
    expect(orderOf('F15').lines).toMatchObject([{ paidMinor: 200_000 }]);
    for (const name of ['F4', 'F5']) expect(fixture(name).disputeIds).toHaveLength(2);
  });

  it('show the emerald ring two hours and ten minutes late, and F8 as ready and blocked', () => {
    const ring = need(rows.find((row) => row.claim.startsWith('Emerald ring arrived')));
    const mediation = need(ring.clocks.find((clock) => clock.name === 'mediation'));
    expect(mediation.dueAt).toBe('2026-11-19T14:30:00.000Z');
    const [ready, unheard] = fixture('F8').disputeIds ?? [];
    const silence = (id = '') =>
      disputeView(reader, need(reader.get('disputes', id)), ctx, { exposureMinor: 0, related: [] })
        .silence;
    expect(silence(ready)?.ready).toBe(true);
    expect(
      silence(unheard)
        ?.points.filter((point) => !point.met)
        .map((point) => point.code),
    ).toEqual(['noticeDelivered']);
  });

  it('link the same photo in three disputes (F17) and rule the chat out (F19)', () => {
    for (const id of fixture('F17').disputeIds ?? []) {
      const view = disputeView(reader, need(reader.get('disputes', id)), ctx, {
        exposureMinor: 0,
        related: [],
      });
      expect(view.evidence[0]?.duplicates).toHaveLength(2);
    }
    const [chat] = need(reader.get('files', rowOf('F19').id)).evidence;
    expect(chat?.admissibility).toBe('excludedOffPlatform');
  });
});
