/** One column up (`-1`) or down (`1`); at an end it stays. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const at = ids.indexOf(id);
  const other = ids[at + step];
  // The first column opens the case: nothing goes before it.
  if (at <= 0 || other === undefined || at + step === 0) return ids;
  return ids.map((one, place) => (place === at ? other : place === at + step ? id : one));
}

/** With a column, at the end, or without it. */
export function switched(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
}

/** Undefined for the columns as the queue has them. */
export function unlessUsual(
  ids: readonly string[],
  usual: readonly string[],
): readonly string[] | undefined {
  return ids.length === usual.length && ids.every((id, at) => id === usual[at]) ? undefined : ids;
}
