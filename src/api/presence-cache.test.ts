import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveEvent } from './contract/events.ts';
import type { Presence } from './contract/presence.ts';
import { hearPresence, showPresence } from './presence-cache.ts';
import { q, queryClient } from './query.ts';

const list = q('ticketList', { query: { view: 'all' } }).queryKey;
const view = q('ticketView', { params: { ticketId: 'tkt_1' } }).queryKey;
const jonas = { id: 'agt_jonas', name: 'Jonas Reiter' };
const nothing = () => undefined;
const READ_AT = 1_000;

interface Row {
  id: string;
  presence?: Presence;
}
const rows = () => queryClient.getQueryData<{ items: Row[] }>(list)?.items ?? [];
const heard = (cause: string): LiveEvent => ({
  id: '1',
  type: 'presence',
  caseId: 'tkt_1',
  cause,
  actorId: jonas.id,
  actorName: jonas.name,
});

beforeEach(() => {
  queryClient.clear();
  const age = { updatedAt: READ_AT };
  queryClient.setQueryData<unknown>(
    list,
    { items: [{ id: 'tkt_1' }, { id: 'tkt_2' }], total: 2 },
    age,
  );
  queryClient.setQueryData<unknown>(view, { id: 'tkt_1', reference: 'TKT-1' }, age);
});

describe('who is on a case', () => {
  it('comes, writes and goes in its rows and on its page; other rows and their age stay', () => {
    const [, other] = rows();
    hearPresence(heard('viewing'));
    expect(rows()[0]?.presence).toEqual([{ agent: jonas, mode: 'viewing' }]);
    hearPresence(heard('writing'));
    expect(queryClient.getQueryData<unknown>(view)).toEqual({
      id: 'tkt_1',
      reference: 'TKT-1',
      presence: [{ agent: jonas, mode: 'writing' }],
    });
    hearPresence(heard('gone'));
    expect(rows()[0]?.presence).toEqual([]);
    expect(rows()[1]).toBe(other);
    expect(queryClient.getQueryState(list)?.dataUpdatedAt).toBe(READ_AT);
  });

  it('what is said again changes nothing', () => {
    const presence: Presence = [{ agent: jonas, mode: 'viewing' }];
    showPresence('tkt_1', presence);
    const before = rows();
    showPresence('tkt_1', [...presence]);
    hearPresence(heard('viewing'));
    expect(rows()).toBe(before);
  });

  it('what is stale already is left to the answer that is coming', async () => {
    await queryClient.invalidateQueries({ queryKey: list });
    hearPresence(heard('viewing'));
    expect(rows()[0]?.presence).toBeUndefined();
    expect(queryClient.getQueryState(list)?.isInvalidated).toBe(true);
  });

  it('an answer that was under way does not undo what was heard meanwhile', async () => {
    let answer: (page: unknown) => void = nothing;
    const promise = new Promise((resolve) => {
      answer = resolve;
    });
    const read = queryClient.fetchQuery<unknown>({ queryKey: list, queryFn: () => promise });
    await vi.waitFor(() => expect(queryClient.isFetching()).toBe(1));
    hearPresence(heard('viewing'));
    answer({ items: [{ id: 'tkt_1' }] });
    await read;
    await vi.waitFor(() => expect(rows()[0]?.presence?.[0]?.agent.id).toBe(jonas.id));
  });
});
