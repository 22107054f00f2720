import { startTransition, useEffect, useState } from 'react';

/** As many rows as a tall screen shows. */
const ON_SCREEN = 20;

/**
 * How many rows to draw: those on screen with the first paint, all of them right after it, so that the
 * first row does not wait for the last.
 */
export function useFirstRows(): number {
  const [shown, setShown] = useState(ON_SCREEN);
  useEffect(() => startTransition(() => setShown(Number.POSITIVE_INFINITY)), []);
  return shown;
}
