// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOfAct, lateCode, onMissingCode } from './late-code.ts';

const told = vi.fn<() => void>();
const missing = () => new TypeError('Failed to fetch dynamically imported module');

beforeEach(() => {
  vi.useFakeTimers();
  onMissingCode(told);
});
afterEach(() => {
  vi.useRealTimers();
  told.mockReset();
});

describe('code of a part', () => {
  it('is asked for again until it comes, and the person is told once', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(missing())
      .mockRejectedValueOnce(missing())
      .mockResolvedValue('code');
    const coming = lateCode(load);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(load).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(4_000);
    await expect(coming).resolves.toBe('code');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('comes at once when the network is back', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(missing())
      .mockResolvedValue('code');
    const coming = lateCode(load);
    await vi.advanceTimersByTimeAsync(0);
    globalThis.dispatchEvent(new Event('online'));
    await expect(coming).resolves.toBe('code');
  });

  it('that is broken is a defect, and no missing network', async () => {
    await expect(lateCode(() => Promise.reject(new Error('defect')))).rejects.toThrow('defect');
    expect(told).not.toHaveBeenCalled();
  });
});

it('an act whose code does not come is not done, and says so', async () => {
  await expect(codeOfAct(() => Promise.reject(missing()))).resolves.toBeUndefined();
  expect(told).toHaveBeenCalledTimes(1);
  await expect(codeOfAct(async () => 'code')).resolves.toBe('code');
});
