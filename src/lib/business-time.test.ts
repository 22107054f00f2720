import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorking,
  ALWAYS,
  compileCalendar,
  latestStartFor,
  workingBetween,
  type Calendar,
  type CalendarSpec,
} from './business-time.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from './instants.ts';
import { localToUtcOfYear } from './zone.ts';

type Ranges = [from: string, to: string][];
const FULL: Ranges = [['00:00', '24:00']];

let version = 0;
function spec(
  timeZone: string,
  day: Ranges,
  holidays: string[] = [],
  sat: Ranges = [],
): CalendarSpec {
  version += 1;
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat, sun: [] };
  return { id: 'test', version, timeZone, weekly, holidays };
}

/** The instant of a wall-clock time. */
function at(timeZone: string, local: string): string {
  const ms = Date.parse(`${local}:00Z`);
  return fromMs(localToUtcOfYear(timeZone, new Date(ms).getUTCFullYear())(ms));
}

/** Working time by looking at the wall clock of every minute. */
function counted(calendar: Calendar, from: number, minutes: number): number {
  const { spec: raw, dayRanges, holidaySet } = calendar;
  const clock = new Intl.DateTimeFormat('sv', {
    timeZone: raw.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  let working = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    const [date = '', time = ''] = clock.format(from + minute * MINUTE).split(' ');
    const ofDay = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const ranges = dayRanges[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? [];
    const isWorking = ranges.some(([start, end]) => ofDay >= start && ofDay < end);
    if (isWorking && !holidaySet.has(date)) working += 1;
  }
  return working * MINUTE;
}

const berlin = (local: string) => at('Europe/Berlin', local);

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
  'America/Havana',
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Apia',
  'Asia/Tokyo',
  'Asia/Beirut',
  'Atlantic/Azores',
  'UTC',
];

const timeOfDay = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const dayRanges: fc.Arbitrary<Ranges> = fc.oneof(
  fc.constant(FULL),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
    .map((quarters) => quarters.sort((a, b) => a - b).map((quarter) => timeOfDay(quarter * 15)))
    .map((times) =>
      times.flatMap((from, index): Ranges => {
        const to = times[index + 1];
        return index % 2 === 0 && to !== undefined ? [[from, to]] : [];
      }),
    ),
);
const dates = fc
  .integer({ min: 0, max: 729 })
  .map((day) => fromMs(Date.UTC(2026, 0, 1) + day * DAY).slice(0, 10));
const specs = fc
  .tuple(fc.constantFrom(...ZONES), dayRanges, fc.array(dates, { maxLength: 12 }))
  .map(([zone, ranges, holidays]) => spec(zone, ranges, holidays));
const starts = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 6, 1) })
  .map((ms) => fromMs(ms));
const durations = fc.oneof(
  fc.integer({ min: 0, max: 3 * DAY }),
  fc.constantFrom(0, 1, HOUR, DAY, 40 * DAY),
);

describe('24 h on business days (vectors of cases.md §6)', () => {
  it.each([
    ['Tue 10:00 → Wed 10:00', 'America/New_York', '2026-03-03T10:00', '2026-03-04T10:00', 24],
    [
      'over a weekend that loses an hour',
      'America/New_York',
      '2026-03-06T18:00',
      '2026-03-09T18:00',
      71,
    ],
    ['Sat 09:00 → Tue 00:00', 'America/New_York', '2026-03-14T09:00', '2026-03-17T00:00', 63],
    ['over a Monday holiday', 'America/New_York', '2026-05-22T18:00', '2026-05-26T18:00', 96],
    ['Berlin loses an hour', 'Europe/Berlin', '2026-03-27T18:00', '2026-03-30T18:00', 71],
    ['Berlin gains an hour', 'Europe/Berlin', '2026-10-23T18:00', '2026-10-26T18:00', 73],
  ])('%s', (_name, zone, from, to, elapsedHours) => {
    const calendar = compileCalendar(spec(zone, FULL, ['2026-05-25']));
    const start = at(zone, from);
    const due = addWorking(calendar, start, DAY);
    expect(due).toBe(at(zone, to));
    expect(toMs(due) - toMs(start)).toBe(elapsedHours * HOUR);
  });
});

describe('business hours', () => {
  const desk = compileCalendar(
    spec('Europe/Berlin', [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ]),
  );
  it('skip the lunch hour, nights and weekends', () => {
    expect(addWorking(desk, berlin('2026-03-06T11:00'), 2 * HOUR)).toBe(berlin('2026-03-06T14:00'));
    expect(addWorking(desk, berlin('2026-03-06T11:00'), HOUR)).toBe(berlin('2026-03-06T12:00'));
    expect(addWorking(desk, berlin('2026-03-06T17:30'), HOUR)).toBe(berlin('2026-03-09T09:30'));
    expect(addWorking(desk, berlin('2026-03-06T20:00'), 8 * HOUR)).toBe(berlin('2026-03-09T18:00'));
    expect(workingBetween(desk, berlin('2026-03-02T00:00'), berlin('2026-03-09T00:00'))).toBe(
      40 * HOUR,
    );
  });

  it('count nothing backwards', () => {
    expect(workingBetween(desk, berlin('2026-03-06T14:00'), berlin('2026-03-06T11:00'))).toBe(0);
  });

  it('have 23 hours on the day that loses one', () => {
    const sunday = {
      ...spec('America/New_York', []),
      weekly: { ...ALWAYS.weekly, mon: [], sat: [] },
    };
    expect(
      workingBetween(
        compileCalendar(sunday),
        at('America/New_York', '2026-03-08T00:00'),
        at('America/New_York', '2026-03-09T00:00'),
      ),
    ).toBe(23 * HOUR);
  });

  it('give the latest start for a due time', () => {
    expect(latestStartFor(desk, berlin('2026-03-09T09:30'), HOUR)).toBe(berlin('2026-03-06T17:30'));
    expect(latestStartFor(desk, berlin('2026-03-08T09:30'), HOUR)).toBe(berlin('2026-03-06T17:00'));
    expect(latestStartFor(desk, berlin('2026-03-06T18:00'), 5 * HOUR)).toBe(
      berlin('2026-03-06T13:00'),
    );
    expect(latestStartFor(desk, berlin('2026-03-06T13:00'), 0)).toBe(berlin('2026-03-06T13:00'));
  });

  it('reach years ahead and back', () => {
    const years = 3 * 365 * 8 * HOUR;
    const due = addWorking(desk, berlin('2026-03-06T11:00'), years);
    expect(workingBetween(desk, berlin('2026-03-06T11:00'), due)).toBe(years);
    expect(latestStartFor(desk, due, years)).toBe(berlin('2026-03-06T11:00'));
  });
});

describe('ALWAYS', () => {
  it('is elapsed time', () => {
    const always = compileCalendar(ALWAYS);
    expect(addWorking(always, '2026-03-06T18:00:00Z', 72 * HOUR)).toBe('2026-03-09T18:00:00.000Z');
    expect(workingBetween(always, '2026-03-06T18:00:00Z', '2026-03-09T18:00:00Z')).toBe(72 * HOUR);
    expect(latestStartFor(always, '2026-03-09T18:00:00Z', 72 * HOUR)).toBe(
      '2026-03-06T18:00:00.000Z',
    );
  });
});

describe('laws', () => {
  it('I25: due is monotone in start', () => {
    fc.assert(
      fc.property(
        specs,
        starts,
        fc.integer({ min: 0, max: 5 * DAY }),
        durations,
        (raw, start, later, work) => {
          const calendar = compileCalendar(raw);
          const due = addWorking(calendar, start, work);
          expect(
            toMs(addWorking(calendar, fromMs(toMs(start) + later), work)),
          ).toBeGreaterThanOrEqual(toMs(due));
          expect(toMs(due)).toBeGreaterThanOrEqual(toMs(start) + work);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('I26: another holiday never makes a due date earlier', () => {
    fc.assert(
      fc.property(specs, dates, starts, durations, (raw, holiday, start, work) => {
        const more = { ...raw, version: raw.version + 0.5, holidays: [...raw.holidays, holiday] };
        const due = toMs(addWorking(compileCalendar(raw), start, work));
        expect(toMs(addWorking(compileCalendar(more), start, work))).toBeGreaterThanOrEqual(due);
      }),
      { numRuns: 200 },
    );
  });

  it('the working time up to the due instant is what was added, and the latest start undoes it', () => {
    fc.assert(
      fc.property(specs, starts, durations, (raw, start, work) => {
        const calendar = compileCalendar(raw);
        const due = addWorking(calendar, start, work);
        expect(workingBetween(calendar, start, due)).toBe(work);
        const latest = latestStartFor(calendar, due, work);
        expect(toMs(latest)).toBeGreaterThanOrEqual(toMs(start));
        expect(addWorking(calendar, latest, work)).toBe(due);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with counting minutes on the wall clock', () => {
    const days = [
      '2026-03-07',
      '2026-03-28',
      '2026-09-05',
      '2026-10-24',
      '2026-10-31',
      '2026-04-04',
    ];
    for (const zone of ZONES) {
      // Hours away from the change of the clock, where one minute has two names or none.
      const calendar = compileCalendar(
        spec(
          zone,
          [
            ['04:00', '12:30'],
            ['13:15', '23:00'],
          ],
          ['2026-03-30'],
          FULL,
        ),
      );
      for (const day of days) {
        const from = toMs(`${day}T00:00:00Z`);
        const to = fromMs(from + 3 * DAY);
        expect([zone, day, workingBetween(calendar, fromMs(from), to)]).toEqual([
          zone,
          day,
          counted(calendar, from, 3 * 1440),
        ]);
      }
    }
  });
});

describe('compileCalendar', () => {
  it('returns the same calendar for the same version, and never one with other contents', () => {
    const raw = spec('Asia/Tokyo', FULL);
    expect(compileCalendar(structuredClone(raw))).toBe(compileCalendar(raw));
    const changed = { ...raw, holidays: ['2026-03-09'] };
    expect(addWorking(compileCalendar(changed), '2026-03-06T03:00:00Z', DAY)).not.toBe(
      addWorking(compileCalendar(raw), '2026-03-06T03:00:00Z', DAY),
    );
  });

  it.each([
    ['an unknown zone', spec('Mars/Olympus', FULL)],
    ['no working time', spec('UTC', [])],
    ['a time that is none', spec('UTC', [['09:00', '24:30']])],
    ['an empty interval', spec('UTC', [['09:00', '09:00']])],
    [
      'overlapping intervals',
      spec('UTC', [
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ]),
    ],
    ['a holiday that is no date', spec('UTC', FULL, ['25.12.2026'])],
  ])('refuses %s', (_name, raw) => {
    expect(() => compileCalendar(raw)).toThrow(RangeError);
  });

  it('refuses negative and fractional durations', () => {
    const calendar = compileCalendar(spec('UTC', FULL));
    expect(() => addWorking(calendar, '2026-03-06T03:00:00Z', -1)).toThrow(RangeError);
    expect(() => latestStartFor(calendar, '2026-03-06T03:00:00Z', 0.5)).toThrow(RangeError);
  });
});
