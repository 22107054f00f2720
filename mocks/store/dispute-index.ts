import type { DISPUTE_VIEWS } from '../../src/api/contract/disputes.ts';
import type { DisputeRecord } from '../domain/records.ts';
import { isInView, type QueueRank, queueRank, stakeOrder } from '../domain/queue-rank.ts';
import { DueHeap } from './due-heap.ts';
import { type Selection, Selections } from './selections.ts';
import { SortedIndex, type SortKey } from './sorted-index.ts';

type View = (typeof DISPUTE_VIEWS)[number];
type Row = DisputeRecord;

/** After every real instant; finite, so that keys can be subtracted, and less than a step of ranks. */
const NEVER = 9e13;
/** More rows than this change their rank at once (the clock was advanced): sort anew instead. */
const REBUILD_ABOVE = 2000;
/** Ranks are this far apart, further than any instant in milliseconds. */
const RANK_STEP = 1e14;

const at = (instant: string | undefined): number =>
  instant === undefined ? NEVER : Date.parse(instant);

/** `DSP-2026-000123` as a number: the year leads, whatever the counter's width. */
function referenceOf(row: Row): number {
  const [, year = '0', counter = '0'] = row.reference.split('-');
  return Number(year) * 1e11 + Number(counter);
}

/** Rank and due instant in one number, then the larger amount, then the older case. */
function keyOf(row: Row, { rank, dueAt }: QueueRank): SortKey {
  return [rank * RANK_STEP + at(dueAt), -stakeOrder(row), at(row.createdAt)];
}

/** The orders that a list of disputes can be asked for, beside the default rank. */
const FIELDS = {
  amount: (row: Row): SortKey => [stakeOrder(row)],
  created: (row: Row): SortKey => [at(row.createdAt)],
  updated: (row: Row): SortKey => [at(row.updatedAt)],
  reference: (row: Row): SortKey => [referenceOf(row)],
  awaitingSince: (row: Row): SortKey => [at(row.awaitingSince)],
} as const;

export type DisputeSort = 'rank' | 'due' | keyof typeof FIELDS;
const ALIASES: Record<string, DisputeSort> = {
  rank: 'rank',
  due: 'due',
  dueAt: 'due',
  nextClock: 'due',
  amount: 'amount',
  atStake: 'amount',
  created: 'created',
  createdAt: 'created',
  updated: 'updated',
  updatedAt: 'updated',
  reference: 'reference',
  awaitingSince: 'awaitingSince',
};

/** The order that a `sort` parameter names, without its sign; undefined for an unknown one. */
export function disputeSort(name: string): DisputeSort | undefined {
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}

/**
 * Disputes in the default queue order (cases.md §6: missed, silence, refund trouble, due, amount, age) and
 * in the other orders, each built when first asked for. Ranks move as time passes: a heap knows the next
 * change of every row, so that a list re-keys a handful of rows and never sorts the table.
 */
export class DisputeIndex {
  private readonly rows: ReadonlyMap<string, Row>;
  private readonly built = new Map<DisputeSort, SortedIndex<Row>>();
  private readonly changes = new DueHeap<Row>();
  private readonly selections = new Selections<Row>();
  private readonly slotOf = (row: Row): number => this.selections.slotOf(row);
  private counts: Map<View, number> | undefined;
  private parties: Record<'sellerId' | 'buyerId', Map<string, string[]>> | undefined;
  private now = '';

  constructor(rows: ReadonlyMap<string, Row>) {
    this.rows = rows;
  }

  /** The index of one order, brought up to `now`. */
  sorted(sort: DisputeSort, now: string): SortedIndex<Row> {
    const ranked = this.ranked(now);
    if (sort === 'rank') return ranked;
    return this.built.get(sort) ?? this.build(sort, ranked);
  }

  /** Which rows a filter lets through; ask by `slotAt` of a sorted index. */
  select(key: string, match: (row: Row) => boolean): Selection {
    return this.selections.select(key, match);
  }

  /** How many cases have a missed clock: they rank before all others. */
  late(now: string): number {
    return this.ranked(now).seek({ key: [RANK_STEP, -NEVER, -NEVER], id: '' });
  }

  /** How many cases a built-in view shows. */
  count(view: View): number {
    this.counts ??= this.countAll();
    return this.counts.get(view) ?? 0;
  }

  /** Ids of a seller's or a buyer's cases, oldest entry first. */
  of(party: 'sellerId' | 'buyerId', id: string): readonly string[] {
    this.parties ??= this.groupByParty();
    return this.parties[party].get(id) ?? [];
  }

  /** Follows one change of the table; `before` and `after` are what it held and holds. */
  change(before: Row | undefined, after: Row | undefined): void {
    for (const index of this.built.values()) {
      if (before) index.remove(before);
      if (after) index.insert(after);
    }
    if (after && this.built.has('rank')) this.watch(after);
    this.selections.change(before, after);
    if (after && !before) this.group(after);
    if (!this.counts) return;
    for (const [view, count] of this.counts) {
      const left = before && isInView(before, view) ? 1 : 0;
      const entered = after && isInView(after, view) ? 1 : 0;
      this.counts.set(view, count - left + entered);
    }
  }

  private ranked(now: string): SortedIndex<Row> {
    const index = this.built.get('rank');
    if (!index) return this.rankAll(now);
    const moved = this.due(now);
    if (moved.length === 0) return index;
    if (moved.length > REBUILD_ABOVE) return this.rankAll(now);
    const timed = [index, this.built.get('due')].filter((one) => one !== undefined);
    for (const row of moved) for (const one of timed) one.remove(row);
    this.now = now;
    for (const row of moved) {
      for (const one of timed) one.insert(row);
      this.watch(row);
    }
    return index;
  }

  private rankAll(now: string): SortedIndex<Row> {
    this.now = now;
    this.built.delete('due');
    this.changes.clear();
    // Slots in the order of the table, which is the order in memory.
    for (const row of this.rows.values()) this.slotOf(row);
    const index = new SortedIndex<Row>(
      3,
      (row) => keyOf(row, queueRank(row, this.now)),
      this.slotOf,
    );
    // One look at each row gives its key and its next change.
    index.load(this.rows.values(), (row) => {
      const rank = queueRank(row, now);
      this.watch(row, rank);
      return keyOf(row, rank);
    });
    this.built.set('rank', index);
    return index;
  }

  private build(sort: Exclude<DisputeSort, 'rank'>, ranked: SortedIndex<Row>): SortedIndex<Row> {
    const index = new SortedIndex<Row>(
      1,
      sort === 'due' ? (row) => [at(queueRank(row, this.now).dueAt)] : FIELDS[sort],
      this.slotOf,
    );
    // The rank's key holds the due instant already.
    if (sort === 'due')
      index.load(ranked.all, (_, position) => [ranked.leadAt(position) % RANK_STEP]);
    else index.load(this.rows.values());
    this.built.set(sort, index);
    return index;
  }

  private watch(row: Row, { nextChangeAt } = queueRank(row, this.now)): void {
    if (nextChangeAt !== undefined) this.changes.push(Date.parse(nextChangeAt), row);
  }

  /** Rows whose rank changes by `now`, each once; versions of a row that are gone drop out here. */
  private due(now: string): Row[] {
    const limit = Date.parse(now);
    const moved = new Set<Row>();
    while (this.changes.nextAt <= limit) {
      const row = this.changes.pop();
      if (row && this.rows.get(row.id) === row) moved.add(row);
    }
    return [...moved];
  }

  private groupByParty() {
    this.parties = { sellerId: new Map(), buyerId: new Map() };
    for (const row of this.rows.values()) this.group(row);
    return this.parties;
  }

  private group(row: Row): void {
    for (const party of ['sellerId', 'buyerId'] as const) {
      const ids = this.parties?.[party].get(row[party]);
      if (ids) ids.push(row.id);
      else this.parties?.[party].set(row[party], [row.id]);
    }
  }

  private countAll(): Map<View, number> {
    const views: View[] = [
      'needsRuling',
      'waiting',
      'awaitingApproval',
      'refundTrouble',
      'resolved',
      'all',
    ];
    const counts = new Map(views.map((view) => [view, 0]));
    for (const row of this.rows.values()) {
      for (const view of views)
        if (isInView(row, view)) counts.set(view, (counts.get(view) ?? 0) + 1);
    }
    return counts;
  }
}
