import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BULK_KEYS } from '../src/features/bulk/bulk-keys.ts';
import { keyActions } from '../src/features/keys/key-catalogue.ts';

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|key-catalogue/.test(name))
  .map((name) => readFileSync(resolve(src, name), 'utf8'));

/** `{ keys: 'j', id: 'queue.keys.down' … }` of every registration, over lines. */
function registered(): Map<string, string> {
  const found = new Map<string, string>();
  const binding = /\{\s*keys?: '([^']+)',\s*id: '([^']+)'/g;
  for (const text of files) {
    if (!/useKeys\(|keys=\{|keys: \{/.test(text)) continue;
    for (const [, keys = '', id = ''] of text.matchAll(binding)) {
      expect(found.get(id) ?? keys, `${id} has one usual key`).toBe(keys);
      found.set(id, keys);
    }
  }
  return found;
}

/** Registered from their own table. */
const ofChosen = BULK_KEYS.map(({ id, keys }) => [id, keys] as const);

describe('one registry of keys', () => {
  it('what can be given another key is what is registered, with the same usual key', () => {
    const catalogue = Object.fromEntries(keyActions.map(({ id, keys }) => [id, keys]));
    expect(Object.fromEntries([...registered(), ...ofChosen])).toEqual(catalogue);
  });

  it('buttons print the key of the registry', () => {
    const printed = /useKeyText\('([^']+)', '([^']+)'\)/g;
    const usual = new Map<string, string>(keyActions.map(({ id, keys }) => [id, keys]));
    const all = files.flatMap((text) => [...text.matchAll(printed)]);
    expect(all.length).toBeGreaterThan(15);
    for (const [, id = '', keys] of all) expect([id, usual.get(id)]).toEqual([id, keys]);
  });

  it('no button prints a single letter of its own', () => {
    const own = files.flatMap((text) => [...text.matchAll(/kbd="([^"]+)"/g)].map(([, key]) => key));
    // Those that the browser or a dialog gives: they cannot be changed.
    expect(new Set(own)).toEqual(new Set(['↵', 'Esc']));
  });
});
