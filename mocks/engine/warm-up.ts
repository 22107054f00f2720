import type { MemoryStore } from '../store/store.ts';

/** How long the first requests have the engine to themselves. */
const AFTER_MS = 1500;
/** A slice holds nobody up for longer than a frame; between two of them requests get their turn. */
const ROWS = 4000;
const GAP_MS = 10;

/** Builds what the first search needs, a little at a time, so that nobody waits for the whole of it. */
export class WarmUp {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins anew with this world. */
  begin(store: MemoryStore, ms = AFTER_MS): void {
    this.stop();
    this.timer = setTimeout(() => {
      if (!store.search.warm(ROWS)) this.begin(store, GAP_MS);
    }, ms);
    // In Node it must not keep the process alive.
    if (typeof this.timer === 'object') this.timer.unref();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
