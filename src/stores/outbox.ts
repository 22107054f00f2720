import { create } from 'zustand';
import { offlineNow, useConnection } from './connection.ts';
import { useSession } from './session.ts';

/** A write that has not been acknowledged yet. It is kept in this browser until it is, or is taken back. */
export interface Waiting {
  /** Its idempotency key too: however often it is sent, it counts once. */
  id: string;
  /** Kept in this order; writes on one case are sent one after the other. */
  order: number;
  /** Since when, as an ISO instant of the shared clock. */
  at: string;
  /** Until when the person who meant it could have heard of what others did. */
  seenAt: string;
  caseId: string;
  /** Name of the operation, and what it is called with. */
  operation: string;
  args: { params: object; body: object; ifMatch?: number | undefined };
  /** For the words about it: the case's reference, a name, a status. */
  about: Readonly<Record<string, string>>;
  /** What it says, if it says something. */
  text?: string | undefined;
  /** Where its words go back to when it is taken back. */
  draft?:
    | { name: string; value: string | object; also?: readonly { name: string; value: object }[] }
    | undefined;
  /** It was on its way once, and no answer came: maybe it arrived. */
  tried: boolean;
  /** It was refused and waits for a person. */
  stopped?: { status: number; code: string; title: string; detail: string } | undefined;
}

/** What a caller says of a write that may wait. */
export type NewWaiting = Omit<Waiting, 'order' | 'at' | 'seenAt' | 'tried' | 'stopped'>;

const prefix = 'recourse.outbox:';

function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

const ownPrefix = (agentId: string) => `${prefix}${agentId}:`;
const me = () => useSession.getState().session?.agent.id ?? 'nobody';

function parse(text: string | null): Waiting | undefined {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Waiting> | null;
    const isSound = typeof value?.id === 'string' && typeof value.operation === 'string';
    // Written by this store, so the rest has its shape as well.
    return isSound ? (value as Waiting) : undefined;
  } catch {
    return undefined;
  }
}

type Entries = Readonly<Record<string, Waiting>>;

function load(): Entries {
  const stored = storage();
  const entries: Record<string, Waiting> = {};
  for (let at = 0; at < (stored?.length ?? 0); at += 1) {
    const key = stored?.key(at) ?? '';
    const entry = key.startsWith(prefix) ? parse(stored?.getItem(key) ?? null) : undefined;
    if (entry !== undefined) entries[key] = entry;
  }
  return entries;
}

/** Everybody's, by storage key; only one's own are ever shown or sent. */
const useEntries = create<{ entries: Entries }>(() => ({ entries: load() }));

function put(key: string, entry: Waiting | undefined): void {
  useEntries.setState(({ entries }) => {
    const { [key]: _, ...others } = entries;
    return { entries: entry === undefined ? others : { ...others, [key]: entry } };
  });
}

if (typeof window !== 'undefined') {
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key === prefix) useEntries.setState({ entries: load() });
    else if (key.startsWith(prefix)) put(key, parse(storage()?.getItem(key) ?? null));
  });
}

function ownOf(entries: Entries, agentId: string): Waiting[] {
  const own = ownPrefix(agentId);
  return Object.keys(entries)
    .filter((key) => key.startsWith(own))
    .flatMap((key) => entries[key] ?? [])
    .toSorted((a, b) => a.order - b.order);
}

/** What this person's writes wait for, oldest first. */
export function useOutbox(): readonly Waiting[] {
  const agentId = useSession((state) => state.session?.agent.id ?? 'nobody');
  const entries = useEntries((state) => state.entries);
  return ownOf(entries, agentId);
}

/** How many there are. */
export function useOutboxCount(): number {
  const agentId = useSession((state) => state.session?.agent.id ?? 'nobody');
  return useEntries(({ entries }) => ownOf(entries, agentId).length);
}

/** As {@link useOutbox}, at this moment. */
export function outboxNow(): readonly Waiting[] {
  return ownOf(useEntries.getState().entries, me());
}

/** Hears of every change, whosever it is. Returns how to stop. */
export function onOutbox(tell: () => void): () => void {
  return useEntries.subscribe(tell);
}

/** What is kept under an id right now, also when another tab changed it a moment ago. */
export function keptEntry(id: string): Waiting | undefined {
  return parse(storage()?.getItem(`${ownPrefix(me())}${id}`) ?? null);
}

function store(entry: Waiting): boolean {
  const key = `${ownPrefix(me())}${entry.id}`;
  try {
    const stored = storage();
    if (stored === null) return false;
    stored.setItem(key, JSON.stringify(entry));
  } catch {
    return false;
  }
  put(key, entry);
  return true;
}

let last = 0;
/** News on their way when the line was lost may not have been heard, in milliseconds. */
const HEARD_MS = 5_000;

/** Puts a write into the outbox. False when this browser can't keep it: then nothing has changed. */
export function enqueue(entry: NewWaiting, tried = false): boolean {
  const now = Date.now();
  const { lostAt = now, offsetMs } = useConnection.getState();
  last = Math.max(last + 1, now);
  const at = new Date(now + offsetMs).toISOString();
  const seenAt = new Date(lostAt + offsetMs - HEARD_MS).toISOString();
  return store({ ...entry, at, seenAt, order: last, tried });
}

/** Notes what became of a write that stays here. One that is gone stays gone. */
export function changeEntry(id: string, change: Partial<Waiting>): void {
  const entry = keptEntry(id);
  if (entry !== undefined) store({ ...entry, ...change });
}

/** It was acknowledged, or taken back. */
export function dropEntry(id: string): void {
  const key = `${ownPrefix(me())}${id}`;
  try {
    storage()?.removeItem(key);
  } finally {
    put(key, undefined);
  }
}

/** What a write came to: an answer, or a place in the outbox. */
export type Fate<Reply> = { is: 'done'; reply: Reply } | { is: 'waits' };

const isOpen = (error: unknown) => {
  const { kind } = (error ?? {}) as { kind?: unknown };
  return kind === 'network' || kind === 'malformed';
};

/**
 * Sends a write, or lets it wait while nobody can be reached. One whose answer was lost waits as well,
 * under the same key, until it is known what became of it. Throws what `send` throws, and lost answers
 * too when this browser can't keep the write.
 */
export async function sendOrWait<Reply>(
  entry: NewWaiting,
  send: () => Promise<Reply>,
): Promise<Fate<Reply>> {
  // Behind what waits on this case already: writes on it keep their order.
  const isBehind = outboxNow().some(({ caseId }) => caseId === entry.caseId);
  if ((isBehind || offlineNow()) && enqueue(entry)) return { is: 'waits' };
  try {
    return { is: 'done', reply: await send() };
  } catch (error) {
    if (isOpen(error) && enqueue(entry, true)) return { is: 'waits' };
    throw error;
  }
}
