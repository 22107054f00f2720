import { createEngine, type Engine } from './engine/engine.ts';
import { backend } from './backend.ts';
import { seed } from './plant.ts';
import { IdbJournal } from './store/journal-idb.ts';
import { MemoryJournal } from './store/journal-memory.ts';

/** How long the first rows have the network to themselves. */
const LATER_AFTER_MS = 1500;
/** Bulk cases of a first visit. */
const VOLUME = 2_000;

export interface BrowserWorld {
  /** Path of the console, with a slash at its end. */
  base: string;
  volume?: number;
}

function token(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(36)).join(
    '',
  );
}

/** Private windows of some browsers have no database: the world then lives as long as the page. */
async function openJournal(name: string, owner: string): Promise<IdbJournal | MemoryJournal> {
  const journal = new IdbJournal(name, owner);
  const works = await journal.connect().then(
    () => true,
    () => false,
  );
  return works ? journal : new MemoryJournal();
}

/** An engine in this browser: its world is in IndexedDB, its seed files come from the console's own host. */
export async function openBrowserEngine(
  world: BrowserWorld,
  onSuperseded: () => void,
): Promise<Engine> {
  const mark = token();
  const engine = await createEngine({
    journal: await openJournal(`recourse ${world.base}`, mark),
    ...backend,
    seed,
    clock: { ms: () => Date.now() },
    plan: { seed: 1, volume: world.volume ?? VOLUME, policy: 'caratx' },
    mark,
    // A built file's address holds the hash of its content.
    ...(import.meta.env.PROD && { build: import.meta.url }),
    seedFile: async (name) => {
      const response = await fetch(
        new URL(
          `${world.base}seed-evidence/${encodeURIComponent(name)}`,
          globalThis.location.origin,
        ),
      );
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    },
    onDefect: (error) => {
      // Shown by the browser as an uncaught error, without stopping the engine.
      setTimeout(() => {
        throw error;
      });
    },
    onSuperseded,
  });
  // Once the first requests are answered, so that nobody waits for it later; a failure is met when it is needed.
  setTimeout(() => void engine.core.later().catch(() => {}), LATER_AFTER_MS);
  return engine;
}
