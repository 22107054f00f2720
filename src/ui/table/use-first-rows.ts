import { startTransition, useEffect, useState } from 'react';

/** Rows of the first frame: enough to see that this is the page that was asked for, and to begin. */
const AT_ONCE = 6;
/** What stands above and below a table at least: the bar, the page's head, the table's own (px). */
const AROUND_PX = 160;

/** As many rows as this screen may show. */
function onScreen(rowHeight: number): number {
  return Math.max(AT_ONCE, Math.ceil((globalThis.innerHeight - AROUND_PX) / rowHeight));
}

/**
 * How many rows to draw: the first ones with the first frame, those on screen with the next, all of them
 * after that, so that the first row does not wait for the last. With `isBrief` it stays at those on screen,
 * because something else takes over; unless the row that keys act on (`current`, from 0) lies beyond.
 */
export function useFirstRows(rowHeight: number, isBrief: boolean, current: number): number {
  const [count, setCount] = useState(AT_ONCE);
  const stays = isBrief && current < onScreen(rowHeight);
  const wanted = stays ? onScreen(rowHeight) : Number.POSITIVE_INFINITY;
  const next = count === AT_ONCE ? onScreen(rowHeight) : wanted;
  useEffect(() => {
    if (count >= next) return;
    // A frame is about to be painted: the work begins after it.
    const frame = requestAnimationFrame(() => startTransition(() => setCount(next)));
    return () => cancelAnimationFrame(frame);
  }, [count, next]);
  return count;
}
