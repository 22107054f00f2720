import { useEffect, useState } from 'react';

/** Rows that the grid draws in one go without keeping the page busy for long. */
const STEP = 6;
/** More than are ever drawn at once: the grid draws what is on screen. */
const ENOUGH = 24;

/**
 * Feeds a grid that is measured behind the native table: a few rows more with every frame, because all at
 * once they are one long task. Returns every row from then on.
 */
export function useGrowingRows<Row>(rows: readonly Row[]): { fed: readonly Row[]; all: boolean } {
  const [count, setCount] = useState(0);
  const all = count >= Math.min(ENOUGH, rows.length);

  useEffect(() => {
    if (all) return;
    const frame = requestAnimationFrame(() => setCount(count + STEP));
    return () => cancelAnimationFrame(frame);
  }, [all, count]);

  return { fed: all ? rows : rows.slice(0, count), all };
}
