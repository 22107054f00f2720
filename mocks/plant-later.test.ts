import { describe, expect, it } from 'vitest';

import { MemoryJournal } from './store/journal-memory.ts';
import { signIn } from './test-client.ts';
import { createTestWorld } from './test-world.ts';

const VOLUME = 120;

/** The rows that the seed makes in number, without the named ones. */
const bulk = <R extends { derived?: number }>(rows: Iterable<R>) =>
  [...rows].filter(({ derived }) => derived !== undefined);

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

  it('closes answered appeals and erases what nobody can appeal about, each once', async () => {
    const journal = new MemoryJournal();
    const volume = 400;
    const first = await createTestWorld({ volume, journal });
    const { core } = first.engine;
    await core.later();
    const answered = bulk(core.store.all('appeals')).filter(({ status }) => status === 'upheld');
    const removed = bulk(core.store.all('deletionRequests')).filter(
      ({ status, decision }) => status === 'effective' && decision?.proposal.remedy === 'remove',
    );
    expect([answered.length > 0, removed.length > 0]).toEqual([true, true]);
    await first.advance('P31D');
    for (const { id } of answered) expect(core.store.get('appeals', id)?.status).toBe('closed');
    const closings = () =>
      core.store.audit
        .filter(({ event }) => event === 'appealClosed')
        .map(({ entity }) => entity.id);
    const closed = closings();
    expect(new Set(closed).size).toBe(closed.length);
    await first.close();

    const again = await createTestWorld({ volume, journal });
    const { core: second } = again.engine;
    // Nothing that is over falls due a second time.
    await second.later();
    await again.advance('P1D');
    const once = second.store.audit.filter(({ event }) => event === 'appealClosed');
    expect(once.map(({ entity }) => entity.id).slice(0, closed.length)).toEqual(closed);
    expect(new Set(once.map(({ entity }) => entity.id)).size).toBe(once.length);
    await again.advance('P184D');
    const { id = '', reviewId = '' } = removed[0] ?? {};
    expect(second.store.get('reviews', reviewId)?.text).toBe('');
    expect(second.store.get('deletionRequests', id)?.flags).toContain('erased');
    await again.close();
  });
});
