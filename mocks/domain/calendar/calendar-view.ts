import type { DeskCalendar } from '../../../src/api/contract/calendar.ts';
import { CLOCK_NAMES } from '../../../src/api/contract/common.ts';
import type { Policy } from '../../../src/api/contract/policy.ts';
import type { Context } from '../context.ts';
import { toAffordance } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import { agentRef } from '../views/agent-view.ts';
import { canSaveCalendar } from './save.ts';

/** The desk's calendar with what runs by it, and whether the acting person may change it. */
export function calendarView(reader: Reader, policy: Policy, ctx: Context): DeskCalendar {
  const { version, timeZone, weekly, holidays } = policy.calendars.deskHours;
  const by = (calendar: string, zone?: 'seller') =>
    CLOCK_NAMES.filter((name) => {
      const rule = policy.clocks[name];
      return rule.calendar === calendar && rule.zone === zone;
    });
  const { calendarSaved: saved } = policy;
  return {
    version,
    timeZone,
    weekly,
    holidays,
    clocks: {
      hours: by('deskHours'),
      days: by('deskBusinessDays'),
      sellerDays: by('deskBusinessDays', 'seller'),
    },
    ...(saved && { savedAt: saved.at, savedBy: agentRef(reader, saved.byId) }),
    can: { calendarSave: toAffordance(canSaveCalendar(ctx)) },
  };
}
