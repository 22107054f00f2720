import { expect, it } from 'vitest';
import { addEvent } from '../domain/cases/case-file.ts';
import { canFinalise } from '../domain/disputes/finalise.ts';
import { Tx } from '../domain/tx.ts';
import { MemoryJournal } from '../store/journal-memory.ts';
import { createTestWorld } from '../test-world.ts';
import { SYSTEM } from './core.ts';

const VOLUME = 500;

it('closes bulk cases by time alone without telling one of them anew, and tells all when somebody looks', async () => {
  const journal = new MemoryJournal();
  const world = await createTestWorld({ volume: VOLUME, journal });
  const { store } = world.engine.core;
  const due = [...store.all('disputes'), ...store.all('tickets')].flatMap(({ id, status }) =>
    status === 'resolved' ? [id] : [],
  );
  const before = new Map(due.map((id) => [id, store.get('files', id)?.events.length ?? 0]));

  const told = { files: 0, orders: 0, rulings: 0 };
  const { fallback } = store;
  store.fallback = (table, id) => {
    if (table in told) told[table as keyof typeof told] += 1;
    return fallback?.(table, id);
  };
  const filesBefore = store.count('files');
  const ran = await world.advance('P10D');
  expect(ran).toBeGreaterThan(50);
  // The named cases of the seed are told by what is held.
  expect(told.files + told.orders + told.rulings).toBeLessThan(ran / 20);
  expect(store.count('files') - filesBefore).toBeLessThan(ran / 20);

  // Answered appeals close as well.
  const closed = [...store.all('sequels')].flatMap(({ id }) => (id.startsWith('apl_') ? [] : [id]));
  expect(closed.length).toBeGreaterThan(50);
  const last = (of: typeof store, id: string) => of.get('files', id)?.events.at(-1)?.event;
  for (const id of closed) {
    expect(store.get('files', id)?.events.length).toBe((before.get(id) ?? 0) + 1);
    expect(last(store, id)).toBe(id.startsWith('tkt_') ? 'ticketClosed' : 'finalised');
  }

  // A file that is held from here on holds what time did, once.
  const [first = ''] = closed;
  const tx = new Tx(store);
  const mara = { id: 'agt_mara', name: 'Mara Okafor', party: 'staff' } as const;
  addEvent(tx, first, { event: 'tagged' }, world.engine.core.context(mara));
  const change = tx.change();
  expect(change.puts.map(({ table }) => table)).toEqual(['files']);
  await world.engine.core.commit(tx, { puts: [], removals: [] }, world.engine.core.context(mara));
  expect(store.get('files', first)?.events.length).toBe((before.get(first) ?? 0) + 2);
  await world.close();

  const again = await createTestWorld({ volume: VOLUME, journal });
  for (const id of closed.slice(1, 20))
    expect(last(again.engine.core.store, id)).toBe(last(store, id));
  await again.close();
});

it('leaves no bulk case that still owes something when it takes that for settled', async () => {
  const world = await createTestWorld({ volume: VOLUME });
  const { store } = world.engine.core;
  const ctx = world.engine.core.context(SYSTEM);
  const resolved = [...store.all('disputes')].filter(
    ({ status, derived }) => status === 'resolved' && derived !== undefined,
  );
  expect(resolved.length).toBeGreaterThan(50);
  // A reader that can't tell what is held looks into every order and ruling.
  const whole = { get: store.get.bind(store) };
  for (const row of resolved) {
    expect(canFinalise(store, row, ctx)).toBeUndefined();
    expect(canFinalise(whole, row, ctx)).toBeUndefined();
    expect(store.get('files', row.id)?.messages.some(({ delivery }) => delivery === 'held')).toBe(
      false,
    );
  }
  await world.close();
});
