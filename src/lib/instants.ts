/** A moment as ISO 8601 text in UTC, to the second or millisecond: `2026-03-06T18:00:00.000Z`. */
export type Instant = string;

/** Milliseconds of a minute. */
export const MINUTE = 60_000;
/** Milliseconds of an hour. */
export const HOUR = 60 * MINUTE;
/** Milliseconds of 24 hours; a local day may be shorter or longer. */
export const DAY = 24 * HOUR;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const DURATION =
  /^P(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,11})(?:\.(\d{1,3}))?S)?)?$/;

/**
 * Milliseconds since 1970 of an instant.
 * @throws RangeError when the text is not an ISO 8601 instant in UTC.
 */
export function toMs(instant: Instant): number {
  const ms = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`Not a UTC instant: ${instant}`);
  return ms;
}

/**
 * An instant that came from outside, in the one spelling that also sorts as text; undefined when the text is
 * none or names a moment that does not exist, such as 30 February.
 */
export function readInstant(text: string): Instant | undefined {
  const ms = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) return undefined;
  const instant = fromMs(ms);
  // A date that does not exist is read as a later one.
  return instant.slice(0, 19) === text.slice(0, 19) ? instant : undefined;
}

/**
 * The instant of milliseconds since 1970, always written with milliseconds, so that instants made
 * here also sort as text.
 * @throws RangeError on a time that a Date can't hold.
 */
export function fromMs(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** The instant `ms` milliseconds later (earlier if negative). */
export function addMs(instant: Instant, ms: number): Instant {
  return fromMs(toMs(instant) + ms);
}

/**
 * Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds, e.g. `PT72H` or `P60D`
 * (a day is 24 h). Undefined for anything else: months and years have no fixed length.
 */
export function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (match === null || text === 'P') return undefined;
  const [, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  const ms = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'));
  return Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + ms;
}
