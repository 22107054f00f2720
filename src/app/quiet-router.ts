import type { DataRouter } from 'react-router';

type Listener = Parameters<DataRouter['subscribe']>[0];
type State = DataRouter['state'];

/** A page that comes within this time needs no sign that it is on its way. */
const NOTICE_MS = 60;

/** True when all that is new is where the way leads: what is on the page stands. */
function isOnlyOnItsWay(state: State, shown: State): boolean {
  return (
    state.navigation.state === 'loading' &&
    state.initialized === shown.initialized &&
    state.location === shown.location &&
    state.matches === shown.matches &&
    state.loaderData === shown.loaderData &&
    state.errors === shown.errors &&
    state.fetchers === shown.fetchers &&
    state.revalidation === shown.revalidation
  );
}

/**
 * The same router, which tells of a navigation only once it takes time. The page that is left would
 * otherwise be drawn once more, as busy, before the next one may be drawn: twice the wait for nothing
 * anybody sees.
 */
export function quietRouter(router: DataRouter): DataRouter {
  function subscribe(listener: Listener): () => void {
    let shown = router.state;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = router.subscribe((state, options) => {
      clearTimeout(timer);
      const tell = () => {
        shown = state;
        listener(state, options);
      };
      if (isOnlyOnItsWay(state, shown)) timer = setTimeout(tell, NOTICE_MS);
      else tell();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }
  // Everything else is asked of the router itself.
  return Object.create(router, { subscribe: { value: subscribe } }) as DataRouter;
}
