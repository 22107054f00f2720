import type { Clock } from '../../src/api/contract/common.ts';
import type { ExplainedClock } from '../../src/api/contract/clocks.ts';
import type { Policy } from '../../src/api/contract/policy.ts';
import {
  type Calendar,
  compileCalendar,
  holidaysBetween,
  workingBetween,
  workingIntervals,
} from '../../src/lib/business-time.ts';
import { addMs, HOUR, toMs } from '../../src/lib/instants.ts';
import { calendarOfClock, isInForce } from './calendars.ts';
import { clockView } from './clocks.ts';

/** Working intervals that a picture shows; a longer way is cut. */
const MOST_INTERVALS = 60;
/** What a picture shows beyond the last thing on it. */
const MARGIN = HOUR;

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Working time of each pause; an open one counts until now, one after the due instant moved nothing. */
function pausesOf(clock: Clock, calendar: Calendar, until: string): ExplainedClock['pauses'] {
  return clock.pauses.map((pause) => {
    const to = earlier(pause.to ?? until, until);
    return { ...pause, workingMs: workingBetween(calendar, pause.from, to) };
  });
}

/** The pause that a clock is in, or was in when it was stopped: due has not been put off by it. */
function lastPause({ pauses, stoppedAt }: Clock): Clock['pauses'][number] | undefined {
  return pauses.find(({ to }) => to === undefined || to === stoppedAt);
}

/** Working time from the start that no pause takes away; the last pause is the caller's to cut off. */
function worked(clock: Clock, calendar: Calendar, until: string): number {
  const last = lastPause(clock);
  let ms = workingBetween(calendar, clock.startedAt, until);
  for (const pause of clock.pauses) {
    const { from, to } = pause;
    if (pause !== last) ms -= workingBetween(calendar, from, earlier(to ?? until, until));
  }
  return ms;
}

/**
 * How a clock came to its due instant (cases.md §6): start, working time, holidays passed over, pauses with
 * their reasons, what it was given and what is left. The one place where any of it is worked out.
 */
export function explainClock(clock: Clock, policy: Policy, now: string): ExplainedClock {
  const spec = calendarOfClock(policy, clock);
  const calendar = compileCalendar(spec);
  const { startedAt, dueAt, stoppedAt } = clock;
  const view = clockView(clock, now);
  const until = stoppedAt ?? now;
  // A clock stands still from its last pause on.
  const reached = lastPause(clock)?.from ?? until;
  const givenMs = worked(clock, calendar, dueAt);
  const usedMs = Math.min(givenMs, worked(clock, calendar, earlier(reached, dueAt)));
  const pauses = pausesOf(clock, calendar, until);
  const isLate = view.state === 'missed' || view.late === true;
  // A clock that nobody stops would make its own way too short to be seen.
  const longest = addMs(dueAt, toMs(dueAt) - toMs(startedAt));
  const end = later(dueAt, earlier(until, longest));
  return {
    ...view,
    pauses,
    workingTime: { ...spec, always: calendar.always, current: isInForce(policy, clock) },
    givenMs,
    usedMs,
    leftMs: givenMs - usedMs,
    lateMs: isLate ? Math.max(0, toMs(reached) - toMs(dueAt)) : 0,
    pausedMs: pauses.reduce((sum, { workingMs }) => sum + workingMs, 0),
    holidays: holidaysBetween(calendar, startedAt, dueAt),
    open: workingIntervals(calendar, startedAt, addMs(end, MARGIN), MOST_INTERVALS),
  };
}
