import { createMemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quietRouter } from './quiet-router.ts';

/** Where the way leads and where it has led, as a page hears of it. */
function world() {
  const waiting: ((data: null) => void)[] = [];
  const slow = () => new Promise<null>((resolve) => void waiting.push(resolve));
  const router = quietRouter(
    createMemoryRouter([
      { path: '/', element: null },
      { path: '/quick', loader: () => null, element: null },
      { path: '/slow', loader: slow, element: null },
    ]),
  );
  const heard: string[] = [];
  const stop = router.subscribe(({ navigation, location }) => {
    heard.push(`${location.pathname} ${navigation.state}`);
  });
  return { router, heard, stop, arrive: () => waiting[0]?.(null) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('quietRouter', () => {
  it('a page that is there at once is told once', async () => {
    const { router, heard } = world();
    await router.navigate('/quick');
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['/quick idle']);
  });

  it('a page that takes time is told to be on its way, then to be there', async () => {
    const { router, heard, arrive } = world();
    void router.navigate('/slow');
    await vi.advanceTimersByTimeAsync(59);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['/ loading']);
    arrive();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(['/ loading', '/slow idle']);
    expect(router.state.location.pathname).toBe('/slow');
  });

  it('whoever goes elsewhere meanwhile hears of that alone', async () => {
    const { router, heard, stop } = world();
    void router.navigate('/slow');
    await vi.advanceTimersByTimeAsync(30);
    await router.navigate('/quick');
    expect(heard).toEqual(['/quick idle']);
    void router.navigate('/slow');
    stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['/quick idle']);
  });
});
