import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addMs, DAY, HOUR } from '../../src/lib/instants.ts';
import {
  clockState,
  nextClock,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  voidClock,
} from './clocks.ts';
import { caratx } from './policies/caratx.ts';
import type { ClockName } from './records.ts';

const NAMES: ClockName[] = [
  'disputeReply',
  'escalationRisk',
  'mediation',
  'approval',
  'refundProcessing',
  'appealWindow',
];
const BASE = '2026-05-01T00:00:00.000Z';
const instant = fc.integer({ min: 0, max: 120 * DAY }).map((ms) => addMs(BASE, ms));
const name = fc.constantFrom(...NAMES);

describe('a clock', () => {
  it('is met up to its due instant, met late after it, or still late (exclusive, I25)', () => {
    const clock = startClock('disputeReply', 'seller', BASE, caratx);
    expect(clock).toMatchObject({ warnAt: addMs(BASE, 36 * HOUR), dueAt: addMs(BASE, 48 * HOUR) });
    expect(clockState(clock, clock.dueAt)).toBe('running');
    expect(clockState(clock, addMs(clock.dueAt, 1))).toBe('missed');
    expect(stopClock(clock, clock.dueAt)).not.toHaveProperty('late');
    const late = stopClock(clock, addMs(clock.dueAt, 1));
    expect(late).toMatchObject({ state: 'met', late: true });
    expect(clockState(late, addMs(clock.dueAt, DAY))).toBe('met');
    expect(stopClock(late, BASE)).toBe(late);
    expect(voidClock(late, BASE)).toBe(late);
  });

  it('is due later for a later start (I25)', () => {
    fc.assert(
      fc.property(name, instant, instant, (clock, a, b) => {
        const [first, second] = [a, b].toSorted();
        const due = (at = a) => startClock(clock, 'staff', at, caratx).dueAt;
        expect(due(first) <= due(second)).toBe(true);
      }),
    );
  });

  it('never counts paused time (I25)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 47 }),
        fc.integer({ min: 1, max: 500 }),
        (ran, paused) => {
          const clock = startClock('disputeReply', 'seller', BASE, caratx);
          const from = addMs(BASE, ran * HOUR);
          const on = addMs(from, paused * HOUR);
          const halted = pauseClock(clock, from, 'evidence asked');
          expect(clockState(halted, addMs(from, 400 * DAY))).toBe('paused');
          const resumed = resumeClock(halted, on, caratx);
          expect(resumed.dueAt).toBe(addMs(clock.dueAt, paused * HOUR));
          expect(resumed.pauses).toEqual([{ from, to: on, reason: 'evidence asked' }]);
        },
      ),
    );
  });

  it('that is overdue is not saved by a pause, and one that stands still is not paused twice', () => {
    const clock = startClock('disputeReply', 'seller', BASE, caratx);
    const late = addMs(clock.dueAt, HOUR);
    expect(pauseClock(clock, late, 'waitingForSeller')).toBe(clock);
    expect(clockState(pauseClock(clock, late, 'waitingForSeller'), late)).toBe('missed');
    const halted = pauseClock(clock, clock.dueAt, 'waitingForSeller');
    expect(clockState(halted, late)).toBe('paused');
    expect(pauseClock(halted, late, 'again')).toBe(halted);
  });

  it('pauses over a weekend without losing working time', () => {
    const friday = '2026-05-15T16:00:00.000Z';
    const clock = startClock('mediation', 'staff', friday, caratx);
    const halted = pauseClock(clock, '2026-05-15T20:00:00.000Z', 'evidence asked');
    const resumed = resumeClock(halted, '2026-05-17T12:00:00.000Z', caratx);
    // Eight hours of Friday were left in New York when it paused; they start anew on Monday.
    expect(resumed.dueAt > clock.dueAt).toBe(true);
  });

  it('is due no earlier with one more holiday (I26)', () => {
    const [base] = [caratx.calendars.deskBusinessDays];
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 130 }), (at, day) => {
        const holiday = addMs(BASE, day * DAY).slice(0, 10);
        const deskBusinessDays = {
          ...base,
          id: `desk-${holiday}`,
          holidays: [...base.holidays, holiday],
        };
        const policy = { ...caratx, calendars: { ...caratx.calendars, deskBusinessDays } };
        const due = startClock('mediation', 'staff', at, policy).dueAt;
        expect(due >= startClock('mediation', 'staff', at, caratx).dueAt).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('to show first is ours when it is late, else the nearest ahead, else a party’s late one', () => {
    const reply = startClock('disputeReply', 'seller', BASE, caratx);
    const mediation = startClock('mediation', 'staff', BASE, caratx);
    const at = (hours: number) => nextClock([reply, mediation], addMs(BASE, hours * HOUR))?.name;
    expect([at(1), at(49), at(24 * 9)]).toEqual(['disputeReply', 'mediation', 'mediation']);
    expect(nextClock([reply], addMs(BASE, 50 * HOUR))).toMatchObject({ state: 'missed' });
    expect(nextClock([stopClock(reply, BASE)], BASE)).toBeUndefined();
  });
});
