import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catchUpWhenQuiet } from './catch-up.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A read on screen, with how often it was asked and how to answer it. */
function onScreen(client: QueryClient, name: string) {
  const answers: (() => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: [name],
    queryFn: () => new Promise<number>((resolve) => answers.push(() => resolve(answers.length))),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const stop = observer.subscribe(() => undefined);
  return { asked: () => answers.length, answer: () => answers.at(-1)?.(), stop };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('catching up once the event stream is open', () => {
  it('reads again what was read or under way before, when the page is quiet, and nothing else', async () => {
    const client = new QueryClient();
    const read = onScreen(client, 'read');
    read.answer();
    await settle();
    const underWay = onScreen(client, 'underWay');
    const left = onScreen(client, 'left');
    left.answer();
    await settle();
    left.stop();
    catchUpWhenQuiet(client);
    const later = onScreen(client, 'later');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([read.asked(), underWay.asked(), later.asked()]).toEqual([1, 1, 1]);
    underWay.answer();
    later.answer();
    await vi.advanceTimersByTimeAsync(500);
    expect([read.asked(), underWay.asked(), later.asked()]).toEqual([2, 2, 1]);
    // Nobody looks at it: it is only known to be old.
    expect([left.asked(), client.getQueryState(['left'])?.isInvalidated]).toEqual([1, true]);
    client.clear();
  });

  it('leaves what was read again meanwhile, and can be called off', async () => {
    const client = new QueryClient();
    const read = onScreen(client, 'read');
    read.answer();
    await settle();
    catchUpWhenQuiet(client);
    void client.refetchQueries();
    read.answer();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read.asked()).toBe(2);
    catchUpWhenQuiet(client)();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read.asked()).toBe(2);
    client.clear();
  });
});
