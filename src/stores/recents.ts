import { create } from 'zustand';

/** As many as are in sight at once. */
const MOST = 12;

/**
 * What was opened or done last in this tab, the newest first: addresses of cases, ids of the palette's
 * items. It ends with the page; nothing of a case is stored.
 */
export const useRecents = create<{ ids: readonly string[] }>(() => ({ ids: [] }));

/** Puts an address or an id first. */
export function remember(id: string): void {
  useRecents.setState(({ ids }) => ({
    ids: [id, ...ids.filter((one) => one !== id)].slice(0, MOST),
  }));
}

/** Another person works here now. */
export function forgetRecents(): void {
  useRecents.setState({ ids: [] });
}
