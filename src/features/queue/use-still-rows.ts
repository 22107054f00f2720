import { useCallback, useState } from 'react';
import { keepStill, settled, type StillList } from './still-rows.ts';

interface Held<Row> {
  /** Which result this is: view, filters, sort, page. */
  key: string;
  fresh: readonly Row[];
  list: StillList<Row>;
}

/** Holds a list still while it is worked on; another result, or `show`, takes the fresh rows over. */
export function useStillRows<Row extends { id: string }>(key: string, fresh: readonly Row[]) {
  const [held, setHeld] = useState<Held<Row>>(() => ({ key, fresh, list: settled(fresh) }));
  let current = held;
  if (held.key !== key) current = { key, fresh, list: settled(fresh) };
  else if (held.fresh !== fresh) current = { key, fresh, list: keepStill(held.list, fresh) };
  if (current !== held) setHeld(current);
  const show = useCallback(() => setHeld({ key, fresh, list: settled(fresh) }), [key, fresh]);
  return { ...current.list, show };
}
