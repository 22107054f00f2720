import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { SearchItem } from '../../src/api/contract/search.ts';
import { foldForSearch } from '../../src/lib/text.ts';
import { type Ask, signIn } from '../test-client.ts';
import { createTestWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let mara: Ask;
beforeAll(async () => {
  world = await createTestWorld({ volume: 300 });
  mara = await signIn(world, 'agt_mara');
});
afterAll(() => world.close());

interface Found {
  items: SearchItem[];
  exact?: { kind: string; id: string };
  facets: { kind: string; count: number }[];
  total: number;
}
const find = async (q: string, more: Record<string, string> = {}) => {
  const { status, body } = await mara('search', { query: { q, ...more } });
  expect([q, status]).toEqual([q, 200]);
  // What the contract promises for status 200.
  return body as Record<string, unknown> & Found;
};
const first = async (operation: 'disputeList' | 'ticketList' | 'questionList') =>
  ((await mara(operation)).body['items'] as { id: string; reference: string }[])[0];

describe('a search', () => {
  it.each(['disputeList', 'ticketList', 'questionList'] as const)(
    'jumps by reference, by its number alone among others, and by id: %s',
    async (operation) => {
      const row = await first(operation);
      const { id = '', reference = '' } = row ?? {};
      const [prefix = '', year = '', number = ''] = reference.split('-');
      const short = `${prefix}-${year}-${Number(number)}`;
      for (const q of [reference, reference.toLowerCase(), id, short])
        expect([q, (await find(q)).exact?.id]).toEqual([q, id]);
      const { items } = await find(String(Number(number)), { limit: '100' });
      expect(items.some((item) => item.id === id)).toBe(true);
    },
  );

  it('jumps by an order’s reference, with or without its sign', async () => {
    const { F1 } = (await mara('fixtureList')).body as { F1: { disputeId: string } };
    const { body } = await mara('disputeView', { params: { disputeId: F1.disputeId } });
    const { id, reference } = body['order'] as { id: string; reference: string };
    for (const q of [reference, reference.slice(1)])
      expect((await find(q)).exact).toEqual({ kind: 'order', id });
    expect((await find(reference.slice(3))).items.some((item) => item.id === id)).toBe(true);
  });

  it('finds people whatever the accents and the order of the words', async () => {
    for (const q of ['ó braonáin', 'BRAONAIN liam']) {
      const { items, facets } = await find(q);
      expect(items.some(({ kind, id }) => kind === 'buyer' && id === 'buy_liam')).toBe(true);
      expect(facets.find(({ kind }) => kind === 'buyer')?.count).toBe(1);
    }
    const [corvin] = (await find('atelier corvin', { kind: 'seller' })).items;
    expect(corvin).toMatchObject({ kind: 'seller', subtitle: 'Toronto · CA' });
  });

  it('finds what was said in a thread, notes too, and shows where', async () => {
    const { items } = await find('seller is at a fair');
    const [item] = items;
    expect(item).toMatchObject({ kind: 'question', match: { field: 'text' } });
    const { text = '', start = 0, end = 0 } = item?.match ?? {};
    expect(foldForSearch(text.slice(start, end))).toBe('seller is at a fair');
    const said = 'A brand-new wording: quokka.';
    const { id = '' } = (await first('disputeList')) ?? {};
    await mara('noteAdd', { params: { caseId: id }, body: { text: said }, key: 'said' });
    expect((await find('QUOKKA')).items[0]?.id).toBe(id);
  });

  it('counts all kinds in its facets and shows those asked for', async () => {
    const all = await find('ring');
    const count = all.facets.find(({ kind }) => kind === 'question')?.count ?? 0;
    const list = await mara('questionList', { query: { q: 'ring', limit: '1' } });
    expect(count).toBeGreaterThanOrEqual(list.body['total'] as number);
    const only = await find('ring', { kind: 'question', limit: '100' });
    expect(new Set(only.items.map(({ kind }) => kind))).toEqual(new Set(['question']));
    expect(only.facets).toEqual(all.facets);
    expect(only.total).toBe(count);
    const dates = only.items.map(({ updatedAt = '' }) => updatedAt);
    expect(dates).toEqual(dates.toSorted().toReversed());
    for (const { can } of all.items) expect(Object.values(can)).toEqual([{ allowed: true }]);
  });

  it('keeps in step: a new name of a case is found, a gone one is not', async () => {
    await find('warm');
    const { id = '', reference = '' } = (await first('questionList')) ?? {};
    expect((await find(reference)).exact?.id).toBe(id);
    expect((await find('no such words anywhere')).items).toEqual([]);
  });

  it.each([
    [{ q: ' ' }, 422],
    [{ q: 'ring', kind: 'shoe' }, 422],
    [{ q: 'ring', limit: '101' }, 422],
    [{}, 422],
  ] as [Record<string, string>, number][])('%j is refused', async (query, status) => {
    expect((await mara('search', { query })).status).toBe(status);
  });
});

describe('what is sealed to who asks', () => {
  it('is found by nobody who may still find for themselves; who only reads finds it', async () => {
    const olu = await signIn(world, 'agt_olu');
    const ruth = await signIn(world, 'agt_ruth');
    const appeals = (await ruth('appealList', { query: { view: 'all', limit: '100' } })).body;
    let sealed = 0;
    for (const { subject } of appeals['items'] as { subject: { id: string } }[]) {
      const params = { requestId: subject.id };
      const hers = (await ruth('deletionRequestView', { params })).body;
      const { decision } = (await olu('deletionRequestView', { params })).body as {
        decision?: { proposal: { noticeToAuthor: string } };
      };
      if (hers['sealed'] !== true || decision === undefined) continue;
      sealed += 1;
      const { body } = await olu('caseTimeline', { params: { caseId: subject.id } });
      const entries = body['items'] as { kind: string; message?: { from: string; text: string } }[];
      const notice = entries.find(({ message }) => message?.from === 'staff')?.message?.text ?? '';
      const q = (notice.split(/[.\n]/).toSorted((a, b) => b.length - a.length)[0] ?? '').trim();
      expect(q.length).toBeGreaterThan(15);
      const query = { q: q.slice(0, 90), kind: 'deletionRequest', limit: '100' };
      const idsOf = async (ask: Ask) =>
        ((await ask('search', { query })).body['items'] as { id: string }[]).map(({ id }) => id);
      expect(await idsOf(olu)).toContain(subject.id);
      expect(await idsOf(ruth)).not.toContain(subject.id);
    }
    expect(sealed).toBeGreaterThan(0);
  });
});
