import { describe, expect, it } from 'vitest';

import { addMs, HOUR, MINUTE } from '../../src/lib/instants.ts';
import { saveCalendar } from './calendar/save.ts';
import { explainClock } from './clock-story.ts';
import { missClock, pauseClock, regive, resumeClock, startClock, stopClock } from './clocks.ts';
import { caratx } from './policies/caratx.ts';
import { Scene } from './disputes/testing/scene.ts';

/** A Friday 16:30 in New York; the desk works 09:00–12:30 and 13:30–18:00. */
const FRIDAY = '2026-05-15T20:30:00.000Z';
const at = (text: string) => `2026-${text}:00.000Z`;
const urgent = () => startClock('resolution', 'staff', FRIDAY, caratx, 'PT8H');

describe('the story of a clock', () => {
  it('8 working hours from Friday 16:30 are over on Monday 16:30, lunch and weekend left out', () => {
    const clock = urgent();
    expect(clock.dueAt).toBe(at('05-18T20:30'));
    const story = explainClock(clock, caratx, at('05-18T14:00'));
    expect(story).toMatchObject({
      state: 'running',
      givenMs: 8 * HOUR,
      usedMs: 2.5 * HOUR,
      leftMs: 5.5 * HOUR,
      lateMs: 0,
      pausedMs: 0,
      holidays: [],
      workingTime: { id: 'deskHours', version: 1, always: false, current: true },
    });
    expect(story.open.slice(0, 3)).toEqual([
      { from: FRIDAY, to: at('05-15T22:00') },
      { from: at('05-18T13:00'), to: at('05-18T16:30') },
      { from: at('05-18T17:30'), to: at('05-18T21:30') },
    ]);
  });

  it('a pause puts due off by its working time, and is told with its reason', () => {
    const paused = pauseClock(urgent(), at('05-18T14:00'), 'waitingForSeller');
    expect(explainClock(paused, caratx, at('05-18T16:00'))).toMatchObject({
      state: 'paused',
      usedMs: 2.5 * HOUR,
      leftMs: 5.5 * HOUR,
      pausedMs: 2 * HOUR,
    });
    const on = resumeClock(paused, at('05-18T16:12'), caratx);
    const story = explainClock(on, caratx, at('05-19T13:00'));
    expect(story.dueAt).toBe(at('05-19T13:42'));
    expect([story.givenMs, story.pausedMs]).toEqual([8 * HOUR, 2 * HOUR + 12 * MINUTE]);
    expect(story.pauses).toEqual([
      {
        from: at('05-18T14:00'),
        to: at('05-18T16:12'),
        reason: 'waitingForSeller',
        workingMs: 2 * HOUR + 12 * MINUTE,
      },
    ]);
  });

  it('met late stays apart from still late, and from missed for good', () => {
    const clock = urgent();
    const late = addMs(clock.dueAt, 3 * HOUR);
    expect(explainClock(clock, caratx, late)).toMatchObject({ state: 'missed', lateMs: 3 * HOUR });
    const met = explainClock(stopClock(clock, late), caratx, addMs(late, 90 * HOUR));
    expect(met).toMatchObject({ state: 'met', late: true, lateMs: 3 * HOUR, leftMs: 0 });
    const missed = explainClock(missClock(clock, late), caratx, addMs(late, 90 * HOUR));
    expect(missed).toMatchObject({ state: 'missed', lateMs: 3 * HOUR, stoppedAt: late });
    const stopped = stopClock(pauseClock(clock, at('05-18T14:00'), 'waitingForSeller'), late);
    expect(explainClock(stopped, caratx, late)).toMatchObject({
      state: 'met',
      lateMs: 0,
      givenMs: 8 * HOUR,
      leftMs: 5.5 * HOUR,
    });
  });

  it('names the holidays that it passed over, and no others', () => {
    const clock = startClock('mediation', 'staff', '2026-05-22T22:00:00.000Z', caratx);
    expect(explainClock(clock, caratx, clock.startedAt).holidays).toEqual(['2026-05-25']);
  });

  it('a busy season stretches the first reply, and nothing else', () => {
    const before = startClock('firstReply', 'staff', '2026-11-27T04:59:59.000Z', caratx);
    expect(before.dueAt).toBe('2026-11-29T04:59:59.000Z');
    expect(before).not.toHaveProperty('peak');
    const within = startClock('firstReply', 'staff', '2026-11-27T05:00:00.000Z', caratx);
    expect(within).toMatchObject({
      warnAt: '2026-11-29T05:00:00.000Z',
      dueAt: '2026-11-30T05:00:00.000Z',
      peak: 'Holiday season 2026',
    });
    expect(explainClock(within, caratx, within.startedAt).givenMs).toBe(72 * HOUR);
    const other = startClock('disputeReply', 'seller', '2026-11-28T05:00:00.000Z', caratx);
    expect(other.dueAt).toBe('2026-11-30T05:00:00.000Z');
  });
});

describe('another working time from the start on (a changed priority)', () => {
  it('counts past pauses, and lets an overdue clock not be saved by one', () => {
    const on = resumeClock(
      pauseClock(urgent(), at('05-18T14:00'), 'waitingForSeller'),
      at('05-18T16:12'),
      caratx,
    );
    // 24 working hours: due by 7.5 hours a day, and by the pause's 2 h 12 later.
    const high = regive(on, 24 * HOUR, caratx);
    expect(explainClock(high, caratx, at('05-19T13:00'))).toMatchObject({ givenMs: 24 * HOUR });
    expect(regive(high, 8 * HOUR, caratx).dueAt).toBe(on.dueAt);
    // An hour would have been over before the pause began.
    const paused = pauseClock(high, at('05-19T14:00'), 'waitingForSeller');
    const short = regive(paused, HOUR, caratx);
    expect(short).toMatchObject({ state: 'running', dueAt: at('05-15T21:30') });
    expect(explainClock(short, caratx, at('05-19T14:00')).state).toBe('missed');
  });
});

describe('a changed calendar', () => {
  it('leaves running clocks alone, also when they go on after a pause', () => {
    const scene = new Scene();
    const clock = urgent();
    const paused = pauseClock(clock, at('05-18T14:00'), 'waitingForSeller');
    const { timeZone, weekly } = caratx.calendars.deskHours;
    const wanted = { timeZone, weekly: { ...weekly, mon: [] }, holidays: ['2026-05-19'] };
    const policy = scene.must((tx) => saveCalendar(tx, wanted, scene.as('admin')));
    expect(policy.calendars.deskHours.version).toBe(2);
    const on = resumeClock(paused, at('05-18T16:12'), policy);
    expect(on.dueAt).toBe(at('05-19T13:42'));
    expect(regive(on, 8 * HOUR, policy).dueAt).toBe(on.dueAt);
    const story = explainClock(on, policy, at('05-19T13:00'));
    expect(story).toMatchObject({ givenMs: 8 * HOUR, holidays: [] });
    expect(story.workingTime).toMatchObject({ version: 1, current: false });
    const next = startClock('resolution', 'staff', FRIDAY, policy, 'PT8H');
    expect(next).toMatchObject({ calendarVersion: 2, dueAt: at('05-20T20:30') });
    expect(explainClock(next, policy, FRIDAY).holidays).toEqual(['2026-05-19']);
  });
});
