import { AWAITING, DISPUTE_FLAGS, DISPUTE_STATUSES } from '../../src/api/contract/disputes.ts';
import type { Query } from '../../src/api/contract/index.ts';
import { DISPUTE_REASONS } from '../../src/api/contract/policy.ts';
import { addMs, HOUR } from '../../src/lib/instants.ts';
import { ok } from '../../src/lib/result.ts';
import { clockState, nextClock } from '../domain/clocks.ts';
import type { Context, Outcome } from '../domain/context.ts';
import { flagsOf, isInView } from '../domain/queue-rank.ts';
import type { DisputeRecord } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import { textMatch } from './text-match.ts';

type Test = (row: DisputeRecord) => boolean;
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

function clockTest(wanted: Set<string>, now: string): Test {
  const within = wanted.has('24h') ? 24 : wanted.has('4h') ? 4 : 0;
  const horizon = addMs(now, within * HOUR);
  return (row) => {
    const clock = nextClock(row.clocks, now);
    if (!clock) return false;
    const state = clockState(clock, now);
    if (state === 'missed') return wanted.has('missed');
    if (state !== 'running') return false;
    const soon = wanted.has('soon') && clock.warnAt !== undefined && clock.warnAt <= now;
    return soon || (within > 0 && clock.dueAt <= horizon);
  };
}

function assigneeTest(wanted: Set<string>, me: string): Test {
  return ({ assigneeId }) =>
    assigneeId === undefined
      ? wanted.has('nobody')
      : wanted.has(assigneeId) || (assigneeId === me && wanted.has('me'));
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
      return (row) => wanted.has(row[name]);
    case 'seller':
      return (row) => wanted.has(row.sellerId);
    case 'buyer':
      return (row) => wanted.has(row.buyerId);
    case 'flag':
      return (row) => flagsOf(row, ctx.now).some((flag) => wanted.has(flag));
    case 'assignee':
      return assigneeTest(wanted, ctx.actor.id);
    case 'clock':
      return clockTest(wanted, ctx.now);
    case 'q': {
      const matches = textMatch(text);
      return (row) =>
        [row.reference, row.buyerName, row.sellerName, row.claim, row.id].some(matches);
    }
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
