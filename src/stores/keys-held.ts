/** A page that has not come by then is not waited for any more, and what was pressed is dropped (ms). */
const PATIENCE_MS = 10_000;

let awaited: { path: string; keys: KeyboardEvent[] } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function forget(): void {
  awaited = null;
  clearTimeout(timer);
}

/**
 * From now on keys are meant for the page at this path, not for the one still on the screen: whoever presses
 * `j` and `c` in one go claims the next case.
 */
export function holdKeys(path: string): void {
  awaited = { path, keys: awaited?.keys ?? [] };
  clearTimeout(timer);
  timer = setTimeout(forget, PATIENCE_MS);
}

/** Keeps a key for the page that comes; false while none is awaited. */
export function keepKey(event: KeyboardEvent): boolean {
  if (awaited === null) return false;
  event.preventDefault();
  awaited.keys.push(event);
  return true;
}

/** A page is there: what was pressed for it happens now, where it has put the focus; for another one never. */
export function releaseKeys(path: string): void {
  const keys = awaited?.path === path ? awaited.keys : [];
  forget();
  for (const event of keys) {
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(event.type, event));
  }
}

/** What was waited for under this name is there, or will not come; what others wait for goes on waiting. */
export function releaseHeld(name: string): void {
  if (awaited?.path === name) releaseKeys(name);
}
