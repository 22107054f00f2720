import { fromMs, HOUR } from '../../src/lib/instants.ts';
import type { Outcome } from '../domain/context.ts';
import type { AgentRecord } from '../domain/records.ts';
import type { MemoryStore } from '../store/store.ts';
import type { SessionRecord } from '../store/tables.ts';

/** Sessions last 12 hours of real time: advancing the demo clock signs nobody out. */
const LIFETIME_MS = 12 * HOUR;

export interface Signed {
  agent: AgentRecord;
  session: SessionRecord;
}

/** Who sent a request, by its bearer token. */
export function authenticate(
  store: MemoryStore,
  headers: Record<string, string>,
  realMs: number,
): Outcome<Signed> {
  const token = /^Bearer (\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  const session = token === undefined ? undefined : store.peek('sessions', token);
  const agent = session && store.peek('agents', session.agentId);
  if (!session || !agent)
    return { ok: false, error: { code: 'unauthenticated', detail: 'Sign in to go on.' } };
  if (Date.parse(session.expiresAt) <= realMs) {
    return {
      ok: false,
      error: {
        code: 'sessionExpired',
        detail: 'The session has ended. Sign in again; nothing is lost.',
      },
    };
  }
  return { ok: true, value: { agent, session } };
}

/** A new session of an agent; the token comes from 192 random bits. */
export function newSession(agent: AgentRecord, realMs: number): SessionRecord {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id, agentId: agent.id, expiresAt: fromMs(realMs + LIFETIME_MS) };
}
