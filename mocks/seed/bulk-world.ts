import { addMs, DAY } from '../../src/lib/instants.ts';
import { mixSeed } from '../../src/lib/prng.ts';
import { openSellerAccount, postSale } from '../domain/money/ledger.ts';
import type {
  DisputeReason,
  DisputeRecord,
  QuestionRecord,
  TicketRecord,
} from '../domain/records.ts';
import { Tx } from '../domain/tx.ts';
import type { DueColumns } from '../store/bulk-due.ts';
import { BulkHistory } from './bulk-history.ts';
import { BulkRows } from './bulk-rows.ts';
import { Dues } from './bulk/due.ts';
import { SELLERS } from './bulk/people.ts';
import { BulkPlans } from './bulk/plan.ts';
import { BulkQuestions } from './bulk/questions.ts';
import { BulkTickets } from './bulk/tickets.ts';
import type {
  BulkDues,
  BulkRuling,
  DueCases,
  SeedOptions,
  SeedResult,
  SeedTarget,
} from './seed-target.ts';

const SYSTEM = { id: 'system', name: 'System', party: 'system' } as const;
/** Cases of this many per seller are history from before the world. */
const EARLIER = 6;

type Counts = Partial<Record<DisputeReason, number>>;

/** How many bulk disputes each seller has, by reason. */
function countBySeller(plans: BulkPlans): Counts[] {
  const counts: Counts[] = Array.from({ length: SELLERS }, () => ({}));
  for (let n = 0; n < plans.options.volume; n += 1) {
    const { seller, reason } = plans.plan(n);
    const known = counts[seller];
    if (known) known[reason] = (known[reason] ?? 0) + 1;
  }
  return counts;
}

/** A typical sale in minor units: a fifth of what one admin may rule. */
function saleOf(options: SeedOptions, currency: string, index: number): number {
  const limit = options.policy.limits.admin[currency] ?? 100_000;
  return Math.floor((limit * (5 + (mixSeed(options.seed ^ 41, index) % 30))) / 100);
}

/** Ledger entries are numbered by their seller; nothing else needs an id here. */
function newId(prefix: string): string {
  return `${prefix}_opening`;
}

/** Sellers with accounts that sum their history up, and a recent sale for the recovery projection. */
function plantSellers(target: SeedTarget, plans: BulkPlans): void {
  const { now, policy, seed } = plans.options;
  const counts = countBySeller(plans);
  const openedAt = addMs(now, -90 * DAY);
  const accounts = new Tx(target.reader);
  const sales = new Tx(target.reader);
  for (let index = 0; index < SELLERS; index += 1) {
    const own = counts[index] ?? {};
    const earlier = mixSeed(seed ^ 43, index) % EARLIER;
    const all = { ...own, notAsDescribed: (own.notAsDescribed ?? 0) + earlier };
    accounts.put('sellers', plans.people.seller(index, all, now));
    const sellerId = plans.people.sellerId(index);
    const currency = plans.people.currencyOf(index);
    const sale = saleOf(plans.options, currency, index);
    const owes = mixSeed(seed ^ 47, index) % 25 === 0;
    const opening = owes
      ? { pendingMinor: 0, receivableMinor: Math.floor(sale / 2) }
      : { pendingMinor: sale * 3, receivableMinor: 0 };
    const ctx = { actor: SYSTEM, newId, policy };
    openSellerAccount(accounts, sellerId, currency, opening, { ...ctx, now: openedAt });
  }
  target.apply(accounts.change(), SYSTEM, openedAt);
  const soldAt = addMs(now, -6 * DAY);
  for (let index = 0; index < SELLERS; index += 1) {
    const sellerId = plans.people.sellerId(index);
    const currency = plans.people.currencyOf(index);
    const netMinor = saleOf(plans.options, currency, index);
    const sale = { sellerId, currency, netMinor, commissionMinor: Math.floor(netMinor / 10) };
    postSale(sales, sale, { actor: SYSTEM, newId, policy, now: soldAt });
  }
  target.apply(sales.change(), SYSTEM, soldAt);
}

/** References of the named cases count on after the bulk's. */
function plantCounters(target: SeedTarget, plans: BulkPlans): void {
  const { volume, now } = plans.options;
  const tx = new Tx(target.reader);
  const years = new Set([now.slice(0, 4)]);
  for (const { year, next } of plans.counters()) {
    years.add(year);
    tx.put('counters', { id: `DSP-${year}`, next });
  }
  for (const { year, next } of new BulkTickets(plans.options).counters())
    tx.put('counters', { id: `TKT-${year}`, next });
  for (const { year, next } of new BulkQuestions(plans.options).counters())
    tx.put('counters', { id: `QST-${year}`, next });
  for (const year of years) {
    for (const prefix of ['RUL', 'RFD'])
      tx.put('counters', { id: `${prefix}-${year}`, next: volume + 1 });
  }
  target.apply(tx.change(), SYSTEM, now);
}

/** The bulk of a world: its rows, what is derived from them, and what making them has taught. */
export interface Bulk extends Pick<SeedResult, 'deriveRecord' | 'bulkRulings' | 'learned' | 'due'> {
  /** Rows of each kind, in their order; made one by one as they are taken. */
  rows: {
    disputes(): Iterable<DisputeRecord>;
    tickets(): Iterable<TicketRecord>;
    questions(): Iterable<QuestionRecord>;
  };
  dues: Dues;
}

/** What the agenda takes of bulk cases. */
export function columnsOf({ dues }: Bulk, due: BulkDues): DueColumns[] {
  // Own names of a plain object of that type.
  return (Object.keys(due) as DueCases[]).map((cases) => dues.columns(cases, due[cases]));
}

/** Makes rows and histories when they are asked for. */
export function bulkOf(
  options: SeedOptions,
  templates?: ConstructorParameters<typeof BulkRows>[1],
): Bulk {
  const plans = new BulkPlans(options);
  const builder = new BulkRows(plans, templates);
  const history = new BulkHistory(plans);
  const tickets = new BulkTickets(options);
  const questions = new BulkQuestions(options);
  const bulkRulings = () => {
    const found: BulkRuling[] = [];
    for (let n = 0; n < options.volume; n += 1) {
      const ruling = builder.ruling(plans.plan(n));
      if (ruling) found.push(ruling);
    }
    return found.sort((a, b) => (a.proposedAt < b.proposedAt ? -1 : 1));
  };
  return {
    deriveRecord: (table, id) =>
      history.derive(table, id) ?? tickets.derive(table, id) ?? questions.derive(table, id),
    bulkRulings,
    rows: {
      disputes: () => builder.all(),
      tickets: () => tickets.rows(),
      questions: () => questions.rows(),
    },
    learned: () => builder.learned(),
    dues: new Dues(plans, tickets),
  };
}

/** Plants the bulk: rows at once, their history when somebody looks. */
export function plantBulk(target: SeedTarget, options: SeedOptions): Bulk {
  const bulk = bulkOf(options);
  if (options.volume < 1) return bulk;
  const plans = new BulkPlans(options);
  plantSellers(target, plans);
  const rows = {
    disputes: [...bulk.rows.disputes()],
    tickets: [...bulk.rows.tickets()],
    questions: [...bulk.rows.questions()],
  };
  target.bulk(rows);
  bulk.due = bulk.dues.of(rows.disputes, rows.tickets);
  for (const columns of columnsOf(bulk, bulk.due)) target.due(columns);
  plantCounters(target, plans);
  return bulk;
}
