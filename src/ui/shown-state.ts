/** A missed clock that still runs shows by how much it is late; one that stopped late says missed. */
export function shownState<State extends string>(clock: {
  state: State;
  stoppedAt?: string | undefined;
}): State | 'running' {
  return clock.state === 'missed' && clock.stoppedAt === undefined ? 'running' : clock.state;
}
