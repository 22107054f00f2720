import { expect, it } from 'vitest';
import { Lru } from '../store/lru.ts';
import { Selections } from '../store/selections.ts';
import { createTestWorld } from '../test-world.ts';
import { LiveFeed } from './live.ts';
import type { LiveMessage } from './message.ts';
import { RequestLog } from './request-log.ts';

/** What an engine keeps for a while; none of it may grow with the length of a shift. */

it('live events: a thousand for those who come back, nothing of those before', () => {
  const feed = new LiveFeed('x');
  for (let n = 0; n < 5000; n += 1) feed.send({ type: 'caseChanged', caseId: `dsp_${String(n)}` });
  const since = (id: string) => {
    const heard: LiveMessage[] = [];
    feed.subscribe((event) => void heard.push(event), id, 'now')();
    return heard.map(({ type }) => type);
  };
  expect(since('x-4001')).toHaveLength(1000);
  expect(since('x-3999')).toEqual(['reset']);
});

it('requests of the demo stage: the last sixty', () => {
  const log = new RequestLog('x');
  for (let n = 0; n < 500; n += 1) log.note(String(n), 'disputeList', 200, 1);
  expect(log.requests).toHaveLength(60);
  expect(log.requests[0]?.at).toBe('499');
});

it('told cases and filters: those used of late', () => {
  const lru = new Lru<number>(600);
  for (let n = 0; n < 5000; n += 1) lru.set(String(n), n);
  expect([lru.get('4399'), lru.get('4400')]).toEqual([undefined, 4400]);

  const selections = new Selections<{ id: string }>();
  selections.slotOf({ id: 'a' });
  const tested: string[] = [];
  const select = (key: string) =>
    selections.select(key, () => {
      tested.push(key);
      return true;
    });
  for (let n = 0; n < 200; n += 1) select(String(n));
  tested.length = 0;
  select('199');
  select('176');
  expect(tested).toEqual([]);
  select('0');
  expect(tested).toEqual(['0']);
});

it('earlier versions of rows that change again and again are let go', async () => {
  const world = await createTestWorld({ volume: 100 });
  const { store, clock } = world.engine.core;
  const index = store.tickets;
  index.sorted('rank', clock.now);
  const rows = [...store.all('tickets')];
  for (let round = 0; round < 60; round += 1) {
    for (const row of rows) index.change(row, row);
    index.sorted('rank', clock.now);
  }
  expect(index.awaited).toBeLessThanOrEqual(2 * rows.length + 500 + rows.length);
  await world.close();
});
