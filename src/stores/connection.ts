import { create } from 'zustand';

/** `polling`: live events can't be had, the console asks on a timer. */
export type ConnectionPhase = 'connecting' | 'live' | 'reconnecting' | 'polling';

interface ConnectionState {
  phase: ConnectionPhase;
  /** What the browser says about the network. */
  online: boolean;
  /** Since when nothing comes back, in ms of this machine's clock; absent while somebody answers. */
  lostAt?: number | undefined;
  /** The clock of the world minus this machine's, in milliseconds (standalone: advanced by the demo stage). */
  offsetMs: number;
  standalone: boolean;
  /** Where people sign in when the backend keeps a cookie session. */
  signInUrl?: string;
}

export const useConnection = create<ConnectionState>(() => ({
  phase: 'connecting',
  online: true,
  offsetMs: 0,
  standalone: false,
}));

/** Sets what changed; the rest stays. */
export function setConnection(change: Partial<ConnectionState>): void {
  useConnection.setState(change);
}

/** The built-in backend needs no network, so for it only what comes back counts. */
function isCut({ lostAt, online, standalone }: ConnectionState): boolean {
  return lostAt !== undefined || (!online && !standalone);
}

/** True while nobody can be reached. */
export function useOffline(): boolean {
  return useConnection(isCut);
}

/** As {@link useOffline}, at this moment. */
export function offlineNow(): boolean {
  return isCut(useConnection.getState());
}
