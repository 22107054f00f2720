import { describe, expect, it } from 'vitest';

import { MemoryJournal } from './store/journal-memory.ts';
import { signIn } from './test-client.ts';
import { createTestWorld } from './test-world.ts';

const VOLUME = 120;

describe('a world that becomes whole', () => {
  it('counts requests once they are known, and keeps what was changed of them', async () => {
    const journal = new MemoryJournal();
    const first = await createTestWorld({ volume: VOLUME, journal });
    const { core } = first.engine;
    expect(core.store.isWhole).toBe(false);
    const ruth = await signIn(first, 'agt_ruth');
    await core.later();
    const bulk = [...core.store.all('deletionRequests')].filter((row) => row.derived !== undefined);
    expect(bulk).toHaveLength(VOLUME);
    const { body } = await ruth('queueSummary');
    expect(JSON.stringify(body)).toContain('deletion-requests');
    expect(core.store.deletionRequests.count('all')).toBe(core.store.deletionRequests.size);

    const caseId = bulk.find(({ status }) => status === 'queued')?.id ?? '';
    const claimed = await ruth('caseClaim', { params: { caseId }, key: 'claim' });
    expect(claimed.status).toBe(201);
    await first.close();

    const again = await createTestWorld({ volume: VOLUME, journal });
    const { core: second } = again.engine;
    // Read back before the rest is there, and not planted over by it.
    expect(second.store.get('deletionRequests', caseId)?.assigneeId).toBe('agt_ruth');
    await second.later();
    expect(second.store.deletionRequests.size).toBe(core.store.deletionRequests.size);
    expect(second.store.get('deletionRequests', caseId)?.assigneeId).toBe('agt_ruth');
    await again.close();
  });
});
