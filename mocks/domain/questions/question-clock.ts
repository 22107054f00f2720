import type { Clock } from '../../../src/api/contract/common.ts';
import type { Policy } from '../../../src/api/contract/policy.ts';
import { compileCalendar } from '../../../src/lib/business-time.ts';
import { inZone } from '../calendars.ts';
import { startClock } from '../clocks.ts';

/** `questionAnswer` (cases.md §6): runs from the asking, on business days of the seller's zone. */
export function startQuestionClock(at: string, timeZone: string, policy: Policy): Clock {
  const { calendar: name, zone } = policy.clocks.questionAnswer;
  const base = policy.calendars[name];
  const calendar = compileCalendar(zone === 'seller' ? inZone(base, timeZone) : base);
  return startClock('questionAnswer', 'seller', at, policy, undefined, calendar);
}
