import { describe, expect, it } from 'vitest';

import { createTestClient } from './test-client.ts';
import { MemoryJournal } from './store/journal-memory.ts';
import { createTestWorld } from './test-world.ts';

const VOLUME = 120;

describe('a world that becomes whole', () => {
  it('counts requests once they are known, and keeps what was changed of them', async () => {
    const journal = new MemoryJournal();
    const first = await createTestWorld({ volume: VOLUME, journal });
    const ruth = createTestClient(first, await first.token('agt_ruth'));
    const names = async (client: typeof ruth) =>
      (await client.queueSummary()).queues.map(({ queue }) => queue);
    expect(await names(ruth)).not.toContain('deletion-requests');
    const { store } = first.engine.core;
    await first.engine.core.later();
    expect(await names(ruth)).toContain('deletion-requests');
    const named = [...store.all('deletionRequests')].filter(({ derived }) => derived === undefined);
    expect(store.deletionRequests.size).toBe(VOLUME + named.length);
    expect(store.deletionRequests.count('all')).toBe(store.deletionRequests.size);
    await first.close();
  });
});
