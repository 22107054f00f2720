import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import type { Queue } from './queue-spec.ts';
import { toSearch } from './queue-url.ts';
import { queuePath } from './view-address.ts';

/** A step from one address of the queue to the next. */
export type AddressStep = (from: URLSearchParams) => URLSearchParams;

/**
 * The address of the queue, and steps away from it. The next result takes a moment to arrive;
 * meanwhile chips and tabs show `wanted`, and another press builds upon it instead of undoing it.
 */
export function useQueueAddress(queue: Queue) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const isMoving = useNavigation().state === 'loading';
  const [asked, setAsked] = useState<URLSearchParams | null>(null);
  // Two presses may come before the first is drawn, so the last word is kept outside of rendering.
  const latest = useRef<URLSearchParams | null>(null);
  const turns = useRef(0);
  const shown = useRef(search);
  useEffect(() => {
    latest.current = asked;
    shown.current = search;
  }, [asked, search]);

  const change = useCallback(
    async (step: AddressStep): Promise<void> => {
      const next = step(latest.current ?? shown.current);
      latest.current = next;
      setAsked(next);
      turns.current += 1;
      const turn = turns.current;
      await navigate(queuePath(queue, next), { preventScrollReset: true });
      // A transition, as the router's own: the address is drawn first, then the wish is history.
      startTransition(() => {
        if (turns.current === turn) setAsked(null);
      });
    },
    [navigate, queue],
  );

  return {
    search,
    key: toSearch(search),
    wanted: asked ?? search,
    /** The same one as long as the page stands: what gets it is drawn again only for its own sake. */
    change: change as (step: AddressStep) => void,
    isMoving,
  };
}
