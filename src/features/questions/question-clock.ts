import type { Clock } from '../../api/contract/common.ts';

/** How the seller stands to the question. */
export type Pace = 'running' | 'slow' | 'late' | 'met' | 'metLate';

/** Whether the seller still has time, was warned, is late, or has answered (cases.md §5, §6). */
export function paceOf(clock: Clock, now: number): Pace {
  if (clock.stoppedAt !== undefined) return clock.late === true ? 'metLate' : 'met';
  if (now > Date.parse(clock.dueAt)) return 'late';
  return clock.warnAt !== undefined && now >= Date.parse(clock.warnAt) ? 'slow' : 'running';
}
