import type { Policy } from '../../../src/api/contract/policy.ts';
import { compileCalendar, workingBetween } from '../../../src/lib/business-time.ts';
import { addMs, DAY, HOUR } from '../../../src/lib/instants.ts';
import { ruleMs } from '../clocks.ts';
import type { FieldRefusal } from '../context.ts';

type Calendars = Policy['calendars'];

/** The longest time that the policy gives any clock by a calendar, in ms; 0 when none goes by it. */
function longestMs(name: keyof Calendars, { clocks, resolutionDue, peaks = [] }: Policy): number {
  const rules = Object.entries(clocks).filter(([, rule]) => rule.calendar === name);
  const names = new Set(rules.map(([clock]) => clock));
  const given = [
    ...rules.map(([, { due }]) => due),
    ...(names.has('resolution') ? Object.values(resolutionDue) : []),
    ...(names.has('firstReply') ? peaks.map(({ firstReply }) => firstReply.due) : []),
  ];
  return Math.max(0, ...given.map(ruleMs));
}

/**
 * A calendar with too little work in it for the clocks of the policy: none could be started by it any more,
 * and with that no ticket opened (cases.md §6).
 */
export function capacityProblems(
  calendars: Calendars,
  policy: Policy,
  now: string,
  years: number,
): FieldRefusal[] {
  const until = addMs(now, years * 365 * DAY);
  const names: (keyof Calendars)[] = ['deskHours', 'deskBusinessDays'];
  return names
    .flatMap((name) => {
      const needed = longestMs(name, policy);
      const worked = workingBetween(compileCalendar(calendars[name]), now, until);
      if (worked >= needed) return [];
      const detail = `The desk works too little: a clock needs ${needed / HOUR} hours within a year.`;
      return [{ pointer: '/weekly', detail }];
    })
    .slice(0, 1);
}
