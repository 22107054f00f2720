import type { MessageId } from '../locales/messages.ts';
import type { TextValues } from '../locales/use-t.ts';

export type ClockState = 'running' | 'paused' | 'met' | 'missed' | 'void';

export type ClockTone = 'late' | 'soon' | 'ok' | 'quiet';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Without a `warnAt`, a clock is due soon in its last four hours. */
const usualWarning = 4 * hour;

/** Which of the four looks a clock has now. Times in ms since 1970. */
export function clockTone(
  state: ClockState,
  dueAt: number,
  now: number,
  warnAt: number = dueAt - usualWarning,
): ClockTone {
  if (state === 'missed') return 'late';
  if (state !== 'running') return 'quiet';
  if (now > dueAt) return 'late';
  return now >= warnAt ? 'soon' : 'ok';
}

/**
 * A span in the fewest words that still decide: minutes up to six hours, hours up to two days.
 * Always rounded down, so a clock never promises more time than there is.
 */
export function clockSpan(ms: number): { id: MessageId; values: TextValues } {
  const span = Math.abs(ms);
  const minutes = Math.floor((span % hour) / minute);
  const hours = Math.floor(span / hour);
  if (span < minute) return { id: 'common.clock.span.moment', values: {} };
  if (span < hour) return { id: 'common.clock.span.minutes', values: { minutes } };
  if (span < 6 * hour) {
    const padded = String(minutes).padStart(2, '0');
    return { id: 'common.clock.span.hoursMinutes', values: { hours, minutes: padded } };
  }
  if (span < 2 * day) return { id: 'common.clock.span.hours', values: { hours } };
  return { id: 'common.clock.span.days', values: { days: Math.floor(span / day) } };
}
