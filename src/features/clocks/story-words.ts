import type { IntlShape } from 'react-intl';
import type { ExplainedClock } from '../../api/contract/clocks.ts';
import { DAY_CLOCK, MOMENT } from '../../lib/time-formats.ts';
import { isMessageId } from '../../locales/messages.ts';
import type { Translate } from '../../locales/use-t.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A moment further away than this is told with its date. */
const NEAR = 6 * DAY;

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A length of time: `2 h 12`, `45 min`. Rounded down, so that it never promises more than there is. */
export function spanWords(t: Translate, ms: number): string {
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (hours === 0) return t('clocks.span.minutes', { minutes });
  if (minutes === 0) return t('clocks.span.hours', { hours });
  return t('clocks.span.hoursMinutes', { hours, minutes: String(minutes).padStart(2, '0') });
}

/** What a clock was given: "8 working hours", "30 days". */
export function givenWords(t: Translate, { givenMs, workingTime }: ExplainedClock): string {
  const { always } = workingTime;
  const hours = givenMs / HOUR;
  const days = givenMs / DAY;
  if (always && days >= 5 && Number.isInteger(days)) return t('clocks.given.always.days', { days });
  if (Number.isInteger(hours))
    return t(always ? 'clocks.given.always.hours' : 'clocks.given.working.hours', { hours });
  const span = spanWords(t, givenMs);
  return t(always ? 'clocks.given.always.other' : 'clocks.given.working.other', { span });
}

/** Moments of a story: weekday and time, with the date where the story is longer than a week. */
export function momentFormat(
  { startedAt, dueAt }: Pick<ExplainedClock, 'startedAt' | 'dueAt'>,
  timeZone?: string,
): Parameters<IntlShape['formatDate']>[1] {
  const isLong = Date.parse(dueAt) - Date.parse(startedAt) > NEAR;
  return {
    ...(isLong ? MOMENT : DAY_CLOCK),
    ...(timeZone !== undefined && { timeZone }),
  };
}

/** Why a clock stood still, in words; a reason that this console does not know speaks for itself. */
export function reasonWords(t: Translate, reason: string): string {
  const id = `clocks.reason.${reason}`;
  return isMessageId(id) ? t(id) : reason;
}

/** Whom it waited for meanwhile, in a word: each once. */
export function waitedFor(t: Translate, { pauses }: Pick<ExplainedClock, 'pauses'>): string[] {
  const words = pauses.map(({ reason }) => {
    const id = `clocks.who.${reason}`;
    return isMessageId(id) ? t(id) : reason;
  });
  return [...new Set(words)];
}

/** Weekdays with the same hours together: "Mon to Fri 09:00–12:30, 13:30–18:00". */
export function weekWords(t: Translate, weekly: ExplainedClock['workingTime']['weekly']): string[] {
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const [index, day] of DAYS.entries()) {
    const hours = weekly[day]
      .map(([from, to]) =>
        from === '00:00' && to === '24:00' ? t('clocks.calendar.wholeDay') : `${from}–${to}`,
      )
      .join(', ');
    const group = groups.at(-1);
    if (hours === '') continue;
    if (group?.hours === hours && group.last === index - 1) group.last = index;
    else groups.push({ first: index, last: index, hours });
  }
  const word = (index: number) => t(`clocks.weekday.${DAYS[index] ?? 'mon'}`);
  return groups.map(({ first, last, hours }) => {
    const days =
      first === last
        ? word(first)
        : t('clocks.weekday.range', { first: word(first), last: word(last) });
    return t('clocks.calendar.day', { days, hours });
  });
}

/** How it stands now, in one short sentence. */
export function stateWords(t: Translate, clock: ExplainedClock): string {
  const left = spanWords(t, clock.leftMs);
  const late = spanWords(t, clock.lateMs);
  if (clock.state === 'missed')
    return t(clock.stoppedAt === undefined ? 'clocks.state.late' : 'clocks.state.missed', { late });
  if (clock.state === 'met')
    return t(clock.late === true ? 'clocks.state.metLate' : 'clocks.state.met', { left, late });
  return t(`clocks.state.${clock.state}`, { left });
}
