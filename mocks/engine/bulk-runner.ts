import type { Actor, Context } from '../domain/context.ts';
import type { Tx } from '../domain/tx.ts';
import type { MemoryStore } from '../store/store.ts';
import type { Faults } from './faults.ts';

/** What a runner needs of its engine. */
export interface RunnerEngine {
  readonly alive: boolean;
  readonly store: MemoryStore;
  readonly faults: Faults;
  commit(tx: Tx, system: { puts: []; removals: [] }, ctx: Context): Promise<void>;
  context(actor: Actor): Context;
  exclusive<T>(task: () => Promise<T>): Promise<T>;
  pause(ms: number): Promise<void>;
  report(error: unknown): void;
  settle(): Promise<void>;
}

/** After a step that could not be kept; doubled each time. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Does bulk runs by itself, a few rows at a time: between two steps whoever asks for something gets
 * their turn. It remembers nothing; the runs are in the store.
 */
export class BulkRunner {
  private readonly engine: RunnerEngine;
  private going = false;
  private wanted = false;

  constructor(engine: RunnerEngine) {
    this.engine = engine;
  }

  /** There may be something to do: a run was started, or was under way when the engine stopped. */
  wake(): void {
    this.wanted = true;
    if (this.going) return;
    this.going = true;
    void this.go().finally(() => (this.going = false));
  }

  private async go(): Promise<void> {
    const { stepBulk } = await import('./bulk-steps.ts');
    let failures = 0;
    while (this.wanted && this.engine.alive) {
      this.wanted = false;
      try {
        await this.engine.settle();
        const pause = await this.engine.exclusive(() => stepBulk(this.engine));
        failures = 0;
        if (pause === undefined) continue;
        this.wanted = true;
        await this.engine.pause(pause);
      } catch (error) {
        this.engine.report(error);
        this.wanted = true;
        await this.engine.pause(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures));
        failures += 1;
      }
    }
  }
}
