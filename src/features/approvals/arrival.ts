/** How a ruling came on screen, kept with its entry in the history. */
export interface Arrival {
  /** Nobody asked for it: the list opened it, or a decision on another one did. */
  byItself: boolean;
  /** After a decision: the focus goes to its heading. */
  afterDecision: boolean;
}

export const firstOfList: Arrival = { byItself: true, afterDecision: false };
export const nextOfList: Arrival = { byItself: true, afterDecision: true };

/** Reads it from the history; an entry without one was opened by hand. */
export function arrivalOf(state: unknown): Arrival {
  const has = (key: keyof Arrival) =>
    typeof state === 'object' && state !== null && Reflect.get(state, key) === true;
  return { byItself: has('byItself'), afterDecision: has('afterDecision') };
}

/** The ruling to go on with after this one: the one below it in the list, else the first other. */
export function nextAfter<Item extends { id: string }>(items: readonly Item[], id: string) {
  const below = items.slice(items.findIndex((item) => item.id === id) + 1);
  return below.find((item) => item.id !== id) ?? items.find((item) => item.id !== id);
}
