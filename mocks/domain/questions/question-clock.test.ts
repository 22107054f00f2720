import { expect, it } from 'vitest';

import { toMs, HOUR } from '../../../src/lib/instants.ts';
import { caratx } from '../policies/caratx.ts';
import { startQuestionClock } from './question-clock.ts';

/** The vectors of cases.md §6 for 24 h on business days, and the weekends of other zones. */
it.each([
  ['America/New_York', '2026-03-10T14:00:00Z', '2026-03-11T14:00:00Z', 24],
  ['America/New_York', '2026-03-06T23:00:00Z', '2026-03-09T22:00:00Z', 71],
  ['America/New_York', '2026-03-07T14:00:00Z', '2026-03-10T04:00:00Z', 62],
  ['Europe/Berlin', '2026-03-27T17:00:00Z', '2026-03-30T16:00:00Z', 71],
  ['Asia/Tokyo', '2026-03-06T14:00:00Z', '2026-03-09T14:00:00Z', 72],
  // A holiday of the desk is none of the seller's.
  ['Europe/Lisbon', '2026-05-25T09:00:00Z', '2026-05-26T09:00:00Z', 24],
])('in %s a question of %s is due %s', (zone, asked, due, hours) => {
  const clock = startQuestionClock(asked, zone, caratx);
  expect(toMs(clock.dueAt)).toBe(toMs(due));
  expect((toMs(clock.dueAt) - toMs(asked)) / HOUR).toBe(hours);
  expect((clock.warnAt ?? '') < clock.dueAt).toBe(true);
  expect([clock.party, clock.calendar]).toEqual(['seller', `deskBusinessDays@${zone}`]);
});
