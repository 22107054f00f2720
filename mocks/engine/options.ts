import type { Reply } from '../../src/api/contract/index.ts';
import type { Context, Outcome } from '../domain/context.ts';
import type { Tx } from '../domain/tx.ts';
import type { Journal } from '../store/journal.ts';
import type { MemoryStore } from '../store/store.ts';
import type { Plan } from '../store/tables.ts';
import type { RealClock } from './clock.ts';
import type { Handlers, PartyDone, PartyMove, Provider } from './handler.ts';

/** Makes a base world: the same plan always gives the same one. */
export interface Seed {
  policies: readonly string[];
  plant(store: MemoryStore, plan: Omit<Plan, 'world'>): Reply<'fixtureList'>;
}

/** The parties, the carrier and the payment provider (mocks/simulator). */
export interface Market {
  provider(tx: Tx): Provider;
  act(tx: Tx, move: PartyMove, ctx: Context, store: MemoryStore): Outcome<PartyDone>;
}

/** Everything that an engine is told from outside. */
export interface EngineOptions {
  journal: Journal;
  handlers: Handlers;
  seed: Seed;
  market: Market;
  clock: RealClock;
  /** What to seed when there is no world yet. */
  plan: Pick<Plan, 'seed' | 'volume' | 'policy'>;
  /** Distinguishes this life of the engine from others in event and request ids. */
  mark: string;
  seedFile: (name: string) => Promise<Uint8Array | undefined>;
  /** A defect of the backend itself: shown loudly, never swallowed. */
  onDefect: (error: unknown) => void;
  /** Another engine has taken the journal over. */
  onSuperseded: () => void;
}
