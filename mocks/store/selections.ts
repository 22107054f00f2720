/** Filters remembered at a time. */
const KEPT = 24;
/** Room for rows that come after a filter was first used. */
const SPARE = 1024;

/** The rows that a filter lets through: one mark a row, kept up to date as rows change. */
export interface Selection {
  count: number;
  has: (slot: number) => boolean;
}

interface Marks<R> {
  match: (row: R) => boolean;
  marks: Uint8Array;
  count: number;
}

/**
 * Remembers which rows each recent filter lets through. A filter is tested once against every row, in
 * the order in which they lie in memory; after that a page or a total costs a byte a row, and a change
 * tests one row.
 */
export class Selections<R extends { id: string }> {
  private readonly slots = new Map<string, number>();
  private readonly rows: (R | undefined)[] = [];
  private readonly known = new Map<string, Marks<R>>();

  /** A row's place in every selection; it never changes. */
  slotOf(row: R): number {
    let slot = this.slots.get(row.id);
    if (slot === undefined) {
      slot = this.rows.push(row) - 1;
      this.slots.set(row.id, slot);
    }
    return slot;
  }

  /** The rows that match, by the filter's key: equal keys must mean equal filters. */
  select(key: string, match: (row: R) => boolean): Selection {
    const marks = this.known.get(key) ?? this.test(match);
    this.known.delete(key);
    this.known.set(key, marks);
    const oldest = this.known.keys().next();
    if (this.known.size > KEPT && !oldest.done) this.known.delete(oldest.value);
    return { count: marks.count, has: (slot) => marks.marks[slot] === 1 };
  }

  /** Follows one change of the table. */
  change(before: R | undefined, after: R | undefined): void {
    const row = after ?? before;
    if (!row || (this.slots.size === 0 && this.known.size === 0)) return;
    const slot = this.slotOf(row);
    this.rows[slot] = after;
    for (const one of this.known.values()) mark(one, slot, after !== undefined && one.match(after));
  }

  private test(match: (row: R) => boolean): Marks<R> {
    const one: Marks<R> = { match, marks: new Uint8Array(this.rows.length + SPARE), count: 0 };
    for (const [slot, row] of this.rows.entries()) {
      if (row === undefined || !match(row)) continue;
      one.marks[slot] = 1;
      one.count += 1;
    }
    return one;
  }
}

function mark<R>(one: Marks<R>, slot: number, matches: boolean): void {
  if (slot >= one.marks.length) {
    const wider = new Uint8Array(slot + SPARE);
    wider.set(one.marks);
    one.marks = wider;
  }
  one.count += (matches ? 1 : 0) - (one.marks[slot] ?? 0);
  one.marks[slot] = matches ? 1 : 0;
}
