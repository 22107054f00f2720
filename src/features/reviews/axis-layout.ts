import type { AxisEvent, DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { Pin } from '../../api/contract/reviews.ts';

export interface AxisPoint {
  event: AxisEvent;
  /** Place along the axis, 0 to 100. */
  at: number;
  /** Named in the picture; the others are small marks between them. */
  named: boolean;
  /** Far enough from its neighbours to be hit; what is not is pinned where it is listed. */
  alone: boolean;
  /** Above or below the line, so that neighbours do not cover each other. */
  side: 'above' | 'below';
  /** Time since the named point before it, in milliseconds. */
  sinceMs?: number;
}

/** No gap is shorter than this share of the axis: points that lie together can still be told apart. */
const LEAST = 0.4;
/** Percent of the axis between two names: every other one stands on the same side, and needs twice as much. */
const ROOM = 13;
/** Percent of the axis between two marks: nearer to each other they could not be hit one by one. */
const APART = 6.4;
/** A mark that is nearer to another than this is not pressed in the picture. */
const NEAR = 5.8;
/** More names than this would cover each other. */
const NAMES = 7;

/** Gaps grow with the time between two points, long ones ever less: minutes and months on one line. */
const weigh = (ms: number) => LEAST + Math.log1p(Math.max(0, ms) / 60_000);

function namedOf(events: readonly AxisEvent[], pinned: ReadonlySet<string>): Set<string> {
  const told = events.filter(
    (event) => event.kind !== 'chat' || pinned.has(event.id) || pinned.has(event.messageId ?? ''),
  );
  const wanted =
    told.length <= NAMES
      ? told
      : told.filter((event) => event.kind !== 'request' || pinned.has(event.id));
  return new Set(wanted.map(({ id }) => id));
}

interface Step {
  /** Gaps up to the next name, or to the end. */
  gaps: readonly number[];
  room: number;
}

/** The way from name to name, each with the room that its marks and its name need. */
function stepsOf(
  events: readonly AxisEvent[],
  gaps: readonly number[],
  named: ReadonlySet<string>,
): Step[] {
  const steps: Step[] = [];
  let begin = 1;
  for (const [index, { id }] of events.entries()) {
    const isEnd = named.has(id) || index === events.length - 1;
    if (index === 0 || !isEnd) continue;
    const part = gaps.slice(begin, index + 1);
    const marks = part.length * APART;
    steps.push({ gaps: part, room: named.has(id) ? Math.max(ROOM, marks) : marks });
    begin = index + 1;
  }
  return steps;
}

/** Percent of the axis before each point: room for names and marks first, what is left by the time that passed. */
function lengthsOf(
  events: readonly AxisEvent[],
  gaps: readonly number[],
  named: ReadonlySet<string>,
): number[] {
  const steps = stepsOf(events, gaps, named);
  const room = steps.reduce((sum, step) => sum + step.room, 0);
  const scale = Math.min(1, 100 / (room || 1));
  const left = 100 - room * scale;
  const whole = gaps.reduce((sum, gap) => sum + gap, 0) || 1;
  const each = steps.flatMap((step) =>
    step.gaps.map((gap) => (step.room * scale) / step.gaps.length + (gap / whole) * left),
  );
  return [0, ...each];
}

/** Where every point of the one axis of order, chat, review and request stands, oldest first. */
export function layAxis(events: readonly AxisEvent[], pins: readonly Pin[]): AxisPoint[] {
  const sorted = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const named = namedOf(sorted, new Set(pins.map(({ id }) => id)));
  const gaps = sorted.map((event, index) => {
    const before = sorted[index - 1];
    if (before === undefined) return 0;
    const weight = weigh(Date.parse(event.at) - Date.parse(before.at));
    // Words need more room than marks.
    return named.has(event.id) ? weight : weight / 2;
  });
  const lengths = lengthsOf(sorted, gaps, named);
  let passed = 0;
  let names = 0;
  let last: AxisEvent | undefined;
  const points: AxisPoint[] = [];
  for (const [index, event] of sorted.entries()) {
    passed += lengths[index] ?? 0;
    const isNamed = named.has(event.id);
    const point: AxisPoint = {
      event,
      at: Math.round(Math.min(passed, 100) * 10) / 10,
      named: isNamed,
      alone:
        isNamed ||
        Math.min(index === 0 ? 100 : (lengths[index] ?? 0), lengths[index + 1] ?? 100) >= NEAR,
      side: names % 2 === 0 ? 'below' : 'above',
    };
    if (isNamed && last) point.sinceMs = Date.parse(event.at) - Date.parse(last.at);
    points.push(point);
    if (!isNamed) continue;
    names += 1;
    last = event;
  }
  return points;
}

/**
 * From the demand to the review, in milliseconds: from the first message that is pinned to the demand, else
 * from the first pinned one. Undefined where none came before the review or none is pinned.
 */
export function demandToReview(
  { axis, chat, review }: Pick<DeletionRequest, 'axis' | 'chat' | 'review'>,
  pins: Readonly<Record<string, readonly Pin[]>>,
): number | undefined {
  const posted = Date.parse(
    axis.find(({ event }) => event === 'reviewPosted')?.at ?? review.postedAt,
  );
  const ids = new Set((pins['demand'] ?? Object.values(pins).flat()).map(({ id }) => id));
  const said = [
    ...chat.filter(({ id }) => ids.has(id)).map(({ at }) => at),
    ...axis.filter(({ id, kind }) => kind === 'chat' && ids.has(id)).map(({ at }) => at),
  ].map((at) => Date.parse(at));
  const first = said.length === 0 ? undefined : Math.min(...said);
  return first === undefined || first > posted ? undefined : posted - first;
}
