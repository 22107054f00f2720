import type { MemoryStore } from '../store/store.ts';

/** How long the first requests have the engine to themselves. */
const AFTER_MS = 1500;
/** A slice holds nobody up; between two of them requests get their turn. */
const SLICE_MS = 8;
const GAP_MS = 10;
/** Rows between two looks at the time. */
const ROWS = 50;

/** Builds what the first search needs, a little at a time, so that nobody waits for the whole of it. */
export class WarmUp {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins anew with this world. */
  begin(store: MemoryStore): void {
    this.stop();
    this.later(AFTER_MS, searchable(store));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private later(ms: number, steps: Iterator<void>): void {
    this.timer = setTimeout(() => {
      const until = performance.now() + SLICE_MS;
      do if (steps.next().done === true) return;
      while (performance.now() < until);
      this.later(GAP_MS, steps);
    }, ms);
    // In Node it must not keep the process alive.
    if (typeof this.timer === 'object') this.timer.unref();
  }
}

/** A search looks into all rows: those that are not made yet come first, also when some are added half-way. */
export function* searchable(store: MemoryStore): Generator<void> {
  for (let isBuilt = false; !isBuilt; isBuilt = store.search.warm(ROWS)) {
    yield* store.finish();
    yield;
  }
}
