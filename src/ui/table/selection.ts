/** All, some or none of a page's rows chosen: what the head's checkbox shows. */
export function selectionState(
  ids: readonly string[],
  selection: ReadonlySet<string>,
): 'all' | 'some' | 'none' {
  const chosen = ids.filter((id) => selection.has(id)).length;
  if (chosen === 0) return 'none';
  return chosen === ids.length ? 'all' : 'some';
}

/** With one row chosen or not; rows of other pages stay as they were. */
export function withRow(
  selection: ReadonlySet<string>,
  id: string,
  chosen: boolean,
): ReadonlySet<string> {
  const next = new Set(selection);
  if (chosen) next.add(id);
  else next.delete(id);
  return next;
}

/** With every row of this page chosen or not. */
export function withPage(
  selection: ReadonlySet<string>,
  ids: readonly string[],
  chosen: boolean,
): ReadonlySet<string> {
  const next = new Set(selection);
  for (const id of ids) {
    if (chosen) next.add(id);
    else next.delete(id);
  }
  return next;
}
