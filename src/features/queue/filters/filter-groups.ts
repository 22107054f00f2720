import { type Condition, type Group, isGroup, readWhere, writeWhere } from '../../../lib/where.ts';

/** Conditions that are chosen together: a filter as the panel edits it has groups of one level. */
export interface EditedGroup {
  match: Group['match'];
  conditions: readonly Condition[];
}

export interface EditedFilter {
  match: Group['match'];
  groups: readonly EditedGroup[];
}

export const NO_GROUPS: EditedFilter = { match: 'all', groups: [] };

function toEdited(item: Condition | Group): EditedGroup | undefined {
  if (!isGroup(item)) return { match: 'all', conditions: [item] };
  const conditions = item.items.filter((one): one is Condition => !isGroup(one));
  return conditions.length === item.items.length ? { match: item.match, conditions } : undefined;
}

/** The filter of an address for the panel; undefined when it is unreadable or deeper than the panel edits. */
export function editedFilter(where: string | null): EditedFilter | undefined {
  if (where === null || where === '') return NO_GROUPS;
  const read = readWhere(where);
  if (!read.ok) return undefined;
  const whole = toEdited(read.value);
  if (whole !== undefined) return { match: 'all', groups: [whole] };
  const groups = read.value.items.flatMap((item) => toEdited(item) ?? []);
  return groups.length === read.value.items.length
    ? { match: read.value.match, groups }
    : undefined;
}

/** The text of an address for what stands in the panel; conditions without a value are not there yet. */
export function whereOf({ match, groups }: EditedFilter): string {
  const items = groups.flatMap((group): (Condition | Group)[] => {
    const conditions = group.conditions.filter(({ values }) => values.length > 0);
    const [only] = conditions;
    if (only === undefined) return [];
    return conditions.length === 1 ? [only] : [{ match: group.match, items: conditions }];
  });
  const [first] = items;
  if (first === undefined) return '';
  if (items.length === 1)
    return writeWhere(isGroup(first) ? first : { match: 'all', items: [first] });
  return writeWhere({ match, items });
}
