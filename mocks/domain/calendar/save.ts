import { HOLIDAYS_MAX, INTERVALS_MAX, YEARS_AHEAD } from '../../../src/api/contract/calendar.ts';
import type { Body } from '../../../src/api/contract/index.ts';
import type { Policy } from '../../../src/api/contract/policy.ts';
import type { CalendarSpec } from '../../../src/lib/business-time.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { rightRefusal } from '../people.ts';
import { versionRefusal } from '../refusals.ts';
import type { Tx } from '../tx.ts';
import { capacityProblems } from './capacity.ts';
import { calendarProblems } from './check.ts';

type Wanted = Body<'calendarSave'>;
type Weekly = CalendarSpec['weekly'];

const WHOLE_DAY: [from: string, to: string][] = [['00:00', '24:00']];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Admins keep the policy, and with it the desk's working time (cases.md §1). */
export function canSaveCalendar(ctx: Context): Refusal | undefined {
  return rightRefusal('calendarSave', ctx);
}

/** A change for each weekday. */
function mapDays(change: (day: (typeof DAYS)[number]) => Weekly['mon']): Weekly {
  const [mon, tue, wed, thu, fri, sat, sun] = DAYS.map(change);
  // One for each of the seven names above.
  return { mon, tue, wed, thu, fri, sat, sun } as Weekly;
}

/** One spelling: intervals in order, dates in order and once. */
function tidy({ timeZone, weekly, holidays }: Wanted): Wanted {
  const inOrder = mapDays((day) => weekly[day].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { timeZone, weekly: inOrder, holidays: [...new Set(holidays)].toSorted() };
}

function isSame({ timeZone, weekly, holidays }: CalendarSpec, wanted: Wanted): boolean {
  return (
    JSON.stringify({ timeZone, weekly: mapDays((day) => weekly[day]), holidays }) ===
    JSON.stringify(wanted)
  );
}

/** The next version of both readings: hours as wanted, and whole days where there are any hours. */
function nextCalendars(policy: Policy, wanted: Wanted): Policy['calendars'] {
  const { deskHours, deskBusinessDays, always } = policy.calendars;
  const version = deskHours.version + 1;
  const days = mapDays((day) => (wanted.weekly[day].length > 0 ? WHOLE_DAY : []));
  return {
    always,
    deskHours: { ...deskHours, ...wanted, version },
    deskBusinessDays: { ...deskBusinessDays, ...wanted, weekly: days, version },
  };
}

function invalid(wanted: Wanted, { policy, now }: Context): Refusal | undefined {
  const most = { holidays: HOLIDAYS_MAX, intervals: INTERVALS_MAX };
  const wrong = calendarProblems(wanted, most);
  const fields =
    wrong.length > 0
      ? wrong
      : capacityProblems(nextCalendars(policy, tidy(wanted)), policy, now, YEARS_AHEAD);
  if (fields.length === 0) return undefined;
  return { code: 'invalidField', detail: fields[0]?.detail ?? '', fields };
}

/**
 * Changes the working time of the desk. The version before is kept: clocks that run were promised their due
 * instant by it and end by it, also after a pause; those that start from now on go by the new one (decision
 * 0011). Saving what is in force already changes nothing.
 */
export function saveCalendar(
  tx: Tx,
  command: Wanted & { expectVersion?: number | undefined },
  ctx: Context,
): Outcome<Policy> {
  const { expectVersion, ...asked } = command;
  const { policy } = ctx;
  const { deskHours, deskBusinessDays } = policy.calendars;
  const refused =
    canSaveCalendar(ctx) ?? versionRefusal(expectVersion, deskHours.version) ?? invalid(asked, ctx);
  if (refused) return { ok: false, error: refused };
  const wanted = tidy(asked);
  if (isSame(deskHours, wanted)) return ok(policy);
  const calendars = nextCalendars(policy, wanted);
  const next: Policy = {
    ...policy,
    version: policy.version + 1,
    calendars,
    pastCalendars: [...(policy.pastCalendars ?? []), deskHours, deskBusinessDays],
    calendarSaved: { at: ctx.now, byId: ctx.actor.id },
  };
  tx.put('policy', next);
  const { timeZone, weekly, holidays } = deskHours;
  const { version } = calendars.deskHours;
  const data = { version, ...wanted, before: { timeZone, weekly, holidays } };
  tx.audit({
    event: 'calendarSaved',
    entity: { kind: 'calendar', id: deskHours.id, reference: `v${version}` },
    data,
  });
  return ok(next);
}
