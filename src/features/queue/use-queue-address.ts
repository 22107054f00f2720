import { useEffect, useRef, useState } from 'react';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { toSearch } from './queue-url.ts';

/** A step from one address of the queue to the next. */
export type AddressStep = (from: URLSearchParams) => URLSearchParams;

interface Asked {
  /** The address that was shown when it was asked. */
  from: string;
  search: URLSearchParams;
}

/**
 * The address of the queue, and steps away from it. The next result takes a moment to arrive;
 * meanwhile chips and tabs show `wanted`, and another press builds upon it instead of undoing it.
 */
export function useQueueAddress() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const isMoving = useNavigation().state === 'loading';
  const key = toSearch(search);
  const [asked, setAsked] = useState<Asked | null>(null);
  // Two presses may come before the first is drawn, so the last word is kept outside of rendering.
  const latest = useRef<Asked | null>(null);
  // Arrived, or gone elsewhere: what was asked from another address is history.
  if (asked !== null && asked.from !== key) setAsked(null);
  useEffect(() => {
    if (latest.current?.from !== key) latest.current = null;
  }, [key]);

  function change(step: AddressStep): void {
    const base = latest.current?.search ?? search;
    const next = { from: key, search: step(base) };
    latest.current = next;
    setAsked(next);
    void navigate(`/disputes${toSearch(next.search)}`, { preventScrollReset: true });
  }

  return { search, key, wanted: asked?.search ?? search, change, isMoving };
}
