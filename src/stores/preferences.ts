import { create } from 'zustand';

/** What a person set for this browser. Nothing of a case, nothing secret. */
export interface Preferences {
  colorScheme: 'light' | 'dark' | 'system';
  density: 'compact' | 'comfortable' | 'relaxed';
  locale: 'en' | 'en-XA' | 'ar-XB';
  tableView: 'auto' | 'native';
  /** The master switch of single-letter keys (WCAG 2.1.4). */
  keysEnabled: boolean;
  /** Words of reviews and chats, and pictures, are blurred until they are asked for. */
  veilWords: boolean;
  veilPictures: boolean;
}

/** The first-paint script in index.html reads the same key. */
export const preferencesKey = 'recourse.preferences';

const choices = {
  colorScheme: ['light', 'dark', 'system'],
  density: ['compact', 'comfortable', 'relaxed'],
  locale: ['en', 'en-XA', 'ar-XB'],
  tableView: ['auto', 'native'],
  keysEnabled: [true, false],
  veilWords: [true, false],
  veilPictures: [true, false],
} as const satisfies { [Key in keyof Preferences]: readonly Preferences[Key][] };

export const defaultPreferences: Preferences = {
  colorScheme: 'system',
  density: 'comfortable',
  locale: 'en',
  tableView: 'auto',
  keysEnabled: true,
  veilWords: false,
  veilPictures: true,
};

/** Reads stored text; whatever is damaged, unknown or missing becomes the default. */
export function parsePreferences(text: string | null): Preferences {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return defaultPreferences;
  }
  if (typeof stored !== 'object' || stored === null) return defaultPreferences;
  const known = Object.entries(stored).filter(([key, value]) =>
    Object.entries(choices).some(
      ([name, allowed]) => name === key && allowed.some((choice) => choice === value),
    ),
  );
  return { ...defaultPreferences, ...Object.fromEntries(known) };
}

/** Storage may be closed (private windows, policies): preferences then last as long as the page. */
function readStored(): string | null {
  try {
    return globalThis.localStorage?.getItem(preferencesKey) ?? null;
  } catch {
    return null;
  }
}

export const usePreferences = create<Preferences>(() => parsePreferences(readStored()));

/** Changes some preferences and keeps them in this browser. */
export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
  try {
    globalThis.localStorage?.setItem(preferencesKey, JSON.stringify(usePreferences.getState()));
  } catch {
    // Nothing to do: the choice still holds for this page.
  }
}
