import type { Clock } from '../../../src/api/contract/common.ts';
import type { Policy } from '../../../src/api/contract/policy.ts';
import { addWorking, type CalendarSpec, compileCalendar } from '../../../src/lib/business-time.ts';
import { ruleMs } from '../clocks.ts';

const known = new WeakMap<CalendarSpec, Map<string, CalendarSpec>>();

/** The policy's business days as they fall in a seller's own zone; the desk's holidays are not theirs. */
export function sellerCalendar(policy: Policy, timeZone: string): CalendarSpec {
  const base = policy.calendars[policy.clocks.questionAnswer.calendar];
  const zones = known.get(base) ?? new Map<string, CalendarSpec>();
  known.set(base, zones);
  const spec = zones.get(timeZone) ?? {
    ...base,
    id: `${base.id}@${timeZone}`,
    timeZone,
    holidays: [],
  };
  zones.set(timeZone, spec);
  return spec;
}

/** `questionAnswer` (cases.md §6): runs from the asking, on business days of the seller's zone. */
export function startQuestionClock(at: string, timeZone: string, policy: Policy): Clock {
  const { warn, due } = policy.clocks.questionAnswer;
  const calendar = compileCalendar(sellerCalendar(policy, timeZone));
  return {
    name: 'questionAnswer',
    party: 'seller',
    state: 'running',
    startedAt: at,
    ...(warn === undefined ? {} : { warnAt: addWorking(calendar, at, ruleMs(warn)) }),
    dueAt: addWorking(calendar, at, ruleMs(due)),
    calendar: calendar.spec.id,
    calendarVersion: calendar.spec.version,
    pauses: [],
  };
}
