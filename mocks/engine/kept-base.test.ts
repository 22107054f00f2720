import { describe, expect, it } from 'vitest';

import { canonicalJson } from '../../src/lib/digest.ts';
import { backend } from '../backend.ts';
import { seed } from '../plant.ts';
import { seedFileFromDisk } from '../seed-files-node.ts';
import { MemoryJournal } from '../store/journal-memory.ts';
import { emptyTables } from '../store/tables.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Seed } from './options.ts';

const NOW = Date.parse('2026-03-10T15:00:00Z');
const TABLES = Object.keys(emptyTables()) as (keyof ReturnType<typeof emptyTables>)[];

/** Counts how often a world was seeded instead of stood up from its kept records. */
function counting(): Seed & { seeded: number } {
  const counted = {
    ...seed,
    seeded: 0,
    plant: (...[store, plan, base]: Parameters<Seed['plant']>) => {
      if (!base) counted.seeded += 1;
      return seed.plant(store, plan, base);
    },
  };
  return counted;
}

function open(journal: MemoryJournal, from: Seed, volume: number, build: string): Promise<Engine> {
  return createEngine({
    journal,
    ...backend,
    seed: from,
    build,
    mark: 'test',
    clock: { ms: () => NOW, manual: true },
    plan: { seed: 1, volume, policy: 'caratx' },
    seedFile: seedFileFromDisk,
    onDefect: (error) => {
      throw error;
    },
    onSuperseded: () => {},
  });
}

/** All that a world holds, in the order in which it holds it. */
function everything({ core: { store } }: Engine): string {
  const tables = TABLES.map((table) => [table, [...store.all(table)]]);
  const rulings = store.rulings.bulk?.().slice(0, 5);
  return canonicalJson(JSON.parse(JSON.stringify({ tables, audit: store.audit, rulings })));
}

describe('the kept base world', () => {
  it.each([0, 300, 6000])('stands up equal to a seeded one, volume %i', async (volume) => {
    const [journal, from] = [new MemoryJournal(), counting()];
    const first = await open(journal, from, volume, 'one');
    const planted = everything(first);
    await first.core.keepBase();
    await first.close();
    const second = await open(journal, from, volume, 'one');
    expect(from.seeded).toBe(1);
    expect(everything(second) === planted).toBe(true);
    await second.close();
  });

  it('is not trusted by other code, which seeds anew and finds the same world', async () => {
    const [journal, from] = [new MemoryJournal(), counting()];
    const first = await open(journal, from, 50, 'one');
    await first.core.keepBase();
    await first.close();
    const second = await open(journal, from, 50, 'two');
    expect(from.seeded).toBe(2);
    expect(second.core.stage.plan).toEqual(first.core.stage.plan);
    await second.close();
  });

  it('goes with the world that it is of', async () => {
    const [journal, from] = [new MemoryJournal(), counting()];
    const first = await open(journal, from, 0, 'one');
    await first.core.keepBase();
    await first.core.stage.reset({ seed: 2 });
    await first.close();
    const second = await open(journal, from, 0, 'one');
    expect(from.seeded).toBe(3);
    expect(everything(second)).toBe(everything(first));
    await second.close();
  });
});
