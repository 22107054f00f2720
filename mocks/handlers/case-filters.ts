import type { Clock } from '../../src/api/contract/common.ts';
import { addMs, HOUR } from '../../src/lib/instants.ts';
import { isInRange, readInstantRange } from '../../src/lib/instant-range.ts';
import { ok } from '../../src/lib/result.ts';
import { isOpenClock } from '../domain/clocks.ts';
import type { Context, Outcome } from '../domain/context.ts';
import type { CaseBase } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import { textMatch } from './text-match.ts';
import { whereTest } from './where-test.ts';

export type CaseTest<R> = (row: R) => boolean;

/** Makes the test of one parameter from its text and, of a list of values, the set of them. */
export type TestMaker<R> = (wanted: Set<string>, ctx: Context, text: string) => CaseTest<R>;

/** The small description by which the filters of one kind of case are read. */
export interface FilterShape<R extends CaseBase> {
  /** Values that a parameter may have; any where it is not listed. */
  choices: Readonly<Record<string, readonly string[]>>;
  /** Parameters of this kind; those of {@link SHARED} need no entry. */
  tests: Readonly<Record<string, TestMaker<R>>>;
  /** Parameters that are asked for only beside another one, and why. */
  beside?: Readonly<Record<string, { other: string; detail: string }>>;
}

const CLOCKS = ['missed', 'soon', '4h', '24h'] as const;

/** Values of a comma-separated filter; together they mean "or". */
function values(text: string): Set<string> {
  return new Set(text.split(',').filter((value) => value !== ''));
}

/** One value, as most filters have, is compared without hashing every row's text. */
export function oneOf<R>(field: (row: R) => string | undefined): TestMaker<R> {
  return (wanted) => {
    const [only] = wanted;
    if (wanted.size === 1) return (row) => field(row) === only;
    return (row) => wanted.has(field(row) ?? '');
  };
}

type ShownClock = { clock: Clock; missed: boolean } | undefined;

/** The clock that a row shows (`nextClock`), with one comparison a clock: a filter looks at 100,000 rows. */
function findShownClock(row: CaseBase, now: string): ShownClock {
  let shown: Clock | undefined;
  let best = 3;
  for (const clock of row.clocks) {
    if (!isOpenClock(clock)) continue;
    const missed = clock.state === 'missed' || (clock.state === 'running' && now > clock.dueAt);
    const group = !missed ? 1 : clock.party === 'buyer' || clock.party === 'seller' ? 2 : 0;
    if (shown && (group > best || (group === best && clock.dueAt >= shown.dueAt))) continue;
    shown = clock;
    best = group;
  }
  return shown && { clock: shown, missed: best !== 1 };
}

let lastClocks: readonly Clock[] | undefined;
let lastNow = '';
let lastShown: ShownClock;

/** Several conditions on the clock look at one row after the other, and rows of one moment share their clocks. */
function shownClock(row: CaseBase, now: string): ShownClock {
  if (row.clocks === lastClocks && now === lastNow) return lastShown;
  lastShown = findShownClock(row, now);
  lastClocks = row.clocks;
  lastNow = now;
  return lastShown;
}

const clockTest: TestMaker<CaseBase> = (wanted, { now }) => {
  const within = wanted.has('24h') ? 24 : wanted.has('4h') ? 4 : 0;
  const horizon = addMs(now, within * HOUR);
  const [wantsMissed, wantsSoon] = [wanted.has('missed'), wanted.has('soon')];
  return (row) => {
    const shown = shownClock(row, now);
    if (!shown || shown.missed) return shown !== undefined && wantsMissed;
    const { state, dueAt, warnAt } = shown.clock;
    if (state !== 'running') return false;
    return (within > 0 && dueAt <= horizon) || (wantsSoon && warnAt !== undefined && warnAt <= now);
  };
};

const assigneeTest: TestMaker<CaseBase> = (wanted, { actor }) => {
  const me = actor.id;
  return ({ assigneeId }) => {
    if (assigneeId === undefined) return wanted.has('nobody');
    return wanted.has(assigneeId) || (assigneeId === me && wanted.has('me'));
  };
};

/** Parameters whose values are ranges of instants. */
const RANGES: ReadonlySet<string> = new Set(['created', 'updated', 'decided']);

/** Whether any of a row's instants lies in any of the ranges. */
export const withinAny =
  <R>(instants: (row: R) => readonly string[]): TestMaker<R> =>
  (wanted) => {
    const ranges = [...wanted].map((text) => readInstantRange(text) ?? {});
    return (row) => instants(row).some((at) => ranges.some((range) => isInRange(at, range)));
  };

const within =
  (instant: (row: CaseBase) => string): TestMaker<CaseBase> =>
  (wanted) => {
    const ranges = [...wanted].map((text) => readInstantRange(text) ?? {});
    return (row) => ranges.some((range) => isInRange(instant(row), range));
  };

/** Parameters that every queue has. */
const SHARED: Readonly<Record<string, TestMaker<CaseBase>>> = {
  id: oneOf((row) => row.id),
  status: oneOf((row) => row.status),
  awaiting: oneOf((row) => row.awaiting),
  assignee: assigneeTest,
  clock: clockTest,
  created: within((row) => row.createdAt),
  updated: within((row) => row.updatedAt),
  tag: (wanted) => (row) => row.tags?.some((tag) => wanted.has(tag)) ?? false,
};

/**
 * Tests a row by its references and its texts. Orders are written with a number sign, which is not always
 * typed: #A-88216.
 */
export function searchTest<R extends CaseBase>(
  references: (row: R) => readonly (string | undefined)[],
  texts: (row: R) => readonly string[],
): TestMaker<R> {
  return (_wanted, _ctx, text) => {
    const matches = textMatch(text);
    const id = text.trim();
    const reference = /\d/.test(text) ? id.toUpperCase().replace(/^#/, '') : undefined;
    return (row) =>
      (reference !== undefined &&
        references(row).some((own) => own?.toUpperCase().includes(reference))) ||
      texts(row).some(matches) ||
      row.id === id;
  };
}

function makerOf<R extends CaseBase>({ tests }: FilterShape<R>, name: string) {
  if (Object.hasOwn(tests, name)) return tests[name];
  return Object.hasOwn(SHARED, name) ? SHARED[name] : undefined;
}

/** The test of one parameter; a value that no row can have is refused. */
function parameterTest<R extends CaseBase>(
  shape: FilterShape<R>,
  name: string,
  values: ReadonlySet<string>,
  text: string,
  ctx: Context,
): Outcome<CaseTest<R> | undefined> {
  const allowed: readonly string[] | undefined = name === 'clock' ? CLOCKS : shape.choices[name];
  const isKnown = RANGES.has(name)
    ? (value: string) => readInstantRange(value) !== undefined
    : (value: string) => allowed?.includes(value) ?? true;
  const unknown = [...values].find((value) => !isKnown(value));
  if (unknown !== undefined)
    return refuse('invalidField', `There is no ${name} “${unknown}”.`, { pointer: `/${name}` });
  return ok(makerOf(shape, name)?.(new Set(values), ctx, text));
}

/** What a condition inside `where` tests: any filter but the view and the words searched for. */
function conditionTest<R extends CaseBase>(shape: FilterShape<R>, ctx: Context) {
  return (field: string, values: readonly string[]): Outcome<CaseTest<R>> => {
    const pointer = '/where';
    const isFilter = field !== 'view' && field !== 'q' && makerOf(shape, field) !== undefined;
    if (!isFilter) return refuse('invalidField', `There is no filter “${field}”.`, { pointer });
    const needs = shape.beside?.[field];
    if (needs) return refuse('invalidField', needs.detail, { pointer });
    const test = parameterTest(shape, field, new Set(values), values.join(','), ctx);
    if (!test.ok) return refuse('invalidField', test.error.detail, { pointer });
    return ok(test.value ?? (() => true));
  };
}

/** The test that all filters make together; a value that no row can have is refused. */
export function caseFilter<R extends CaseBase>(
  shape: FilterShape<R>,
  query: object,
  ctx: Context,
): Outcome<CaseTest<R> | undefined> {
  const tests: CaseTest<R>[] = [];
  // Queries are flat texts by their schemas.
  const asked = query as Readonly<Record<string, string | undefined>>;
  for (const [name, text] of Object.entries(asked)) {
    if (text === undefined || text === '' || (name === 'view' && text === 'all')) continue;
    const needs = shape.beside?.[name];
    if (needs && (asked[needs.other] ?? '') === '')
      return refuse('invalidField', needs.detail, { pointer: `/${name}` });
    const test =
      name === 'where'
        ? whereTest(text, conditionTest(shape, ctx))
        : parameterTest(shape, name, values(text), text, ctx);
    if (!test.ok) return test;
    if (test.value) tests.push(test.value);
  }
  if (tests.length === 0) return ok(undefined);
  return ok((row) => tests.every((test) => test(row)));
}
