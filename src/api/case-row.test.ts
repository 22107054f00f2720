import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshRow } from './case-row.ts';
import { call } from './client.ts';
import { q, queryClient } from './query.ts';

vi.mock('./client.ts', () => ({ call: vi.fn<typeof call>() }));

const list = q('ticketList', { query: { view: 'all' } });
const READ_AT = 1_000;

interface Row {
  id: string;
  version: number;
}
const rows = () => queryClient.getQueryData<{ items: Row[] }>(list.queryKey)?.items ?? [];
let leave: () => void;

beforeEach(() => {
  queryClient.clear();
  const items = [
    { id: 'tkt_1', version: 3 },
    { id: 'tkt_2', version: 1 },
  ];
  const key: readonly unknown[] = list.queryKey;
  queryClient.setQueryData(key, { items, total: 2 }, { updatedAt: READ_AT });
  const observer = new QueryObserver(queryClient, { ...list, staleTime: Number.POSITIVE_INFINITY });
  leave = observer.subscribe(() => undefined);
  vi.mocked(call).mockReset();
});
afterEach(() => leave());

const answer = (...items: Row[]) =>
  // What the list asks of its rows is not what is tested.
  vi.mocked(call).mockResolvedValue({ items, total: items.length } as never);
const settled = () => new Promise((resolve) => void setTimeout(resolve));

describe('the row of a case', () => {
  it('is asked for alone and shown in its place; the rest stays as old as it was', async () => {
    const [, other] = rows();
    answer({ id: 'tkt_1', version: 4 });
    expect(refreshRow('tkt_1')).toBe(true);
    // A second change while the answer is under way is told by the lists that follow.
    expect(refreshRow('tkt_1')).toBe(true);
    await settled();
    expect(vi.mocked(call).mock.calls).toEqual([
      ['ticketList', { query: { view: 'all', id: 'tkt_1', limit: '1' } }],
    ]);
    expect(rows()).toEqual([{ id: 'tkt_1', version: 4 }, other]);
    expect(rows()[1]).toBe(other);
    expect(queryClient.getQueryState(list.queryKey)?.dataUpdatedAt).toBe(READ_AT);
  });

  it('an answer that was overtaken changes nothing, nor does one that never came', async () => {
    const before = rows();
    answer({ id: 'tkt_1', version: 2 });
    refreshRow('tkt_1');
    await settled();
    vi.mocked(call).mockRejectedValue(new Error('lost'));
    refreshRow('tkt_1');
    await settled();
    expect(rows()).toEqual(before);
  });

  it('is not asked for where nobody looks at it', () => {
    expect(refreshRow('tkt_9')).toBe(false);
    leave();
    expect(refreshRow('tkt_1')).toBe(false);
    expect(call).not.toHaveBeenCalled();
  });
});
