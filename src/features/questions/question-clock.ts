import type { Clock } from '../../api/contract/common.ts';
import type { Question } from '../../api/contract/questions.ts';

/** A missed clock that still runs shows by how much it is late; one that stopped late says missed. */
export function shownState(clock: Pick<Clock, 'state' | 'stoppedAt'>): Clock['state'] {
  return clock.state === 'missed' && clock.stoppedAt === undefined ? 'running' : clock.state;
}

/** Whose local time matters: the seller's first, because the clock runs by it. */
export function zonesOf({ seller, buyer }: Pick<Question, 'seller' | 'buyer'>) {
  return [seller, buyer].map(({ city, timeZone }) => ({ label: city, timeZone }));
}

/** How the seller stands to the question. */
export type Pace = 'running' | 'slow' | 'late' | 'met' | 'metLate';

/** Whether the seller still has time, was warned, is late, or has answered (cases.md §5, §6). */
export function paceOf(clock: Clock, now: number): Pace {
  if (clock.stoppedAt !== undefined) return clock.late === true ? 'metLate' : 'met';
  if (now > Date.parse(clock.dueAt)) return 'late';
  return clock.warnAt !== undefined && now >= Date.parse(clock.warnAt) ? 'slow' : 'running';
}
