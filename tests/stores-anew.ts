import type { create as createStore, StateCreator } from 'zustand';

const resets = new Set<() => void>();

/** Makes stores as ever, and knows all of them: test files of one worker share its modules. */
export function rememberStores(create: typeof createStore) {
  return <State>(initial: StateCreator<State>) => {
    const store = create(initial);
    resets.add(() => store.setState(store.getInitialState(), true));
    return store;
  };
}

/** Every store as it is when a page is opened. */
export function storesAnew(): void {
  for (const reset of resets) reset();
}
