import type { Clock } from '../../api/contract/common.ts';

/** A missed clock that still runs shows by how much it is late; one that stopped late says missed. */
export function shownState(clock: Pick<Clock, 'state' | 'stoppedAt'>): Clock['state'] {
  return clock.state === 'missed' && clock.stoppedAt === undefined ? 'running' : clock.state;
}
