import { describe, expect, it } from 'vitest';

import type { Body } from '../../../src/api/contract/index.ts';
import { addMs, DAY } from '../../../src/lib/instants.ts';
import { codeOf, Scene } from '../disputes/testing/scene.ts';
import { caratx } from '../policies/caratx.ts';
import { openTicket } from '../tickets/open.ts';
import { saveCalendar } from './save.ts';

type Wanted = Body<'calendarSave'>;
const { timeZone, weekly, holidays } = caratx.calendars.deskHours;
const inForce: Wanted = { timeZone, weekly, holidays };

function save(change: Partial<Wanted>, who = 'admin', expectVersion?: number) {
  const scene = new Scene();
  const command = { ...inForce, ...change, expectVersion };
  const outcome = scene.act((tx) => saveCalendar(tx, command, scene.as(who)));
  return { scene, outcome };
}

const faults = (change: Partial<Wanted>) => {
  const { outcome } = save(change);
  return outcome.ok ? [] : (outcome.error.fields ?? []).map(({ pointer }) => pointer);
};

describe('saving the desk’s calendar', () => {
  it('makes a new version of hours and days, keeps the old ones, and leaves a trace', () => {
    const sat: [string, string][] = [['10:00', '14:00']];
    const { scene, outcome } = save({ weekly: { ...weekly, sat, wed: [] } });
    if (!outcome.ok) throw new Error(outcome.error.detail);
    const { calendars, pastCalendars, version, calendarSaved } = outcome.value;
    expect([version, calendars.deskHours.version, calendars.deskBusinessDays.version]).toEqual([
      caratx.version + 1,
      2,
      2,
    ]);
    expect(calendars.deskHours.weekly.sat).toEqual(sat);
    expect(calendars.deskBusinessDays.weekly).toMatchObject({ sat: [['00:00', '24:00']], wed: [] });
    expect(calendars.always).toBe(caratx.calendars.always);
    expect(pastCalendars).toEqual([caratx.calendars.deskHours, caratx.calendars.deskBusinessDays]);
    expect(calendarSaved).toEqual({ at: scene.desk.now, byId: 'admin' });
    expect(scene.last?.audit).toEqual([expect.objectContaining({ event: 'calendarSaved' })]);
  });

  it('puts intervals and dates in order, and what is in force already is no change', () => {
    const mon: [string, string][] = [
      ['13:30', '18:00'],
      ['09:00', '12:30'],
    ];
    const { scene, outcome } = save({
      weekly: { ...weekly, mon },
      holidays: holidays.toReversed(),
    });
    expect(outcome.ok).toBe(true);
    expect(scene.last?.puts).toEqual([]);
  });

  it.each(['agent', 'trust', 'auditor'])('is not for %s', (who) => {
    expect(codeOf(save({ holidays: [] }, who).outcome)).toBe('forbidden');
  });

  it('is refused on another version than the one in force', () => {
    expect(codeOf(save({ holidays: [] }, 'admin', 7).outcome)).toBe('versionMismatch');
  });

  it.each<[string, Partial<Wanted>, string[]]>([
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, ['/timeZone']],
    ['an empty zone', { timeZone: '' }, ['/timeZone']],
    ['no time of day', { weekly: { ...weekly, mon: [['9', '12:00']] } }, ['/weekly/mon/0/0']],
    [
      'a time after midnight',
      { weekly: { ...weekly, mon: [['09:00', '24:30']] } },
      ['/weekly/mon/0/1'],
    ],
    [
      'an end before its beginning',
      { weekly: { ...weekly, tue: [['12:00', '09:00']] } },
      ['/weekly/tue/0/1'],
    ],
    [
      'hours that overlap, at the later ones',
      {
        weekly: {
          ...weekly,
          wed: [
            ['12:00', '18:00'],
            ['09:00', '12:01'],
          ],
        },
      },
      ['/weekly/wed/0/0'],
    ],
    ['a day that never is', { holidays: ['2026-02-30'] }, ['/holidays/0']],
    ['a day twice', { holidays: ['2026-02-28', '2026-02-28'] }, ['/holidays/1']],
    [
      'no hours at all',
      { weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } },
      ['/weekly'],
    ],
    [
      'everything at once',
      { timeZone: 'x', weekly: { ...weekly, fri: [['', '']] }, holidays: ['soon'] },
      ['/timeZone', '/weekly/fri/0/0', '/holidays/0'],
    ],
  ])('refuses %s, at its field', (_name, change, pointers) => {
    expect(faults(change)).toEqual(pointers);
  });

  it('takes hours that touch and hours until midnight', () => {
    const mon: [string, string][] = [
      ['00:00', '12:00'],
      ['12:00', '24:00'],
    ];
    expect(save({ weekly: { ...weekly, mon } }).outcome.ok).toBe(true);
  });
});

describe('a calendar too thin for the clocks of the policy', () => {
  const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const sunday = (from: string, to: string): Partial<Wanted> => ({
    weekly: { ...none, sun: [[from, to]] },
    holidays: [],
  });

  it.each([
    ['00:00', '00:01'],
    ['09:00', '10:00'],
  ])('%s–%s on Sundays is refused at its hours', (from, to) => {
    expect(faults(sunday(from, to))).toEqual(['/weekly']);
  });

  it('is measured by the longest duration: 72 hours fit in a year of two-hour Sundays', () => {
    const { scene, outcome } = save(sunday('09:00', '11:00'));
    if (!outcome.ok) throw new Error(outcome.error.detail);
    const ctx = { ...scene.as('seller'), policy: outcome.value };
    const words = { topic: 'payouts' as const, subject: 'Payout', text: 'Where is it?' };
    expect(codeOf(scene.act((tx) => openTicket(tx, { ...words, sellerId: 's1' }, ctx)))).toBe('ok');
  });

  it('also when days without work leave nothing of it', () => {
    const days = Array.from({ length: 53 }, (_, week) =>
      addMs('2026-03-08T00:00:00.000Z', week * 7 * DAY).slice(0, 10),
    );
    expect(faults({ ...sunday('09:00', '11:00'), holidays: days })).toEqual(['/weekly']);
  });
});
