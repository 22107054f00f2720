import { create } from 'zustand';

/** Who works here. The shape of the contract's `Agent`, which stores may not import. */
export interface SessionAgent {
  id: string;
  name: string;
  role: 'agent' | 'admin' | 'trust' | 'auditor';
  limit?: { amountMinor: number; currency: string } | undefined;
  timeZone?: string | undefined;
}

export interface SessionView {
  agent: SessionAgent;
  /** Absent with a live backend, which keeps a cookie. */
  token?: string | undefined;
  expiresAt: string;
  /** The saved views with which this person begins queues. The shape of the contract's `Beginning`. */
  begins?: readonly SessionBeginning[] | undefined;
}

export interface SessionBeginning {
  id: string;
  queue: 'disputes' | 'tickets' | 'questions' | 'deletion-requests' | 'appeals';
  query: string;
  columns?: string[] | undefined;
  density?: 'compact' | 'comfortable' | 'relaxed' | undefined;
}

interface SessionState {
  session: SessionView | null;
  /** The server ended the session: the dialog over the live page asks to sign in again. */
  expired: boolean;
}

/** Per tab, so that two tabs can be two people. */
export const sessionKey = 'recourse.session';

function parse(text: string | null): SessionView | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { agent, expiresAt } = stored as Partial<SessionView>;
    const sound = typeof agent?.id === 'string' && typeof agent.role === 'string';
    return sound && typeof expiresAt === 'string' ? (stored as SessionView) : null;
  } catch {
    return null;
  }
}

function read(): SessionView | null {
  try {
    return parse(globalThis.sessionStorage?.getItem(sessionKey) ?? null);
  } catch {
    return null;
  }
}

export const useSession = create<SessionState>(() => ({ session: read(), expired: false }));

/** Starts or renews the session of this tab. */
export function startSession(session: SessionView): void {
  useSession.setState({ session, expired: false });
  try {
    globalThis.sessionStorage?.setItem(sessionKey, JSON.stringify(session));
  } catch {
    // Storage is closed: the session lasts as long as the page.
  }
}

/** What this person begins a queue with from now on; nothing: its first tab. */
export function beginWith(
  queue: SessionBeginning['queue'],
  beginning: SessionBeginning | undefined,
): void {
  const { session } = useSession.getState();
  if (session === null) return;
  const others = session.begins?.filter((one) => one.queue !== queue) ?? [];
  startSession({ ...session, begins: [...others, ...(beginning ? [beginning] : [])] });
}

/** Forgets the session of this tab. Drafts stay: they belong to the agent. */
export function forgetSession(): void {
  useSession.setState({ session: null, expired: false });
  try {
    globalThis.sessionStorage?.removeItem(sessionKey);
  } catch {
    // Nothing was stored.
  }
}
