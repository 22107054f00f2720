import { DAY, fromMs, HOUR } from '../../lib/instants.ts';
import { localToUtcOfYear, offsetAt } from '../../lib/zone.ts';

/** When a day at the desk begins, as far as putting aside goes. */
const MORNING = 9 * HOUR;
const SUNDAY = 0;

/** How long a case is put aside, in the order of the menu. */
export const SNOOZES = ['hour', 'hours', 'tomorrow', 'monday'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** Wall clock of a zone, in milliseconds as if it were UTC, and the way back. */
function toUtc(localMs: number, timeZone: string): string {
  return fromMs(localToUtcOfYear(timeZone, new Date(localMs).getUTCFullYear())(localMs));
}

/**
 * The instant that "tomorrow morning" and the like mean to whoever looks at the clock on the wall.
 * @param nowMs the shared clock; seconds are dropped
 */
export function snoozeUntil(choice: Snooze, nowMs: number, timeZone: string): string {
  const minute = Math.ceil(nowMs / 60_000) * 60_000;
  if (choice === 'hour') return fromMs(minute + HOUR);
  if (choice === 'hours') return fromMs(minute + 4 * HOUR);
  const local = nowMs + offsetAt(timeZone, nowMs);
  const midnight = local - (((local % DAY) + DAY) % DAY);
  const weekday = new Date(midnight).getUTCDay();
  const days = choice === 'tomorrow' ? 1 : weekday === SUNDAY ? 1 : 8 - weekday;
  return toUtc(midnight + days * DAY + MORNING, timeZone);
}

/** Every choice with its instant; on a Sunday "Monday" is "tomorrow", so that it is said once. */
export function snoozes(nowMs: number, timeZone: string): (readonly [Snooze, string])[] {
  const all = SNOOZES.map((choice) => [choice, snoozeUntil(choice, nowMs, timeZone)] as const);
  return all.filter(([, until], at) => all.findIndex((one) => one[1] === until) === at);
}

/** The instant of a `datetime-local` field (`2026-03-12T09:30`) in a zone; undefined for no date. */
export function fromLocalField(text: string, timeZone: string): string | undefined {
  const localMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(localMs) ? undefined : toUtc(localMs, timeZone);
}

/** The other way round: what such a field shows for an instant. */
export function toLocalField(instantMs: number, timeZone: string): string {
  return fromMs(instantMs + offsetAt(timeZone, instantMs)).slice(0, 16);
}
