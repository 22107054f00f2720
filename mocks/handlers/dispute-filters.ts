import type { Clock } from '../../src/api/contract/common.ts';
import { AWAITING, DISPUTE_FLAGS, DISPUTE_STATUSES } from '../../src/api/contract/disputes.ts';
import type { Query } from '../../src/api/contract/index.ts';
import { DISPUTE_REASONS } from '../../src/api/contract/policy.ts';
import { addMs, HOUR } from '../../src/lib/instants.ts';
import { ok } from '../../src/lib/result.ts';
import type { Context, Outcome } from '../domain/context.ts';
import { isOpenClock } from '../domain/clocks.ts';
import { isInView, isSilencePossible } from '../domain/queue-rank.ts';
import type { DisputeRecord } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import { textMatch } from './text-match.ts';

export type DisputeTest = (row: DisputeRecord) => boolean;
type Test = DisputeTest;
type Filters = Query<'disputeList'>;

const CLOCKS = ['missed', 'soon', '4h', '24h'] as const;
const CHOICES = {
  status: DISPUTE_STATUSES,
  reason: DISPUTE_REASONS,
  awaiting: AWAITING,
  flag: DISPUTE_FLAGS,
  clock: CLOCKS,
} as const;

/** Values of a comma-separated filter; together they mean "or". */
function values(text: string): Set<string> {
  return new Set(text.split(',').filter((value) => value !== ''));
}

/**
 * The clock that a row shows (`nextClock`), with one comparison a clock and nothing allocated: a filter
 * looks at 100,000 rows.
 */
function shownClock(
  row: DisputeRecord,
  now: string,
): { clock: Clock; missed: boolean } | undefined {
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

function clockTest(wanted: Set<string>, now: string): Test {
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
}

function assigneeTest(wanted: Set<string>, me: string): Test {
  return ({ assigneeId }) => {
    if (assigneeId === undefined) return wanted.has('nobody');
    return wanted.has(assigneeId) || (assigneeId === me && wanted.has('me'));
  };
}

function flagTest(wanted: Set<string>, now: string): Test {
  const wantsSilence = wanted.has('silenceRulingPossible');
  return (row) => {
    if (wantsSilence && isSilencePossible(row, now)) return true;
    for (const flag of row.flags) if (wanted.has(flag)) return true;
    return false;
  };
}

/** One value, as most filters have, is compared without hashing every row's text. */
function oneOf(
  wanted: Set<string>,
  field: 'status' | 'reason' | 'awaiting' | 'currency' | 'sellerId' | 'buyerId',
): Test {
  const [only] = wanted;
  return wanted.size === 1 ? (row) => row[field] === only : (row) => wanted.has(row[field]);
}

function searchTest(text: string): Test {
  const matches = textMatch(text);
  // Orders are written with a number sign, which is not always typed: #A-88216.
  const reference = /\d/.test(text) ? text.trim().toUpperCase().replace(/^#/, '') : undefined;
  const id = text.trim();
  return (row) =>
    (reference !== undefined &&
      (row.reference.includes(reference) || row.orderReference.includes(reference))) ||
    matches(row.buyerName) ||
    matches(row.sellerName) ||
    matches(row.claim) ||
    row.id === id;
}

/** How each parameter tests a row. */
function testOf(name: keyof Filters, text: string, ctx: Context): Test | undefined {
  const wanted = values(text);
  switch (name) {
    case 'view':
      return (row) => isInView(row, text as NonNullable<Filters['view']>);
    case 'status':
    case 'reason':
    case 'awaiting':
    case 'currency':
      return oneOf(wanted, name);
    case 'seller':
      return oneOf(wanted, 'sellerId');
    case 'buyer':
      return oneOf(wanted, 'buyerId');
    case 'flag':
      return flagTest(wanted, ctx.now);
    case 'assignee':
      return assigneeTest(wanted, ctx.actor.id);
    case 'clock':
      return clockTest(wanted, ctx.now);
    case 'q':
      return searchTest(text);
    default:
      return undefined;
  }
}

function unknownValue(name: keyof Filters, text: string): string | undefined {
  const choices: readonly string[] | undefined = Object.hasOwn(CHOICES, name)
    ? CHOICES[name as keyof typeof CHOICES]
    : undefined;
  return choices && [...values(text)].find((value) => !choices.includes(value));
}

/** The test that all filters make together; a value that no row can have is refused. */
export function disputeFilter(query: Filters, ctx: Context): Outcome<Test | undefined> {
  const tests: Test[] = [];
  for (const [key, text] of Object.entries(query)) {
    const name = key as keyof Filters;
    if (text === undefined || text === '' || (name === 'view' && text === 'all')) continue;
    const unknown = unknownValue(name, text);
    if (unknown !== undefined)
      return refuse('invalidField', `There is no ${name} “${unknown}”.`, { pointer: `/${name}` });
    const test = testOf(name, text, ctx);
    if (test) tests.push(test);
  }
  if (tests.length === 0) return ok(undefined);
  return ok((row) => tests.every((test) => test(row)));
}
