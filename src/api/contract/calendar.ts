import * as z from 'zod/mini';

import { AgentRef, Can, CLOCK_NAMES, Instant } from './common.ts';
import { endpoint } from './define.ts';
import { CalendarSpec } from './policy.ts';

/** Days without work that a calendar may name. */
export const HOLIDAYS_MAX = 400;
/** Intervals that a day may have. */
export const INTERVALS_MAX = 12;
/** The longest clock ends within so many years of work by the calendar. */
export const YEARS_AHEAD = 1;

const Interval = z.tuple([z.string(), z.string()]);
const Day = z.array(Interval).check(z.maxLength(INTERVALS_MAX));

/**
 * Working time of the desk (cases.md §6): business hours as they stand here, and business days, which are
 * the whole days that have any hours. Saving makes a new version; running clocks keep theirs.
 */
export const DeskCalendar = z.object({
  version: z.int(),
  timeZone: CalendarSpec.shape.timeZone,
  weekly: CalendarSpec.shape.weekly,
  holidays: CalendarSpec.shape.holidays,
  /** Clocks that run by the hours, and by the days. */
  clocks: z.object({
    hours: z.array(z.enum(CLOCK_NAMES)),
    days: z.array(z.enum(CLOCK_NAMES)),
    /** By the days as they fall in the seller's zone. */
    sellerDays: z.array(z.enum(CLOCK_NAMES)),
  }),
  savedAt: z.optional(Instant),
  savedBy: z.optional(AgentRef),
  can: Can,
});
export type DeskCalendar = z.infer<typeof DeskCalendar>;

export const calendarEndpoints = {
  calendarView: endpoint({
    method: 'GET',
    path: '/calendar',
    summary: 'Working time of the desk: hours by weekday, days without work, zone',
    access: 'staff',
    reply: DeskCalendar,
    problems: [],
  }),
  calendarSave: endpoint({
    method: 'PUT',
    path: '/calendar',
    summary: 'Change the working time of the desk: clocks that start from now on run by it',
    access: ['admin'],
    ifMatch: true,
    body: z.strictObject({
      timeZone: z.string(),
      weekly: z.strictObject({
        mon: Day,
        tue: Day,
        wed: Day,
        thu: Day,
        fri: Day,
        sat: Day,
        sun: Day,
      }),
      holidays: z.array(z.string()).check(z.maxLength(HOLIDAYS_MAX)),
    }),
    reply: DeskCalendar,
    problems: ['versionMismatch', 'invalidField'],
  }),
};
