import { DAY, fromMs, toMs, type Instant } from './instants.ts';

const WEEK = 7 * DAY;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      calendar: 'gregory',
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/**
 * Milliseconds by which the zone's wall clock is ahead of UTC at a moment.
 * @throws RangeError on an unknown IANA zone.
 */
export function offsetAt(timeZone: string, utcMs: number): number {
  const field: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(utcMs)) field[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  const wholeSeconds = Math.floor(utcMs / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSeconds;
}

/** A change of a zone's offset: `at` is the first millisecond (UTC) that has `after`. */
interface Transition {
  at: number;
  before: number;
  after: number;
}

function firstMsWithOffset(timeZone: string, from: number, to: number, after: number): number {
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(timeZone, middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Offset changes of a zone in [fromMs, toMs). Looks once a week: no zone has ever changed and
 * changed back within seven days (the shortest pause of summer time, in Ramadan, lasts a month).
 */
function transitionsOf(timeZone: string, from: number, to: number): Transition[] {
  const found: Transition[] = [];
  let before = offsetAt(timeZone, from);
  for (let week = from; week < to; week += WEEK) {
    const after = offsetAt(timeZone, week + WEEK);
    if (after !== before) {
      found.push({ at: firstMsWithOffset(timeZone, week, week + WEEK, after), before, after });
    }
    before = after;
  }
  return found;
}

/**
 * Builds a converter from wall-clock time (milliseconds as if it were UTC) to UTC for times within
 * one year ± a few days. A time that occurs twice means its first occurrence, one that is skipped
 * means the moment of the skip, so the converter never goes backwards.
 */
export function localToUtcOfYear(timeZone: string, year: number): (localMs: number) => number {
  const from = Math.floor(Date.UTC(year, 0, 1) / 1000) * 1000 - WEEK;
  const transitions = transitionsOf(timeZone, from, Date.UTC(year + 1, 0, 1) + WEEK);
  const initial = offsetAt(timeZone, from);
  return (localMs) => {
    let offset = initial;
    for (const { at, before, after } of transitions) {
      if (localMs - before < at) break;
      if (localMs - after < at) return at;
      offset = after;
    }
    return localMs - offset;
  };
}

/** The wall-clock date of a moment in a zone, `yyyy-mm-dd`. */
export function localDateOf(instant: Instant, timeZone: string): string {
  const utc = toMs(instant);
  return fromMs(utc + offsetAt(timeZone, utc)).slice(0, 10);
}

/**
 * The end of the day that is `days` calendar days after the day of `start` in a zone: the first
 * moment of the day after. For windows that count calendar days to the end of the day (cases.md §6).
 */
export function endOfLocalDayAfter(start: Instant, days: number, timeZone: string): Instant {
  const midnight = Date.parse(`${localDateOf(start, timeZone)}T00:00:00Z`) + (days + 1) * DAY;
  const year = new Date(midnight).getUTCFullYear();
  return fromMs(localToUtcOfYear(timeZone, year)(midnight));
}
