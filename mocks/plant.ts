import { CASE_TABLES, type CaseRows } from './domain/cases/case.ts';
import type { CaseBase } from './domain/records.ts';
import type { Base, Seed } from './engine/options.ts';
import type { Template } from './seed/bulk-rows.ts';
import { bulkOf, columnsOf } from './seed/bulk-world.ts';
import { POLICIES } from './seed/policies.ts';
import type { BulkDues, SeedOptions, SeedResult, SeedTarget } from './seed/seed-target.ts';
import { GENERATOR } from './seed/generator.ts';
import type { Chunk } from './store/overlay.ts';
import type { MemoryStore } from './store/store.ts';
import { type AnyTable, emptyTables } from './store/tables.ts';

/** Up to here bulk rows are kept as they are; above, making them again is faster and shares more memory. */
const ROWS_KEPT = 15_000;

const TABLES = Object.keys(emptyTables()) as AnyTable[];

const isBulk = ({ derived }: CaseBase): boolean => derived !== undefined;

/** What a table holds itself; rows of bulk cases are kept apart. */
function ownOf(store: MemoryStore, table: AnyTable): { id: string }[] {
  const cases = CASE_TABLES.find((one) => one === table);
  return cases ? [...store.all(cases)].filter((row) => !isBulk(row)) : [...store.all(table)];
}

function bulkRowsOf(store: MemoryStore): CaseRows {
  const rows = CASE_TABLES.map((table) => [table, [...store.all(table)].filter(isBulk)]);
  // Each table's own rows under its own name.
  return Object.fromEntries(rows) as CaseRows;
}

/** Everything that a freshly seeded store holds. */
function baseOf(store: MemoryStore, { fixtures, learned, due }: SeedResult): Base {
  const count = CASE_TABLES.reduce((sum, table) => sum + store.count(table), 0);
  return {
    fixtures,
    tables: TABLES.map((table) => [table, ownOf(store, table)]),
    audit: [...store.audit],
    ...(count <= ROWS_KEPT && { rows: bulkRowsOf(store) }),
    learned: learned(),
    due,
  };
}

/** Puts a base world's records into a new store. */
function refill(store: MemoryStore, base: Base, options: SeedOptions): void {
  // Written by `baseOf` of this very code.
  const bulk = bulkOf(options, base.learned as readonly (Template | null)[]);
  if (base.rows) store.bulk(base.rows);
  else if (options.volume > 0) {
    store.bulkLater('disputes', bulk.rows.disputes());
    store.bulkLater('tickets', bulk.rows.tickets());
    store.bulkLater('questions', bulk.rows.questions());
  }
  const due = base.due as BulkDues | undefined;
  for (const columns of due ? columnsOf(bulk, due) : []) store.agenda.take(columns);
  for (const [table, records] of base.tables) {
    const rows = records.map((record) => [record.id, record]) as Chunk['rows'];
    store.restore({ id: table, table, rows });
  }
  for (const event of base.audit) store.audit.push(event);
  store.fallback = bulk.deriveRecord;
  store.rulings.bulk = bulk.bulkRulings;
}

/** Ties the seed to the store: its commands are applied at once, without a journal. */
export const seed: Seed = {
  generator: GENERATOR,
  policies: Object.keys(POLICIES),
  async plant(store, plan, base) {
    const policy = POLICIES[plan.policy];
    if (!policy) throw new Error(`No policy ${plan.policy}`);
    const options = { now: plan.t0, seed: plan.seed, volume: plan.volume, policy };
    store.isWhole = options.volume < 1;
    if (base) {
      refill(store, base, options);
      return base;
    }
    const target: SeedTarget = {
      reader: store,
      apply: (change, actor, at) => void store.commit(change, actor, at),
      bulk: (rows) => store.bulk(rows),
      due: (columns) => store.agenda.take(columns),
    };
    // The named cases and all that tells their stories: only a world without a kept base needs them.
    const { seedWorld } = await import('./seed/world.ts');
    const world = seedWorld(target, options);
    store.fallback = world.deriveRecord;
    store.rulings.bulk = world.bulkRulings;
    return baseOf(store, world);
  },
};
