import { useEffect, useState } from 'react';

/** Long enough to skip the letters of a word, short enough to feel live. */
const SETTLE_MS = 200;

/** The last value that stood still for a moment. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
