import type { CaseBase } from '../domain/case-records.ts';
import type { QueueRank } from '../domain/queue-rank.ts';
import { DueHeap } from './due-heap.ts';
import { type Selection, Selections } from './selections.ts';
import { SortedIndex, type SortKey } from './sorted-index.ts';

/** After every real instant; finite, so that keys can be subtracted, and less than a step of ranks. */
const NEVER = 9e13;
/** More rows than this change their rank at once (the clock was advanced): sort anew instead. */
const REBUILD_ABOVE = 2000;
/** More changes than this without anybody looking (the clock was advanced): build anew when somebody does. */
const UNSEEN_ABOVE = 500;
/** Ranks are this far apart, further than any instant in milliseconds. */
const RANK_STEP = 1e14;

const at = (instant: string | undefined): number =>
  instant === undefined ? NEVER : Date.parse(instant);

/** `DSP-2026-000123` as a number: the year leads, whatever the counter's width. */
function numberIn(reference: string): number {
  const [, year = '0', counter = '0'] = reference.split('-');
  return Number(year) * 1e11 + Number(counter);
}

/** The orders that every queue can be asked for, beside the default rank. */
const FIELDS = {
  created: (row: CaseBase): number => at(row.createdAt),
  updated: (row: CaseBase): number => at(row.updatedAt),
  reference: (row: CaseBase): number => numberIn(row.reference),
  awaitingSince: (row: CaseBase): number => at(row.awaitingSince),
};

export type CaseSort = 'rank' | 'due' | 'weight' | keyof typeof FIELDS;
const ALIASES: Record<string, CaseSort> = {
  rank: 'rank',
  due: 'due',
  dueAt: 'due',
  nextClock: 'due',
  created: 'created',
  createdAt: 'created',
  updated: 'updated',
  updatedAt: 'updated',
  reference: 'reference',
  awaitingSince: 'awaitingSince',
};

/** The small description by which one index serves every kind of case. */
export interface CaseQueueShape<R extends CaseBase, V extends string, P extends string> {
  views: readonly V[];
  isInView(row: R, view: V): boolean;
  rank(row: R, now: string): QueueRank;
  /** What goes first among rows that are due alike: more money at stake, the higher priority. */
  weight(row: R): number;
  /** Names of the `sort` parameter that mean the weight. */
  weightNames: readonly string[];
  /** Fields that name a party, by which cases are grouped. */
  parties: Record<P, (row: R) => string | undefined>;
}

/**
 * Cases of one kind in the default queue order (cases.md §6: missed, silence, refund trouble, due, amount
 * or priority, age) and in the other orders, each built when first asked for. Ranks move as time passes: a
 * heap knows the next change of every row, so that a list re-keys a handful of rows and never sorts the
 * table.
 */
export class CaseIndex<R extends CaseBase, V extends string = string, P extends string = string> {
  private readonly rows: ReadonlyMap<string, R>;
  private readonly shape: CaseQueueShape<R, V, P>;
  private readonly built = new Map<CaseSort, SortedIndex<R>>();
  private readonly changes = new DueHeap<R>();
  private readonly selections = new Selections<R>();
  private readonly slotOf = (row: R): number => this.selections.slotOf(row);
  private counts: Map<V, number> | undefined;
  private parties: Map<P, Map<string, string[]>> | undefined;
  private now = '';
  private unseen = 0;

  constructor(rows: ReadonlyMap<string, R>, shape: CaseQueueShape<R, V, P>) {
    this.rows = rows;
    this.shape = shape;
  }

  /** The order that a `sort` parameter names, without its sign; undefined for an unknown one. */
  sortNamed(name: string): CaseSort | undefined {
    if (this.shape.weightNames.includes(name)) return 'weight';
    return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
  }

  /** The index of one order, brought up to `now`. */
  sorted(sort: CaseSort, now: string): SortedIndex<R> {
    const ranked = this.ranked(now);
    if (sort === 'rank') return ranked;
    return this.built.get(sort) ?? this.build(sort, ranked);
  }

  /** The case of a whole reference. */
  named(reference: string, now: string): R | undefined {
    const index = this.sorted('reference', now);
    const row = index.at(index.seek({ key: [numberIn(reference)], id: '' }));
    return row?.reference === reference ? row : undefined;
  }

  /** Which rows a filter lets through; ask by `slotAt` of a sorted index. */
  select(key: string, match: (row: R) => boolean): Selection {
    return this.selections.select(key, match);
  }

  /** How many cases there are. */
  get size(): number {
    return this.rows.size;
  }

  /** How many changes of rank it waits for, outdated ones included. */
  get awaited(): number {
    return this.changes.size;
  }

  /** How many cases have a missed clock: they rank before all others. */
  late(now: string): number {
    return this.ranked(now).seek({ key: [RANK_STEP, -NEVER, -NEVER], id: '' });
  }

  /** How many cases a built-in view shows. */
  count(view: V): number {
    this.counts ??= this.countAll();
    return this.counts.get(view) ?? 0;
  }

  /** Ids of a party's cases, oldest entry first. */
  of(party: P, id: string): readonly string[] {
    this.parties ??= this.groupByParty();
    return this.parties.get(party)?.get(id) ?? [];
  }

  /** Follows one change of the table; `before` and `after` are what it held and holds. */
  change(before: R | undefined, after: R | undefined): void {
    this.unseen += 1;
    // A row that changes often leaves its earlier versions in the heap until their time has come.
    const isStale = this.changes.size > 2 * this.rows.size + UNSEEN_ABOVE;
    if (isStale || this.unseen > UNSEEN_ABOVE) this.built.clear();
    for (const index of this.built.values()) {
      if (before) index.remove(before);
      if (after) index.insert(after);
    }
    if (after && this.built.has('rank')) this.watch(after);
    this.selections.change(before, after);
    if (after && !before) this.group(after);
    if (!this.counts) return;
    for (const [view, count] of this.counts) {
      const left = before && this.shape.isInView(before, view) ? 1 : 0;
      const entered = after && this.shape.isInView(after, view) ? 1 : 0;
      this.counts.set(view, count - left + entered);
    }
  }

  private ranked(now: string): SortedIndex<R> {
    this.unseen = 0;
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

  private rankAll(now: string): SortedIndex<R> {
    this.now = now;
    this.built.delete('due');
    this.changes.clear();
    // Slots in the order of the table, which is the order in memory.
    for (const row of this.rows.values()) this.slotOf(row);
    const index = new SortedIndex<R>(
      3,
      (row) => this.keyOf(row, this.shape.rank(row, this.now)),
      this.slotOf,
    );
    // One look at each row gives its key and its next change.
    index.load(this.rows.values(), (row) => {
      const rank = this.shape.rank(row, now);
      this.watch(row, rank);
      return this.keyOf(row, rank);
    });
    this.built.set('rank', index);
    return index;
  }

  private build(sort: Exclude<CaseSort, 'rank'>, ranked: SortedIndex<R>): SortedIndex<R> {
    const index = new SortedIndex<R>(1, (row) => [this.numberOf(row, sort)], this.slotOf);
    // The rank's key holds the due instant already.
    if (sort === 'due')
      index.load(ranked.all, (_, position) => [ranked.leadAt(position) % RANK_STEP]);
    else index.load(this.rows.values());
    this.built.set(sort, index);
    return index;
  }

  private watch(row: R, { nextChangeAt } = this.shape.rank(row, this.now)): void {
    if (nextChangeAt !== undefined) this.changes.push(Date.parse(nextChangeAt), row);
  }

  /** Rows whose rank changes by `now`, each once; versions of a row that are gone drop out here. */
  private due(now: string): R[] {
    const limit = Date.parse(now);
    const moved = new Set<R>();
    while (this.changes.nextAt <= limit) {
      const row = this.changes.pop();
      if (row && this.rows.get(row.id) === row) moved.add(row);
    }
    return [...moved];
  }

  private groupByParty(): Map<P, Map<string, string[]>> {
    const groups = new Map<P, Map<string, string[]>>();
    // Own names of a plain object literal.
    for (const party of Object.keys(this.shape.parties) as P[]) groups.set(party, new Map());
    this.parties = groups;
    for (const row of this.rows.values()) this.group(row);
    return groups;
  }

  private group(row: R): void {
    for (const [party, groups] of this.parties ?? []) {
      const id = this.shape.parties[party](row);
      if (id === undefined) continue;
      const ids = groups.get(id);
      if (ids) ids.push(row.id);
      else groups.set(id, [row.id]);
    }
  }

  private countAll(): Map<V, number> {
    const { views } = this.shape;
    const counts = new Map(views.map((view) => [view, 0]));
    for (const row of this.rows.values()) {
      for (const view of views)
        if (this.shape.isInView(row, view)) counts.set(view, (counts.get(view) ?? 0) + 1);
    }
    return counts;
  }

  /** Rank and due instant in one number, then the greater weight, then the older case. */
  private keyOf(row: R, { rank, dueAt }: QueueRank): SortKey {
    return [rank * RANK_STEP + at(dueAt), -this.shape.weight(row), at(row.createdAt)];
  }

  private numberOf(row: R, sort: Exclude<CaseSort, 'rank'>): number {
    if (sort === 'due') return at(this.shape.rank(row, this.now).dueAt);
    return sort === 'weight' ? this.shape.weight(row) : FIELDS[sort](row);
  }
}
