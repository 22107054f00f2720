// @vitest-environment jsdom
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { SCHEME_SCRIPT } from '../ui/scheme-script.ts';
import {
  defaultPreferences,
  parsePreferences,
  preferencesKey,
  setPreferences,
} from './preferences.ts';

beforeEach(() => localStorage.clear());

describe('preferences', () => {
  it('damaged, foreign or unknown storage becomes the default', () => {
    for (const text of [null, '', '{', '[]', '7', '{"colorScheme":"pink","rows":9}']) {
      expect(parsePreferences(text)).toEqual(defaultPreferences);
    }
  });

  it('keeps what it knows, drops the rest', () => {
    expect(parsePreferences('{"colorScheme":"dark","density":"huge","keysEnabled":false}')).toEqual(
      { ...defaultPreferences, colorScheme: 'dark', keysEnabled: false },
    );
  });

  it.each([
    ['dark', false, 'data-dark'],
    ['light', true, 'data-light'],
    ['system', true, 'data-dark'],
    ['system', false, 'data-light'],
  ] as const)(
    'the first-paint script reads them: %s, system dark %s',
    (colorScheme, dark, attribute) => {
      setPreferences({ colorScheme });
      expect(localStorage.getItem(preferencesKey)).toContain(colorScheme);
      const set: string[] = [];
      runInNewContext(SCHEME_SCRIPT, {
        localStorage,
        matchMedia: () => ({ matches: dark }),
        document: { documentElement: { setAttribute: (name: string) => set.push(name) } },
      });
      expect(set).toEqual([attribute]);
    },
  );
});
