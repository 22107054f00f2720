import { ok } from '../../src/lib/result.ts';
import {
  type Condition,
  type Group,
  isGroup,
  readWhere,
  type WhereError,
} from '../../src/lib/where.ts';
import type { Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';

type Test<R> = (row: R) => boolean;
type ConditionTest<R> = (field: string, values: readonly string[]) => Outcome<Test<R>>;

const WORDS: Record<WhereError, string> = {
  unreadable: 'This filter can’t be read.',
  tooDeep: 'Groups of a filter may hold groups, but no deeper ones.',
  tooMany: 'A filter has at most 30 conditions.',
};

/** Looks through the clocks of every row, so whatever decides without it goes first. */
const isDear = (item: Condition | Group) => isGroup(item) || item.field === 'clock';

/** One test of a group: all of its parts, or any of them. No array is walked that holds a single part. */
function groupTest<R>(group: Group, condition: ConditionTest<R>): Outcome<Test<R>> {
  const tests: Test<R>[] = [];
  const inOrder = group.items.toSorted((a, b) => Number(isDear(a)) - Number(isDear(b)));
  for (const item of inOrder) {
    const test = isGroup(item) ? groupTest(item, condition) : condition(item.field, item.values);
    if (!test.ok) return test;
    tests.push(test.value);
  }
  const [only] = tests;
  if (only && tests.length === 1) return ok(only);
  if (group.match === 'all') return ok((row) => tests.every((test) => test(row)));
  return ok((row) => tests.some((test) => test(row)));
}

/** The test that a `where` text makes of the tests of its conditions. */
export function whereTest<R>(text: string, condition: ConditionTest<R>): Outcome<Test<R>> {
  const read = readWhere(text);
  if (!read.ok) return refuse('invalidField', WORDS[read.error], { pointer: '/where' });
  return groupTest(read.value, condition);
}
