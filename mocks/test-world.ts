import { API_BASE } from '../src/api/contract/index.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import type { Base, Seed } from './engine/options.ts';
import { backend } from './backend.ts';
import { seed as plantedSeed } from './plant.ts';
import { seedFileFromDisk } from './seed-files-node.ts';
import type { Journal } from './store/journal.ts';
import { MemoryJournal } from './store/journal-memory.ts';
import { transportTo } from './wire.ts';

export interface TestWorldOptions {
  /** Bulk cases beside the named ones; none unless told. */
  volume?: number;
  /** Where the clock stands (ISO UTC). */
  now?: string;
  seed?: number;
  /** Where the world is kept; give the same one again to reload it. */
  journal?: Journal;
}

export interface TestWorld {
  /** Answers like `fetch`: a broken connection is a TypeError. */
  transport(request: Request): Promise<Response>;
  engine: Engine;
  /** Moves the clock by an ISO 8601 duration, running what falls due; says how many entries ran. */
  advance(duration: string): Promise<number>;
  /** A bearer token of a persona. */
  token(personaId: string): Promise<string>;
  close(): Promise<void>;
}

const planted = new Map<string, string>();

/** The first world of a plan is seeded; those after it are stood up from its records, as a reload does. */
const quickSeed: Seed = {
  ...plantedSeed,
  async plant(store, plan, base) {
    const key = JSON.stringify(plan);
    const kept = planted.get(key);
    // Written below, by this very code.
    const known = base ?? (kept === undefined ? undefined : (JSON.parse(kept) as Base));
    const made = await plantedSeed.plant(store, plan, known);
    if (known === undefined) planted.set(key, JSON.stringify(made));
    return made;
  },
};

/** A fresh marketplace with a clock that stands still until it is advanced. */
export async function createTestWorld(options: TestWorldOptions = {}): Promise<TestWorld> {
  const {
    volume = 0,
    now = '2026-03-10T15:00:00Z',
    seed = 1,
    journal = new MemoryJournal(),
  } = options;
  const started = Date.parse(now);
  const engine = await createEngine({
    journal,
    ...backend,
    seed: quickSeed,
    clock: { ms: () => started, manual: true },
    plan: { seed, volume, policy: 'caratx' },
    mark: 'test',
    seedFile: seedFileFromDisk,
    // Shown by the test runner as an uncaught error: a defect never passes unseen.
    onDefect: (error) => {
      setTimeout(() => {
        throw error;
      });
    },
    onSuperseded: () => {},
  });
  const transport = transportTo(engine);
  const post = async (path: string, body: unknown) => {
    const request = new Request(`http://test.local${API_BASE}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const response = await transport(request);
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as { ran: number; token: string };
  };
  return {
    transport,
    engine,
    advance: async (duration) => (await post('/demo/clock', { advance: duration })).ran,
    token: async (personaId) => (await post('/session', { personaId })).token,
    close: () => engine.close(),
  };
}
