import type { DeskCalendar } from '../../api/contract/calendar.ts';
import type { Body } from '../../api/contract/index.ts';
import type { ApiProblem } from '../../api/problem.ts';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

export type Wanted = Body<'calendarSave'>;

/** What was entered, and the version that it was begun upon. */
export interface CalendarForm extends Wanted {
  seen: number;
}

/** The calendar in force, as the form begins with it. */
export function formOf({ version, timeZone, weekly, holidays }: DeskCalendar): CalendarForm {
  const { mon, tue, wed, thu, fri, sat, sun } = weekly;
  return { seen: version, timeZone, weekly: { mon, tue, wed, thu, fri, sat, sun }, holidays };
}

/** Entered words as the API takes them. */
export function wantedOf({ timeZone, weekly, holidays }: CalendarForm): Wanted {
  return { timeZone: timeZone.trim(), weekly, holidays };
}

/** A form with other intervals on one day. */
export function withDay(form: CalendarForm, day: Day, hours: [string, string][]): CalendarForm {
  return { ...form, weekly: { ...form.weekly, [day]: hours } };
}

/** What is wrong with each field, by the pointer that the API names it with. */
export type Faults = ReadonlyMap<string, string>;

export function faultsOf(problem: ApiProblem | null): Faults {
  return new Map((problem?.errors ?? []).map(({ pointer, detail }) => [pointer, detail]));
}
