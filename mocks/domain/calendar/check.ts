import type { Body } from '../../../src/api/contract/index.ts';
import type { FieldRefusal } from '../context.ts';

type Wanted = Body<'calendarSave'>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const END = '24:00';

function at(pointer: string, detail: string): FieldRefusal {
  return { pointer, detail };
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A day of the calendar that exists: 30 February does not. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** What is wrong with hours, at their beginning (0) or their end (1). */
function intervalProblem(
  [from, to]: [string, string],
  before: string,
): { side: 0 | 1; problem: string } | undefined {
  if (!TIME.test(from)) return { side: 0, problem: 'Begin with a time of day, like 09:00.' };
  if (!TIME.test(to) && to !== END)
    return { side: 1, problem: 'End with a time of day, like 18:00; midnight is 24:00.' };
  if (to <= from) return { side: 1, problem: 'It ends before it begins.' };
  return from < before ? { side: 0, problem: 'It overlaps the hours before.' } : undefined;
}

/** In the order of their beginning, each told by the place that it was given in. */
function dayProblems(day: string, intervals: Wanted['weekly']['mon']): FieldRefusal[] {
  const inOrder = intervals
    .map((interval, index) => ({ interval, index }))
    .toSorted((a, b) => (a.interval[0] < b.interval[0] ? -1 : 1));
  let before = '';
  return inOrder.flatMap(({ interval, index }) => {
    const found = intervalProblem(interval, before);
    if (interval[1] > before) [, before] = interval;
    return found ? [at(`/weekly/${day}/${index}/${found.side}`, found.problem)] : [];
  });
}

function holidayProblems(holidays: readonly string[]): FieldRefusal[] {
  const seen = new Set<string>();
  return holidays.flatMap((date, index) => {
    const pointer = `/holidays/${index}`;
    if (!isDate(date)) return [at(pointer, 'This is no date.')];
    if (seen.has(date)) return [at(pointer, 'This date is named twice.')];
    seen.add(date);
    return [];
  });
}

/** Everything that is wrong with a calendar, each at its field; nothing when it can be worked by. */
export function calendarProblems(
  { timeZone, weekly, holidays }: Wanted,
  most: { holidays: number; intervals: number },
): FieldRefusal[] {
  const days = Object.entries(weekly);
  const problems = [
    ...(isZone(timeZone) ? [] : [at('/timeZone', 'There is no such time zone.')]),
    ...days.flatMap(([day, intervals]) => dayProblems(day, intervals)),
    ...holidayProblems(holidays),
  ];
  if (days.every(([, intervals]) => intervals.length === 0))
    problems.push(at('/weekly', 'The desk works at some time of the week.'));
  for (const [day, intervals] of days) {
    if (intervals.length > most.intervals)
      problems.push(at(`/weekly/${day}`, `At most ${most.intervals} intervals a day.`));
  }
  if (holidays.length > most.holidays)
    problems.push(at('/holidays', `At most ${most.holidays} days.`));
  return problems;
}
