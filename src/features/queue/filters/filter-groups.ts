import { type Condition, type Group, isGroup, readWhere, writeWhere } from '../../../lib/where.ts';

/** Conditions that are chosen together: a filter as the panel edits it has groups of one level. */
export interface EditedCondition extends Condition {
  /** Its own on the panel, whatever it says. */
  id: number;
}

export interface EditedGroup {
  id: number;
  match: Group['match'];
  conditions: readonly EditedCondition[];
}

export interface EditedFilter {
  match: Group['match'];
  groups: readonly EditedGroup[];
}

export const NO_GROUPS: EditedFilter = { match: 'all', groups: [] };

let last = 0;

function newId(): number {
  last += 1;
  return last;
}

/** A condition that says nothing yet. */
export function newCondition(field: string): EditedCondition {
  return { id: newId(), field, values: [] };
}

/** A group with a condition to begin with. */
export function newGroup(field: string): EditedGroup {
  return { id: newId(), match: 'any', conditions: [newCondition(field)] };
}

function toEdited(item: Condition | Group): EditedGroup | undefined {
  if (!isGroup(item)) return { id: newId(), match: 'all', conditions: [{ ...item, id: newId() }] };
  const conditions = item.items.filter((one): one is Condition => !isGroup(one));
  if (conditions.length < item.items.length) return undefined;
  const own = conditions.map(({ field, values }) => ({ id: newId(), field, values }));
  return { id: newId(), match: item.match, conditions: own };
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
    const conditions = group.conditions.flatMap(({ field, values }): Condition[] =>
      values.length > 0 ? [{ field, values }] : [],
    );
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
