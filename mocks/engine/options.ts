import type { AuditEvent } from '../../src/api/contract/audit.ts';
import type { Reply } from '../../src/api/contract/index.ts';
import type { Context, Outcome } from '../domain/context.ts';
import type { CaseRows } from '../domain/cases/case.ts';
import type { Tx } from '../domain/tx.ts';
import type { Journal } from '../store/journal.ts';
import type { MemoryStore } from '../store/store.ts';
import type { AnyTable, Plan } from '../store/tables.ts';
import type { RealClock } from './clock.ts';
import type { Handlers, PartyDone, PartyMove, Provider } from './handler.ts';

/** The records of a base world, from which the same code stands it up again without replaying it. */
export interface Base {
  fixtures: Reply<'fixtureList'>;
  tables: [table: AnyTable, records: { id: string }[]][];
  audit: AuditEvent[];
  /** Rows of bulk cases, where they are few; else `learned` makes them. */
  rows?: CaseRows;
  learned: unknown;
  /** What time will do to bulk cases. */
  due?: unknown;
}

/** Makes a base world: the same plan always gives the same one. */
export interface Seed {
  /** Which generator this is: another one means another world, even where its rows look the same. */
  generator: number;
  policies: readonly string[];
  /** @param base what an earlier `plant` of the same code and plan gave: the quick way to the same world */
  plant(store: MemoryStore, plan: Omit<Plan, 'world'>, base?: Base): Promise<Base>;
}

/** The parties, the carrier and the payment provider (mocks/simulator). */
export interface Market {
  provider(tx: Tx): Provider;
  act(tx: Tx, move: PartyMove, ctx: Context, store: MemoryStore): Outcome<PartyDone>;
}

/** What the first rows can do without: handlers of all other operations, and the parties. */
export interface LaterParts {
  handlers: Partial<Handlers>;
  market: Market;
  /** Adds the part of a seeded world that came without it; once per store. Tells when all of it is there. */
  complete?: (store: MemoryStore, plan: Omit<Plan, 'world'>, whole: () => void) => void;
}

/** Everything that an engine is told from outside. */
export interface EngineOptions {
  journal: Journal;
  /** What answers at once: all that the first rows of a queue need. */
  handlers: Partial<Handlers>;
  /** Fetches the rest when it is first needed; the same promise each time. */
  later: () => Promise<LaterParts>;
  seed: Seed;
  clock: RealClock;
  /**
   * Names this very code, e.g. by the address of a hashed file. With a name the base world's records are
   * kept, and trusted by the same code; without one the base is always seeded anew.
   */
  build?: string;
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
