import { describe, expect, it, vi } from 'vitest';
import { keepBytes } from './kept-bytes.ts';
import type { LoadBytes } from './viewer-item.ts';

const { signal } = new AbortController();
const loader = (size: number) => vi.fn<LoadBytes>(async () => new Uint8Array(size));

describe('files kept in memory', () => {
  it('are fetched once', async () => {
    const load = loader(10);
    const kept = keepBytes(load);
    expect(await kept('a', signal)).toBe(await kept('a', signal));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('leave in the order of their last use when there are too many', async () => {
    const load = loader(40);
    const kept = keepBytes(load, 100);
    await kept('a', signal);
    await kept('b', signal);
    await kept('a', signal);
    await kept('c', signal);
    load.mockClear();
    await kept('a', signal);
    await kept('c', signal);
    expect(load).not.toHaveBeenCalled();
    await kept('b', signal);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('do not include failures', async () => {
    const load = loader(1);
    load.mockRejectedValueOnce(new Error('offline'));
    const kept = keepBytes(load);
    await expect(kept('a', signal)).rejects.toThrow('offline');
    await expect(kept('a', signal)).resolves.toHaveLength(1);
  });
});
