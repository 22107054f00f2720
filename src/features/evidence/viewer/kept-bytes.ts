import type { LoadBytes } from './viewer-item.ts';

/** Files of one case that stay in memory for the filmstrip and for going back: 64 MiB. */
export const KEPT_BYTES = 64 * 2 ** 20;

/**
 * Wraps a loader so that files already fetched come from memory, the least recently used leaving
 * first above `most` bytes. Failures and aborted requests are never kept.
 */
export function keepBytes(load: LoadBytes, most = KEPT_BYTES): LoadBytes {
  const kept = new Map<string, Uint8Array>();

  function keep(id: string, bytes: Uint8Array): void {
    kept.delete(id);
    kept.set(id, bytes);
    let total = 0;
    for (const one of kept.values()) total += one.byteLength;
    for (const [oldest, { byteLength }] of kept) {
      if (total <= most) break;
      kept.delete(oldest);
      total -= byteLength;
    }
  }

  return async (id, signal) => {
    const bytes = kept.get(id) ?? (await load(id, signal));
    keep(id, bytes);
    return bytes;
  };
}
