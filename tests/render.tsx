import { configure, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { onTestFinished, vi } from 'vitest';
import { createTestWorld, type TestWorld, type TestWorldOptions } from '../mocks/test-world.ts';
import { call } from '../src/api/client.ts';
import { queryClient } from '../src/api/query.ts';
import { App } from '../src/app/App.tsx';
import { connect } from '../src/app/connect.ts';
import { routes } from '../src/app/routes.tsx';
import { forgetAfter } from '../src/stores/after-sending.ts';
import { settleConfirm } from '../src/stores/confirm.ts';
import { defaultPreferences, setPreferences } from '../src/stores/preferences.ts';
import { forgetSelection } from '../src/stores/selection.ts';
import { forgetSession, startSession } from '../src/stores/session.ts';
import { forgetTrails } from '../src/stores/trails.ts';
import { setClockOffset } from '../src/ui/use-now.ts';
import { storesAnew } from './stores-anew.ts';

// Two cores and a whole marketplace: what appears, appears within this.
configure({
  asyncUtilTimeout: 15_000,
  getElementError: (message) => new Error(message?.slice(0, 600)),
});

export interface RenderOptions {
  /** Who is at the desk; nobody without it. */
  persona?: string;
  /** A world of an earlier render (second visit), or how to make a fresh one. */
  world?: TestWorld | TestWorldOptions;
  /** Width of the window in px; 1440 unless told. */
  width?: number;
}

export interface RenderedApp {
  world: TestWorld;
  user: UserEvent;
  router: ReturnType<typeof createMemoryRouter>;
  /** Path and query as the address bar would show them. */
  address: () => string;
  /** Every request of this console, as `METHOD /path?query`. */
  requests: string[];
}

const isWorld = (world: RenderOptions['world']): world is TestWorld =>
  world !== undefined && 'engine' in world;

const silent = () => undefined;

/** `(max-width: 599.98px)` and friends, for one window width; everything else does not match. */
function windowOf(width: number): void {
  vi.stubGlobal('matchMedia', (media: string) => {
    const [, most] = /max-width: ([\d.]+)px/.exec(media) ?? [];
    const [, least] = /min-width: ([\d.]+)px/.exec(media) ?? [];
    const fits =
      (most === undefined || width <= Number(most)) &&
      (least === undefined || width >= Number(least));
    const matches = (most !== undefined || least !== undefined) && fits;
    return {
      matches,
      media,
      addEventListener: silent,
      removeEventListener: silent,
      addListener: silent,
      removeListener: silent,
    };
  });
}

/** Nothing of an earlier test: caches, stores, stored text and styles. */
function cleanDesk(): void {
  // Each console brings its own; jsdom looks through all there are for every question about an element.
  for (const style of document.head.querySelectorAll('style')) style.remove();
  queryClient.clear();
  queryClient.setDefaultOptions({
    ...queryClient.getDefaultOptions(),
    queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 0 },
  });
  settleConfirm(false);
  storesAnew();
  forgetSession();
  localStorage.clear();
  sessionStorage.clear();
  forgetTrails();
  forgetSelection();
  forgetAfter();
  // The drafts are read from storage again, as after a change in another tab.
  window.dispatchEvent(new StorageEvent('storage', { key: 'recourse.draft:' }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'recourse.outbox:' }));
  // The plain table: the grid draws every row in jsdom and needs a layout that jsdom does not have.
  setPreferences({ ...defaultPreferences, tableView: 'native' });
}

/**
 * The real console on a fresh real engine: real routes, loaders, client and handlers; only the
 * network between them is a function call.
 */
export async function renderApp(path: string, options: RenderOptions = {}): Promise<RenderedApp> {
  const { persona, world: given, width = 1440 } = options;
  const world = isWorld(given) ? given : await createTestWorld(given);
  if (!isWorld(given)) onTestFinished(() => world.close());
  const requests: string[] = [];
  cleanDesk();
  windowOf(width);
  await connect({}, () =>
    Promise.resolve({
      transport: (request: Request) => {
        const { pathname, search } = new URL(request.url);
        requests.push(`${request.method} ${pathname.replace('/api/v1', '')}${search}`);
        return world.transport(request);
      },
    }),
  );
  if (persona !== undefined)
    startSession(await call('sessionCreate', { body: { personaId: persona } }));
  // The world stands still at its own instant; the console's clocks follow it.
  const { now } = await call('stageView', {});
  setClockOffset(Date.parse(now) - Date.now());
  requests.length = 0;
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(<App router={router} />);
  const address = () => {
    const { pathname, search } = router.state.location;
    return `${pathname}${search.replaceAll('%2C', ',')}`;
  };
  return { world, user: userEvent.setup({ delay: null }), router, address, requests };
}

/** Waits for the heading of a page. */
export function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}
