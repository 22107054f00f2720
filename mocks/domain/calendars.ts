import type { Clock } from '../../src/api/contract/common.ts';
import type { Policy } from '../../src/api/contract/policy.ts';
import type { CalendarSpec } from '../../src/lib/business-time.ts';

const inZones = new WeakMap<CalendarSpec, Map<string, CalendarSpec>>();

/** Between the name of a calendar and the zone that it is read in. */
const AT = '@';

/**
 * A calendar of the desk as it falls in somebody else's zone: the same weekdays and hours on their clock.
 * The desk's holidays are not theirs (cases.md §6, `questionAnswer`).
 */
export function inZone(base: CalendarSpec, timeZone: string): CalendarSpec {
  const zones = inZones.get(base) ?? new Map<string, CalendarSpec>();
  inZones.set(base, zones);
  const id = `${base.id}${AT}${timeZone}`;
  const spec = zones.get(timeZone) ?? { ...base, id, timeZone, holidays: [] };
  zones.set(timeZone, spec);
  return spec;
}

/** A calendar of the policy by its name, as it was in a version; the newest one if that is not known. */
function calendarNamed(policy: Policy, name: string, version: number): CalendarSpec {
  const { calendars, pastCalendars = [] } = policy;
  const newest = Object.values(calendars).find(({ id }) => id === name) ?? calendars.always;
  if (newest.version === version) return newest;
  return pastCalendars.find((one) => one.id === name && one.version === version) ?? newest;
}

/** The working time that a clock started by: later versions of the calendar leave it alone. */
export function calendarOfClock(
  policy: Policy,
  { calendar, calendarVersion }: Pick<Clock, 'calendar' | 'calendarVersion'>,
): CalendarSpec {
  const [name = '', zone] = calendar.split(AT);
  const spec = calendarNamed(policy, name, calendarVersion);
  return zone === undefined ? spec : inZone(spec, zone);
}

/** Whether the calendar of a clock is still the one in force. */
export function isInForce(
  policy: Policy,
  { calendar, calendarVersion }: Pick<Clock, 'calendar' | 'calendarVersion'>,
): boolean {
  const [name = ''] = calendar.split(AT);
  const newest = Object.values(policy.calendars).find(({ id }) => id === name);
  return newest === undefined || newest.version === calendarVersion;
}
