import { DAY, fromMs } from '../../../lib/instants.ts';
import { readInstantRange, writeInstantRange } from '../../../lib/instant-range.ts';
import { localDateOf, localToUtcOfYear } from '../../../lib/zone.ts';

/** The first and the last day of a stretch, each as a date field has it; empty for none. */
export interface Days {
  first: string;
  last: string;
}

/** When a day of a zone begins, or the one so many days after it. */
function beginOf(day: string, timeZone: string, after = 0): string {
  const local = Date.parse(`${day}T00:00:00Z`) + after * DAY;
  return fromMs(localToUtcOfYear(timeZone, new Date(local).getUTCFullYear())(local));
}

/** The filter's value as days of the viewer's zone. */
export function daysOf(value: string, timeZone: string): Days {
  const { from, to } = readInstantRange(value) ?? {};
  return {
    first: from === undefined ? '' : localDateOf(from, timeZone),
    last: to === undefined ? '' : localDateOf(fromMs(Date.parse(to) - 1), timeZone),
  };
}

/** The other way round: the last day belongs to it as a whole. */
export function valueOf({ first, last }: Days, timeZone: string): string {
  return writeInstantRange({
    ...(first !== '' && { from: beginOf(first, timeZone) }),
    ...(last !== '' && { to: beginOf(last, timeZone, 1) }),
  });
}
