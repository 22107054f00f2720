import { useCallback, useEffect, useRef } from 'react';
import { create } from 'zustand';
import { useSession } from './session.ts';

/** `unsaved`: the browser refused to store it; the words live only on this page. */
export type DraftStatus = 'empty' | 'saved' | 'unsaved';

interface DraftsState {
  /** Storage key → value, loaded once per page. */
  drafts: Readonly<Record<string, unknown>>;
  unsaved: ReadonlySet<string>;
}

const prefix = 'recourse.draft:';

function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function load(): Record<string, unknown> {
  const stored = storage();
  const drafts: Record<string, unknown> = {};
  if (stored === null) return drafts;
  const keys = Array.from({ length: stored.length }, (_, at) => stored.key(at) ?? '');
  for (const key of keys.filter((name) => name.startsWith(prefix))) {
    try {
      drafts[key] = JSON.parse(stored.getItem(key) ?? 'null');
    } catch {
      // A damaged draft can't be shown; it stays where it is.
    }
  }
  return drafts;
}

const useDrafts = create<DraftsState>(() => ({ drafts: load(), unsaved: new Set() }));
const dirty = new Set<string>();

/** Writes what changed. Runs after each burst of typing and when the page goes away. */
export function flushDrafts(): void {
  const { drafts } = useDrafts.getState();
  const unsaved = new Set(useDrafts.getState().unsaved);
  for (const key of dirty) {
    try {
      if (key in drafts) storage()?.setItem(key, JSON.stringify(drafts[key]));
      else storage()?.removeItem(key);
      unsaved.delete(key);
    } catch {
      unsaved.add(key);
    }
  }
  dirty.clear();
  useDrafts.setState({ unsaved });
}

function change(
  key: string,
  next: (drafts: Record<string, unknown>) => Record<string, unknown>,
): void {
  useDrafts.setState(({ drafts }) => ({ drafts: next({ ...drafts }) }));
  if (dirty.size === 0) queueMicrotask(flushDrafts);
  dirty.add(key);
}

function put(key: string, value: unknown): void {
  change(key, (drafts) => ({ ...drafts, [key]: value }));
}

function drop(key: string): void {
  change(key, (drafts) => {
    delete drafts[key];
    return drafts;
  });
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', flushDrafts);
  // Another tab of the same person typed or sent: follow, unless this tab has newer words.
  window.addEventListener('storage', (event) => {
    if (event.key === null || !event.key.startsWith(prefix) || dirty.has(event.key)) return;
    useDrafts.setState({ drafts: load() });
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Where a draft of an agent is stored. */
export function draftKey(agentId: string, name: string): string {
  return `${prefix}${agentId}:${name}`;
}

/** Value, set, clear, and whether it is stored. */
export type Draft<T> = readonly [T, (next: T) => void, () => void, DraftStatus];

/**
 * The draft as it stands at this moment, for work that ends later than it began: what was typed
 * meanwhile must not be lost. `initial` when there is none.
 */
export function draftNow<T extends string | object>(name: string, initial: T): T {
  const agentId = useSession.getState().session?.agent.id ?? 'nobody';
  const stored = useDrafts.getState().drafts[draftKey(agentId, name)];
  // Written by `useDraft` under the same name, so it has the same shape.
  return stored === undefined ? initial : (stored as T);
}

/** Puts a draft there from outside its field, e.g. words that were taken back. */
export function keepDraft(name: string, value: string | object): void {
  const agentId = useSession.getState().session?.agent.id ?? 'nobody';
  put(draftKey(agentId, name), value);
}

/**
 * Words (or a form) that outlive reload, crash, sign-out and offline, per agent. Names:
 * `message:<caseId>:<audience>`, `note:<caseId>`, `ruling:<disputeId>`. A value equal to `initial`
 * is no draft. Returns `[value, set, clear, status]`.
 */
export function useDraft(name: string, initial: string): Draft<string>;
export function useDraft<T extends object>(name: string, initial: T): Draft<T>;
export function useDraft<T extends string | object>(name: string, initial: T): Draft<T> {
  const agentId = useSession((state) => state.session?.agent.id ?? 'nobody');
  const key = draftKey(agentId, name);
  const stored = useDrafts((state) => state.drafts[key]);
  const failed = useDrafts((state) => state.unsaved.has(key));
  // A draft is only ever written by this hook under the same name, so it has the same shape.
  const value = stored === undefined ? initial : (stored as T);
  const latest = useRef(initial);
  useEffect(() => {
    latest.current = initial;
  });
  const set = useCallback(
    (next: T) => {
      if (next === '' || same(next, latest.current)) drop(key);
      else put(key, next);
    },
    [key],
  );
  const clear = useCallback(() => drop(key), [key]);
  const status: DraftStatus = stored === undefined ? 'empty' : failed ? 'unsaved' : 'saved';
  return [value, set, clear, status] as const;
}

function isOn(drafts: DraftsState['drafts'], agentId: string, caseId: string): boolean {
  const own = draftKey(agentId, '');
  return Object.keys(drafts).some(
    (key) => key.startsWith(own) && key.slice(own.length).split(':')[1] === caseId,
  );
}

/** True when the agent has an unsent draft on this case, of any kind. */
export function useHasDraft(caseId: string): boolean {
  const agentId = useSession((state) => state.session?.agent.id ?? 'nobody');
  return useDrafts(({ drafts }) => isOn(drafts, agentId, caseId));
}

/** True when the agent has an unsent draft of this very name. */
export function useHasDraftNamed(name: string): boolean {
  const agentId = useSession((state) => state.session?.agent.id ?? 'nobody');
  return useDrafts(({ drafts }) => draftKey(agentId, name) in drafts);
}

/** As {@link useHasDraft}, at this moment. */
export function hasDraft(caseId: string): boolean {
  const agentId = useSession.getState().session?.agent.id ?? 'nobody';
  return isOn(useDrafts.getState().drafts, agentId, caseId);
}

/**
 * Hears when this person's drafts on a case change, here or in another tab, and whether one is left.
 * Returns how to stop.
 */
export function onCaseDrafts(caseId: string, tell: (isLeft: boolean) => void): () => void {
  return useDrafts.subscribe(({ drafts }, { drafts: before }) => {
    if (drafts === before) return;
    const agentId = useSession.getState().session?.agent.id ?? 'nobody';
    const keys = Object.keys({ ...before, ...drafts }).filter((key) =>
      isOn({ [key]: true }, agentId, caseId),
    );
    if (keys.some((key) => !same(before[key], drafts[key]))) tell(isOn(drafts, agentId, caseId));
  });
}

/** Drafts that a case is gone on with; others keep a comment, or what is on its way. */
const ON_A_CASE = new Set(['message', 'note', 'answer', 'ruling']);

/** Cases on which this person has unsent words in this browser, at most so many as an address holds. */
export function useDraftCases(): readonly string[] {
  const agentId = useSession((state) => state.session?.agent.id ?? 'nobody');
  const drafts = useDrafts((state) => state.drafts);
  const own = draftKey(agentId, '');
  const names = Object.keys(drafts).flatMap((key) => {
    const [kind = '', caseId = ''] = key.startsWith(own) ? key.slice(own.length).split(':') : [];
    return ON_A_CASE.has(kind) && caseId !== '' ? [caseId] : [];
  });
  return [...new Set(names)].toSorted().slice(0, 200);
}
