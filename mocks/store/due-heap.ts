/** A binary heap of things by time: the earliest comes out first. */
export class DueHeap<T> {
  private times: number[] = [];
  private things: T[] = [];

  get size(): number {
    return this.times.length;
  }

  /** Time of the earliest thing, Infinity when there is none. */
  get nextAt(): number {
    return this.times[0] ?? Infinity;
  }

  clear(): void {
    this.times = [];
    this.things = [];
  }

  push(at: number, thing: T): void {
    let hole = this.times.length;
    while (hole > 0) {
      const parent = (hole - 1) >>> 1;
      if ((this.times[parent] ?? 0) <= at) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.times[hole] = at;
    this.things[hole] = thing;
  }

  pop(): T | undefined {
    const first = this.things[0];
    const at = this.times.pop();
    const last = this.things.pop();
    if (at === undefined || last === undefined || this.times.length === 0) return first;
    let hole = 0;
    for (;;) {
      const left = 2 * hole + 1;
      const right = left + 1;
      const child = (this.times[right] ?? Infinity) < (this.times[left] ?? Infinity) ? right : left;
      if ((this.times[child] ?? Infinity) >= at) break;
      this.move(child, hole);
      hole = child;
    }
    this.times[hole] = at;
    this.things[hole] = last;
    return first;
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from] ?? 0;
    this.things[to] = this.things[from] as T;
  }
}
