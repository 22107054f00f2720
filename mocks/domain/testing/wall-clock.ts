import type { CalendarSpec } from '../../../src/lib/business-time.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const DAY = DAY_MINUTES * MINUTE;
/** Minutes are read one by one only where the wall does something else in a quarter than go on. */
const QUARTER = 15;
/** The first of January 1970 was a Thursday. */
const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;

/**
 * The wall clock of a zone, read off `Intl`: what it shows at each minute of a UTC day, as minutes since
 * the first of January 1970 on the wall.
 */
class WallClock {
  private readonly format: Intl.DateTimeFormat;
  private readonly days = new Map<number, Int32Array>();

  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('sv', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
  }

  day(number: number): Int32Array {
    const known = this.days.get(number);
    if (known) return known;
    const shown = new Int32Array(DAY_MINUTES);
    for (let minute = 0; minute < DAY_MINUTES; minute += QUARTER) {
      const began = this.read(number, minute);
      const isPlain = this.read(number, minute + QUARTER - 1) === began + QUARTER - 1;
      for (let past = 0; past < QUARTER; past += 1)
        shown[minute + past] = isPlain ? began + past : this.read(number, minute + past);
    }
    this.days.set(number, shown);
    return shown;
  }

  private read(day: number, minute: number): number {
    const [date = '', time = ''] = this.format.format(day * DAY + minute * MINUTE).split(' ');
    return Date.parse(`${date}T00:00:00Z`) / MINUTE + minuteOf(time);
  }
}

const walls = new Map<string, WallClock>();

function wallOf(timeZone: string): WallClock {
  const wall = walls.get(timeZone) ?? new WallClock(timeZone);
  walls.set(timeZone, wall);
  return wall;
}

function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

/** Whether the hours of a calendar hold at a minute on the wall. */
function hoursOf({ weekly, holidays }: CalendarSpec): (shown: number) => boolean {
  const ranges = WEEKDAYS.map((day) => weekly[day].map(([a, b]) => [minuteOf(a), minuteOf(b)]));
  const free = new Set(holidays.map((date) => Date.parse(`${date}T00:00:00Z`) / DAY));
  return (shown) => {
    const day = Math.floor(shown / DAY_MINUTES);
    const minute = shown - day * DAY_MINUTES;
    const open = free.has(day) ? [] : (ranges[day % 7] ?? []);
    return open.some(([from = 0, to = 0]) => minute >= from && minute < to);
  };
}

/** A pause in minutes after the start. */
export interface NaivePause {
  from: number;
  to: number;
}

/**
 * When so many working minutes have passed since a start, by watching every single minute: it counts when
 * the wall shows it within the hours of its weekday, its date is no holiday, and no pause holds. Where the
 * wall is set back, hours that have begun do not begin again, nor do those that have ended: it counts as
 * standing still until it has caught up. Knows nothing of the way in which the domain works dates out.
 * Undefined when it takes longer than `most` days.
 */
export function naiveDue(
  spec: CalendarSpec,
  startMs: number,
  givenMinutes: number,
  pauses: readonly NaivePause[],
  most = 40,
): number | undefined {
  if (givenMinutes === 0) return startMs;
  const wall = wallOf(spec.timeZone);
  const isOpen = hoursOf(spec);
  const start = startMs / MINUTE;
  let left = givenMinutes;
  let furthest = 0;
  // A day and more ahead, so that the start knows how far the wall has come.
  const first = Math.floor(start / DAY_MINUTES) - 2;
  for (let day = first; day < first + most; day += 1) {
    for (const [index, shown] of wall.day(day).entries()) {
      if (shown > furthest) furthest = shown;
      const past = day * DAY_MINUTES + index - start;
      if (past < 0 || pauses.some(({ from, to }) => past >= from && past < to)) continue;
      if (!isOpen(furthest)) continue;
      left -= 1;
      if (left === 0) return (day * DAY_MINUTES + index + 1) * MINUTE;
    }
  }
  return undefined;
}
