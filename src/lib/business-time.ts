import { DAY, fromMs, MINUTE, toMs, type Instant } from './instants.ts';
import { localDateOf, localToUtcOfYear, offsetAt } from './zone.ts';

/** Days as a {@link CalendarSpec} names them, Sunday first as `Date` counts. */
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** A weekday of a calendar. */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Working time of a desk or a seller (cases.md §6): wall-clock intervals `HH:MM`–`HH:MM` per weekday
 * (`24:00` = end of day) in an IANA zone, and dates `yyyy-mm-dd` without work. Policy data; a change
 * takes a new `version`, because stored due instants name it.
 */
export interface CalendarSpec {
  id: string;
  version: number;
  timeZone: string;
  weekly: Record<Weekday, [from: string, to: string][]>;
  holidays: string[];
}

/** A compiled calendar; make it with {@link compileCalendar}. Holds UTC intervals, grown on demand. */
export interface Calendar {
  readonly spec: CalendarSpec;
  /** Working intervals [starts[i], ends[i]) in UTC ms, sorted, disjoint, for the years so far. */
  starts: number[];
  ends: number[];
  /** Working ms before starts[i], counted from starts[0]. */
  before: number[];
  firstYear: number;
  lastYear: number;
  /** No pause at all: working time is elapsed time. */
  readonly always: boolean;
  /** Minutes of the day, by weekday from Sunday. */
  readonly dayRanges: readonly (readonly (readonly [from: number, to: number])[])[];
  readonly holidaySet: ReadonlySet<string>;
  readonly years: Map<number, readonly (readonly [from: number, to: number])[]>;
}

const FULL_DAY: [from: string, to: string][] = [['00:00', '24:00']];

/** 24×7: working time is elapsed time. */
export const ALWAYS: CalendarSpec = {
  id: 'always',
  version: 1,
  timeZone: 'UTC',
  weekly: {
    mon: FULL_DAY,
    tue: FULL_DAY,
    wed: FULL_DAY,
    thu: FULL_DAY,
    fri: FULL_DAY,
    sat: FULL_DAY,
    sun: FULL_DAY,
  },
  holidays: [],
};

/** A calendar that ran dry this many years away from where it was asked has no working days there. */
const MAX_YEARS_AWAY = 50;

function minutesOf(text: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  const minutes = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
  if (!(minutes <= 1440)) throw new RangeError(`Not a time of day: ${text}`);
  return minutes;
}

function rangesOf(day: readonly [string, string][]): (readonly [number, number])[] {
  const ranges = day.map(([from, to]) => [minutesOf(from), minutesOf(to)] as const);
  ranges.sort((a, b) => a[0] - b[0]);
  ranges.forEach(([from, to], index) => {
    if (to <= from || from < (ranges[index - 1]?.[1] ?? 0)) {
      throw new RangeError('Intervals of a day must have length and not overlap');
    }
  });
  return ranges;
}

const bySpec = new WeakMap<CalendarSpec, Calendar>();
const byVersion = new Map<string, { text: string; calendar: Calendar }>();

/**
 * Compiles a calendar, or returns the one compiled before for the same id and version.
 * @throws RangeError on an unknown zone, a malformed interval or holiday, or no working time at all.
 */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const known = bySpec.get(spec);
  if (known !== undefined) return known;
  const key = `${spec.id}@${spec.version}`;
  const text = JSON.stringify(spec);
  const same = byVersion.get(key);
  // Two contents under one version are a defect of the policy, but must not give wrong dates.
  const calendar = same?.text === text ? same.calendar : build(spec);
  byVersion.set(key, { text, calendar });
  bySpec.set(spec, calendar);
  return calendar;
}

function build(spec: CalendarSpec): Calendar {
  const dayRanges = WEEKDAYS.map((day) => rangesOf(spec.weekly[day]));
  if (dayRanges.every((ranges) => ranges.length === 0)) {
    throw new RangeError(`Calendar ${spec.id} has no working time`);
  }
  for (const date of spec.holidays) {
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) {
      throw new RangeError(`Not a date: ${date}`);
    }
  }
  const minutes = dayRanges.flat().reduce((sum, [from, to]) => sum + to - from, 0);
  offsetAt(spec.timeZone, 0); // refuses an unknown zone here, not at the first use
  return {
    spec,
    starts: [],
    ends: [],
    before: [],
    firstYear: 1,
    lastYear: 0,
    always: minutes * MINUTE === 7 * DAY && spec.holidays.length === 0,
    dayRanges,
    holidaySet: new Set(spec.holidays),
    years: new Map(),
  };
}

function intervalsOfYear(calendar: Calendar, year: number): readonly (readonly [number, number])[] {
  const known = calendar.years.get(year);
  if (known !== undefined) return known;
  const toUtc = localToUtcOfYear(calendar.spec.timeZone, year);
  const intervals: [number, number][] = [];
  const newYear = Date.UTC(year + 1, 0, 1);
  for (let midnight = Date.UTC(year, 0, 1); midnight < newYear; midnight += DAY) {
    if (calendar.holidaySet.has(fromMs(midnight).slice(0, 10))) continue;
    for (const [from, to] of calendar.dayRanges[new Date(midnight).getUTCDay()] ?? []) {
      const start = toUtc(midnight + from * MINUTE);
      const end = toUtc(midnight + to * MINUTE);
      if (end > start) intervals.push([start, end]);
    }
  }
  calendar.years.set(year, intervals);
  return intervals;
}

function cover(calendar: Calendar, firstYear: number, lastYear: number): void {
  const isEmpty = calendar.lastYear < calendar.firstYear;
  const first = isEmpty ? firstYear : Math.min(firstYear, calendar.firstYear);
  const last = isEmpty ? lastYear : Math.max(lastYear, calendar.lastYear);
  if (!isEmpty && first === calendar.firstYear && last === calendar.lastYear) return;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let year = first; year <= last; year += 1) {
    for (const [start, end] of intervalsOfYear(calendar, year)) {
      // Whole days touch at midnight: one long interval keeps the arrays short.
      if (ends.at(-1) === start) ends[ends.length - 1] = end;
      else {
        starts.push(start);
        ends.push(end);
      }
    }
  }
  let worked = 0;
  calendar.before = starts.map((start, index) => {
    const sofar = worked;
    worked += (ends[index] ?? start) - start;
    return sofar;
  });
  Object.assign(calendar, { starts, ends, firstYear: first, lastYear: last });
}

function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear();
}

/** Covers the years of the given moments with a margin, so that edges of the range never show. */
function coverAround(calendar: Calendar, fromMs: number, toMs: number): void {
  cover(calendar, yearOf(fromMs - 2 * DAY), yearOf(toMs + 2 * DAY));
}

/** Index of the last element ≤ value, or −1. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Working ms from the first covered interval to a moment. */
function workedUntil({ starts, ends, before }: Calendar, ms: number): number {
  const index = lastAtMost(starts, ms);
  const [start, end, sofar] = [starts[index], ends[index], before[index]];
  if (start === undefined || end === undefined || sofar === undefined) return 0;
  return sofar + Math.min(ms, end) - start;
}

function totalWorked({ starts, ends, before }: Calendar): number {
  return (before.at(-1) ?? 0) + (ends.at(-1) ?? 0) - (starts.at(-1) ?? 0);
}

function assertDuration(workingMs: number): void {
  if (!Number.isSafeInteger(workingMs) || workingMs < 0) {
    throw new RangeError(`Not a working duration in ms: ${workingMs}`);
  }
}

function ranDry(calendar: Calendar): RangeError {
  return new RangeError(`Calendar ${calendar.spec.id} has too little working time`);
}

/**
 * The first instant at which `workingMs` of working time have passed since `start` (cases.md §6);
 * `start` itself for 0. Never earlier for a later start (I25), nor after adding a holiday (I26).
 * @throws RangeError on a negative or fractional duration, or when working time runs out.
 */
export function addWorking(calendar: Calendar, start: Instant, workingMs: number): Instant {
  assertDuration(workingMs);
  const from = toMs(start);
  if (calendar.always || workingMs === 0) return fromMs(from + workingMs);
  coverAround(calendar, from, from + workingMs);
  let needed = workedUntil(calendar, from) + workingMs;
  while (totalWorked(calendar) < needed) {
    if (calendar.lastYear > yearOf(from + workingMs) + MAX_YEARS_AWAY) throw ranDry(calendar);
    cover(calendar, calendar.firstYear, calendar.lastYear + 1);
    needed = workedUntil(calendar, from) + workingMs;
  }
  const index = lastAtMost(calendar.before, needed - 1);
  return fromMs((calendar.starts[index] ?? 0) + needed - (calendar.before[index] ?? 0));
}

/** Working milliseconds from one instant to a later one; 0 when `to` is not later. */
export function workingBetween(calendar: Calendar, from: Instant, to: Instant): number {
  const [start, end] = [toMs(from), toMs(to)];
  if (end <= start) return 0;
  if (calendar.always) return end - start;
  coverAround(calendar, start, end);
  return workedUntil(calendar, end) - workedUntil(calendar, start);
}

/**
 * Working intervals between two instants, cut to them; the first `most` of them where there are more.
 * Intervals that touch are one.
 */
export function workingIntervals(
  calendar: Calendar,
  from: Instant,
  to: Instant,
  most: number,
): { from: Instant; to: Instant }[] {
  const [start, end] = [toMs(from), toMs(to)];
  if (end <= start) return [];
  if (calendar.always) return [{ from: fromMs(start), to: fromMs(end) }];
  coverAround(calendar, start, end);
  const { starts, ends } = calendar;
  const found: { from: Instant; to: Instant }[] = [];
  for (let at = Math.max(0, lastAtMost(starts, start)); at < starts.length; at += 1) {
    const opens = Math.max(start, starts[at] ?? end);
    const closes = Math.min(end, ends[at] ?? end);
    if (opens >= end || found.length === most) break;
    if (closes > opens) found.push({ from: fromMs(opens), to: fromMs(closes) });
  }
  return found;
}

/** Dates between two instants that would have been worked on, were they no holidays; first to last. */
export function holidaysBetween(calendar: Calendar, from: Instant, to: Instant): string[] {
  const { holidaySet, dayRanges, spec } = calendar;
  const [first, last] = [localDateOf(from, spec.timeZone), localDateOf(to, spec.timeZone)];
  return [...holidaySet]
    .filter((date) => {
      const day = dayRanges[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? [];
      return date >= first && date <= last && day.length > 0;
    })
    .toSorted();
}

/**
 * The latest start whose {@link addWorking} by `workingMs` is not after `due`: its inverse where due
 * lies in working time.
 * @throws RangeError like addWorking.
 */
export function latestStartFor(calendar: Calendar, due: Instant, workingMs: number): Instant {
  assertDuration(workingMs);
  const end = toMs(due);
  if (calendar.always || workingMs === 0) return fromMs(end - workingMs);
  coverAround(calendar, end - workingMs, end);
  let target = workedUntil(calendar, end) - workingMs;
  while (target < 0) {
    if (calendar.firstYear < yearOf(end - workingMs) - MAX_YEARS_AWAY) throw ranDry(calendar);
    cover(calendar, calendar.firstYear - 1, calendar.lastYear);
    target = workedUntil(calendar, end) - workingMs;
  }
  const index = lastAtMost(calendar.before, target);
  return fromMs((calendar.starts[index] ?? 0) + target - (calendar.before[index] ?? 0));
}
