import { useEffect, useState } from 'react';

/** The value once it has rested for `ms`; while `held`, the one before. */
export function useSettled<Value>(value: Value, ms: number, held: boolean): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms, held]);
  return settled;
}
