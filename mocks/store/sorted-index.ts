/** Numbers by which rows are put in order, most telling first; the id breaks ties. */
export type SortKey = readonly number[];

export interface Position {
  key: SortKey;
  id: string;
}

/** Rows at the front that may be gone before all are moved up. */
const MOST_GONE = 1024;

interface Row {
  id: string;
}

/**
 * Rows kept in order. Keys lie in one Float64Array, so that 100,000 rows cost 0.8 MB a key and a change
 * is two binary searches and a memory move; nothing is sorted or copied when a list is read.
 */
export class SortedIndex<R extends Row> {
  readonly width: number;
  private readonly keyOf: (row: R) => SortKey;
  private rows: R[] = [];
  private keys = new Float64Array(0);
  private slots = new Uint32Array(0);
  /** Rows at the front that are gone already: taking the first of many moves nothing until these are many. */
  private head = 0;
  private readonly slotOf: (row: R) => number;

  /** @param slotOf a number of each row's own, for whoever asks by position without touching the row */
  constructor(width: number, keyOf: (row: R) => SortKey, slotOf: (row: R) => number = () => 0) {
    this.width = width;
    this.keyOf = keyOf;
    this.slotOf = slotOf;
  }

  get size(): number {
    return this.rows.length - this.head;
  }

  /** Every row, in order. */
  get all(): readonly R[] {
    this.closeUp();
    return this.rows;
  }

  at(position: number): R | undefined {
    return position < 0 ? undefined : this.rows[position + this.head];
  }

  slotAt(position: number): number {
    return this.slots[position + this.head] ?? 0;
  }

  /** First number of the key at a position. */
  leadAt(position: number): number {
    return this.keys[(position + this.head) * this.width] ?? Number.NaN;
  }

  /** Replaces everything by these rows, sorted once; `keyOf` may know the keys already. */
  load(source: Iterable<R>, keyOf: (row: R, index: number) => SortKey = this.keyOf): void {
    const rows = [...source];
    this.head = 0;
    const { width } = this;
    const keys = new Float64Array(rows.length * width);
    for (const [index, row] of rows.entries()) keys.set(keyOf(row, index), index * width);
    const order = new Uint32Array(rows.length).map((_, index) => index);
    order.sort((a, b) => {
      for (let part = 0; part < width; part += 1) {
        const difference = (keys[a * width + part] ?? 0) - (keys[b * width + part] ?? 0);
        if (difference !== 0) return difference;
      }
      return compareIds(rows[a]?.id ?? '', rows[b]?.id ?? '');
    });
    this.rows = Array.from(order, (index) => rows[index] as R);
    this.keys = new Float64Array(keys.length + 1024 * width);
    this.slots = new Uint32Array(rows.length + 1024);
    for (const [position, row] of this.rows.entries()) this.slots[position] = this.slotOf(row);
    for (const [to, from] of order.entries()) {
      this.keys.set(keys.subarray(from * width, (from + 1) * width), to * width);
    }
  }

  insert(row: R): void {
    this.closeUp(MOST_GONE);
    const key = this.keyOf(row);
    const position = this.seek({ key, id: row.id }) + this.head;
    const { width } = this;
    if ((this.rows.length + 1) * width > this.keys.length) this.grow();
    this.keys.copyWithin((position + 1) * width, position * width, this.rows.length * width);
    this.keys.set(key, position * width);
    this.slots.copyWithin(position + 1, position, this.rows.length);
    this.slots[position] = this.slotOf(row);
    this.rows.splice(position, 0, row);
  }

  /** Takes a row out; the row must be the very object that was put in. */
  remove(row: R): void {
    let position = this.seek({ key: this.keyOf(row), id: row.id }) + this.head;
    if (this.rows[position] !== row) position = this.rows.indexOf(row, this.head);
    if (position < 0) throw new Error(`Row ${row.id} is not in the index`);
    if (position === this.head) {
      this.head += 1;
      this.closeUp(MOST_GONE);
      return;
    }
    this.rows.splice(position, 1);
    this.keys.copyWithin(position * this.width, (position + 1) * this.width);
    this.slots.copyWithin(position, position + 1);
  }

  /** Where a row with this key and id stands, or would stand. */
  seek(wanted: Position): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compareAt(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  positionOf(row: R): Position {
    return { key: this.keyOf(row), id: row.id };
  }

  private compareAt(position: number, wanted: Position): number {
    for (let part = 0; part < this.width; part += 1) {
      const key = this.keys[(position + this.head) * this.width + part] ?? 0;
      const difference = key - (wanted.key[part] ?? 0);
      if (difference !== 0) return difference;
    }
    return compareIds(this.rows[position + this.head]?.id ?? '', wanted.id);
  }

  /** Moves all to the front again when more than `most` are gone there. */
  private closeUp(most = 0): void {
    const { head, width } = this;
    if (head <= most) return;
    this.rows.splice(0, head);
    this.keys.copyWithin(0, head * width);
    this.slots.copyWithin(0, head);
    this.head = 0;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2 + 1024 * this.width);
    keys.set(this.keys);
    this.keys = keys;
    const slots = new Uint32Array(keys.length / this.width);
    slots.set(this.slots);
    this.slots = slots;
  }
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
