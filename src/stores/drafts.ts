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
  // What found no room before is tried again: room may have been made.
  for (const key of new Set([...unsaved, ...dirty])) {
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
  window.addEventListener('storage', ({ key }) => {
    if (key === prefix) return useDrafts.setState({ drafts: load(), unsaved: new Set() });
    // Words that only this page has are never given up for what storage says.
    if (key === null || !key.startsWith(prefix) || dirty.has(key)) return;
    if (useDrafts.getState().unsaved.has(key)) return;
    const { [key]: value } = load();
    useDrafts.setState(({ drafts }) => {
      const next = { ...drafts, [key]: value };
      if (value === undefined) delete next[key];
      return { drafts: next };
    });
  });
  // Leaving would lose them, so the browser asks.
  window.addEventListener('beforeunload', (event) => {
    flushDrafts();
    if (useDrafts.getState().unsaved.size > 0) event.preventDefault();
  });
}

/** The name under which is kept what macros do besides the words of a draft of a case. */
export function actionsNameOf(caseId: string, draft: string): string {
  return `macro:${caseId}:${draft}`;
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

const join = (words: string, typed: string) =>
  typed.trim() === '' ? words : `${words}\n\n${typed}`;

/**
 * Gives words back to their draft, before whatever was typed there meanwhile. Of a form, only its text
 * is joined: the choices made since are the newer ones.
 */
export function returnToDraft(name: string, value: string | object): void {
  if (typeof value === 'string') return keepDraft(name, join(value, draftNow(name, '')));
  const typed: { text?: unknown } = draftNow(name, {});
  const { text } = value as { text?: unknown };
  const isBoth = typeof text === 'string' && typeof typed.text === 'string';
  keepDraft(name, isBoth ? { ...value, ...typed, text: join(text, typed.text as string) } : value);
}

/** How many drafts of this page the browser has no room for. */
export function useUnsavedCount(): number {
  return useDrafts((state) => state.unsaved.size);
}

/** True when something was typed on this page, by whomever, that has not been sent. */
export function hasDrafts(): boolean {
  const own = draftKey(useSession.getState().session?.agent.id ?? 'nobody', '');
  return Object.keys(useDrafts.getState().drafts).some((key) => key.startsWith(own));
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

/** Names of the agent's unsent drafts on a case. */
export function useDraftNames(caseId: string): readonly string[] {
  const agentId = useSession((state) => state.session?.agent.id ?? 'nobody');
  const own = draftKey(agentId, '');
  const names = useDrafts(({ drafts }) =>
    Object.keys(drafts)
      .filter((key) => isOn({ [key]: true }, agentId, caseId))
      .map((key) => key.slice(own.length))
      .join('\n'),
  );
  return names === '' ? [] : names.split('\n');
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
const ON_A_CASE = new Set(['message', 'note', 'answer', 'ruling', 'finding', 'appeal']);

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
