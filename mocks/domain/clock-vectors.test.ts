import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Policy } from '../../src/api/contract/policy.ts';
import type { CalendarSpec } from '../../src/lib/business-time.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../src/lib/instants.ts';
import { explainClock } from './clock-story.ts';
import { clockState, pauseClock, resumeClock, startClock } from './clocks.ts';
import { caratx } from './policies/caratx.ts';
import { startQuestionClock } from './questions/question-clock.ts';
import { type NaivePause, naiveDue } from './testing/wall-clock.ts';

const FULL: [string, string][] = [['00:00', '24:00']];
const WEEK = { mon: FULL, tue: FULL, wed: FULL, thu: FULL, fri: FULL, sat: [], sun: [] };

/** The policy with one calendar for the business days of the desk. */
function policyWith(deskBusinessDays: CalendarSpec): Policy {
  return { ...caratx, calendars: { ...caratx.calendars, deskBusinessDays } };
}

function days(timeZone: string, holidays: string[] = []): CalendarSpec {
  return { id: `vector ${timeZone}`, version: 1, timeZone, weekly: WEEK, holidays };
}

describe('24 h on business days (cases.md §6)', () => {
  const york = days('America/New_York', ['2026-05-25']);
  const berlin = days('Europe/Berlin');

  it.each([
    ['Tue 10:00 → Wed 10:00', york, '2026-03-10T14:00:00Z', '2026-03-11T14:00:00Z', 24],
    [
      'Fri 18:00 → Mon 18:00, an hour lost',
      york,
      '2026-03-06T23:00:00Z',
      '2026-03-09T22:00:00Z',
      71,
    ],
    ['Sat 09:00 → Tue 00:00', york, '2026-03-14T13:00:00Z', '2026-03-17T04:00:00Z', 63],
    [
      'Fri 18:00 → Tue 18:00 over a holiday',
      york,
      '2026-05-22T22:00:00Z',
      '2026-05-26T22:00:00Z',
      96,
    ],
    ['Berlin Fri 18:00 → Mon 18:00', berlin, '2026-03-27T17:00:00Z', '2026-03-30T16:00:00Z', 71],
    ['Berlin, an hour won', berlin, '2026-10-23T16:00:00Z', '2026-10-26T17:00:00Z', 73],
  ])('%s', (_name, calendar, start, due, elapsedHours) => {
    const clock = startClock('mediation', 'staff', start, policyWith(calendar), 'PT24H');
    expect(toMs(clock.dueAt)).toBe(toMs(due));
    expect((toMs(clock.dueAt) - toMs(start)) / HOUR).toBe(elapsedHours);
    expect(naiveDue(calendar, toMs(start), 24 * 60, [])).toBe(toMs(due));
    const told = explainClock(clock, policyWith(calendar), start);
    expect(told).toMatchObject({ givenMs: DAY, usedMs: 0, leftMs: DAY, pausedMs: 0, lateMs: 0 });
  });

  it('the seller’s business days are those of their own zone, without the desk’s holidays', () => {
    const asked = '2026-05-22T09:00:00Z';
    const clock = startQuestionClock(asked, 'Europe/Lisbon', policyWith(york));
    expect(toMs(clock.dueAt)).toBe(toMs('2026-05-25T09:00:00Z'));
    const { workingTime, holidays } = explainClock(clock, policyWith(york), asked);
    expect([workingTime.timeZone, holidays]).toEqual(['Europe/Lisbon', []]);
  });
});

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/Istanbul',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Africa/Cairo',
  'America/Santiago',
  'Atlantic/Azores',
] as const;

/** Nights in which clocks change, forward and back, one whole day that never was, and quiet weeks. */
const NIGHTS: Readonly<Record<(typeof ZONES)[number], readonly string[]>> = {
  'America/New_York': ['2026-03-08', '2026-11-01'],
  'Europe/Berlin': ['2026-03-29', '2026-10-25'],
  'Australia/Lord_Howe': ['2026-04-04', '2026-10-03'],
  'Asia/Kolkata': ['2026-07-01'],
  'Asia/Kathmandu': ['2026-07-01'],
  'America/St_Johns': ['2026-03-08', '2026-11-01', '2010-03-14', '2010-11-07'],
  'America/Sao_Paulo': ['2018-02-18', '2018-11-04'],
  'Europe/Istanbul': ['2015-03-29', '2015-11-08', '2026-06-01'],
  'Pacific/Auckland': ['2026-04-04', '2026-09-26'],
  'Pacific/Apia': ['2011-12-30', '2020-04-04', '2020-09-26'],
  'Africa/Cairo': ['2026-04-24', '2026-10-29'],
  'America/Santiago': ['2026-04-05', '2026-09-06'],
  'Atlantic/Azores': ['2026-03-29', '2026-10-25'],
};

interface Vector {
  spec: CalendarSpec;
  startMs: number;
  given: number;
  pauses: NaivePause[];
}

const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** None to four intervals, at any minute of the day, also such as touch or end at midnight. */
const hours: fc.Arbitrary<[string, string][]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<[string, string][]>([]) },
  { weight: 1, arbitrary: fc.constant(FULL) },
  {
    weight: 6,
    arbitrary: fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
      .map((minutes) => minutes.toSorted((a, b) => a - b))
      .map((minutes) =>
        minutes.flatMap((from, index): [string, string][] => {
          const to = minutes[index + 1];
          return index % 2 === 0 && to !== undefined ? [[clockText(from), clockText(to)]] : [];
        }),
      ),
  },
);

let version = 0;
const vectors: fc.Arbitrary<Vector> = fc.constantFrom(...ZONES).chain((timeZone) =>
  fc
    .record({
      night: fc.constantFrom(...NIGHTS[timeZone]),
      minutes: fc.integer({ min: -4 * 1440, max: 2 * 1440 }),
      weekly: fc.record({
        mon: hours,
        tue: hours,
        wed: hours,
        thu: hours,
        fri: hours,
        sat: hours,
        sun: hours,
      }),
      holidays: fc.uniqueArray(fc.integer({ min: -4, max: 12 }), { maxLength: 4 }),
      given: fc.integer({ min: 0, max: 30 * 60 }),
      gaps: fc.array(
        fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 3000 })),
        {
          maxLength: 3,
        },
      ),
    })
    .filter(({ weekly }) => Object.values(weekly).flat().length > 2)
    .map(({ night, minutes, weekly, holidays, given, gaps }) => {
      const base = Date.parse(`${night}T00:00:00Z`);
      const free = holidays.map((day) => fromMs(base + day * DAY).slice(0, 10));
      version += 1;
      const spec = { id: 'random', version, timeZone, weekly, holidays: free };
      let at = 0;
      const pauses = gaps.map(([gap, length]) => {
        const from = at + gap;
        at = from + length;
        return { from, to: at };
      });
      return { spec, startMs: base + minutes * MINUTE, given, pauses };
    }),
);

/** What the domain says: a clock started, paused and resumed as the vector tells. */
function domainDue({ spec, startMs, given, pauses }: Vector) {
  const policy = policyWith(spec);
  const at = (minute: number) => fromMs(startMs + minute * MINUTE);
  let clock = startClock('mediation', 'staff', at(0), policy, `PT${given}M`);
  for (const { from, to } of pauses) {
    clock = pauseClock(clock, at(from), 'waitingForSeller');
    clock = resumeClock(clock, at(to), policy);
  }
  return { clock, policy };
}

/** A normal run; the soak run takes RUNS, 20,000. */
const RUNS = Math.max(2_400, Number(process.env['RUNS'] ?? 0));
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

describe('against somebody who watches the clock on the wall minute by minute', () => {
  it(
    `${RUNS} random clocks in ${ZONES.length} zones (seed ${SEED})`,
    { timeout: RUNS * 60 },
    () => {
      let checked = 0;
      const seen = new Set<string>();
      fc.assert(
        fc.property(vectors, (vector) => {
          const expected = naiveDue(vector.spec, vector.startMs, vector.given, vector.pauses);
          if (expected === undefined) return;
          const { clock, policy } = domainDue(vector);
          expect(fromMs(toMs(clock.dueAt))).toBe(fromMs(expected));
          expect(clockState(clock, clock.dueAt)).toBe('running');
          const told = explainClock(clock, policy, clock.dueAt);
          expect([told.givenMs, told.usedMs, told.leftMs]).toEqual([
            vector.given * MINUTE,
            vector.given * MINUTE,
            0,
          ]);
          checked += 1;
          seen.add(vector.spec.timeZone);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(seen.size).toBe(ZONES.length);
      expect(checked).toBeGreaterThan(2_000);
    },
  );
});
