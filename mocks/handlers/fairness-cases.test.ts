import { describe, expect, it, onTestFinished } from 'vitest';
import type { FairnessBoard } from '../../src/api/contract/insights.ts';
import { signIn } from '../test-client.ts';
import { createTestWorld } from '../test-world.ts';

const NOW = '2026-03-10T15:00:00Z';

async function board() {
  const world = await createTestWorld({ now: NOW, volume: 200 });
  onTestFinished(() => world.close());
  const ask = await signIn(world, 'agt_olu');
  const read = async (from?: string) => {
    const query = from === undefined ? {} : { from };
    // What the contract promises for status 200.
    return (await ask('insightView', { params: { board: 'fairness' }, query }))
      .body as FairnessBoard;
  };
  const total = async (
    operation: 'deletionRequestList' | 'appealList',
    query: Record<string, string>,
  ) => (await ask(operation, { query: { view: 'all', limit: '1', ...query } })).body['total'];
  return { ask, read, total };
}

describe('the cases behind a rate of the fairness board', () => {
  it.each([undefined, '2026-02-08T00:00:00.000Z'])(
    'are those that were counted, from %s',
    async (from) => {
      const { read, total } = await board();
      const { grants, overturns, asOf } = await read(from);
      const decided = from === undefined ? `..${asOf}` : `${from}..`;
      expect(grants.all.n).toBeGreaterThan(10);
      for (const { key, n } of grants.byReason)
        expect([key, await total('deletionRequestList', { reason: key, decided })]).toEqual([
          key,
          n,
        ]);
      for (const { agent, n } of grants.byReviewer) {
        const found = await total('deletionRequestList', { reviewer: agent.id, decided });
        expect([agent.name, found]).toEqual([agent.name, n]);
      }
      for (const [by, rows] of [
        ['stars', grants.byStar],
        ['tier', grants.byTier],
        ['language', grants.byLanguage],
      ] as const)
        for (const { key, n } of rows)
          expect([key, await total('deletionRequestList', { [by]: `${key}`, decided })]).toEqual([
            key,
            n,
          ]);
      expect(await total('appealList', { decided })).toBe(overturns.all.n);
      for (const { key, hits } of overturns.byErrorClass)
        expect([key, await total('appealList', { error: key, decided })]).toEqual([key, hits]);
    },
  );

  it('are looked for by what there is, and tell nothing of an appeal that is still sealed', async () => {
    const { ask, total } = await board();
    const wrong = await ask('appealList', { query: { error: 'mood' } });
    expect(wrong.body).toMatchObject({ status: 422, code: 'invalidField' });
    const range = await ask('deletionRequestList', { query: { decided: 'lately' } });
    expect(range.body).toMatchObject({ status: 422, code: 'invalidField' });
    // Stars and tier of what is not decided are nobody's to find out, in a group of conditions no more.
    for (const veiled of [
      { stars: '1' },
      { tier: 'top' },
      { stars: '1', decided: '' },
      { where: 'all(stars:1)' },
    ]) {
      const { body } = await ask('deletionRequestList', { query: veiled });
      expect(body).toMatchObject({ status: 422, code: 'invalidField' });
    }
    const undecided = { stars: '1,2,3,4,5', decided: `..${NOW}`, view: 'open' };
    expect(await total('deletionRequestList', undecided)).toBe(0);
    const open = await total('appealList', { view: 'open' });
    expect(open).toBeGreaterThan(0);
    expect(await total('appealList', { view: 'open', decided: `..${NOW}` })).toBe(0);
  });
});
