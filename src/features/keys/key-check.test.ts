import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnKeys } from '../../stores/own-keys.ts';
import { type KeyAction, keyActions, meet } from './key-catalogue.ts';
import { ALT, keyRefusal, keysAsText, leaders, recorded } from './key-check.ts';

function action(id: string): KeyAction {
  const found = keyActions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
}
const codeOf = (id: string, keys: string, own: OwnKeys = {}) =>
  keyRefusal(action(id), keys, own)?.code ?? 'ok';

describe('another key for an action', () => {
  it.each([
    ['queue.keys.claim', 'w', 'ok'],
    ['queue.keys.claim', 'Mod+b', 'ok'],
    ['queue.keys.claim', 'Shift+c', 'ok'],
    // Of the same place, of everywhere, and the first of two strokes.
    ['queue.keys.claim', 'j', 'taken'],
    ['queue.keys.claim', '/', 'taken'],
    ['queue.keys.claim', 'g', 'taken'],
    ['shell.keys.search', 'g d', 'taken'],
    ['shell.keys.disputes', 'j x', 'taken'],
    // Of a place that is never there at the same time.
    ['queue.keys.claim', 'e', 'ok'],
    ['tickets.key.status', '1', 'ok'],
    ['case.key.more', '1', 'taken'],
    ['queue.keys.claim', 'Mod+w', 'browser'],
    ['queue.keys.claim', 'Mod+Shift+t', 'browser'],
    ['queue.keys.claim', 'F5', 'browser'],
    ['queue.keys.claim', 'Mod+c', 'text'],
    ['queue.keys.claim', 'Tab', 'focus'],
    ['queue.keys.claim', 'Enter', 'focus'],
    ['queue.keys.claim', 'ArrowDown', 'focus'],
    ['composer.key.send', 's', 'chord'],
    ['ruling.submit.issue', 'w', 'chord'],
    ['composer.key.send', 'Mod+m', 'ok'],
    // The usual one always may come back.
    ['queue.keys.open', 'Enter', 'ok'],
  ])('%s on %s: %s', (id, keys, code) => {
    expect(codeOf(id, keys)).toBe(code);
  });

  it('looks at what the person has now: a key that was given up is free, a given one is taken', () => {
    const own = { 'queue.keys.down': 'w' };
    expect(codeOf('queue.keys.claim', 'j', own)).toBe('ok');
    expect(codeOf('queue.keys.claim', 'w', own)).toBe('taken');
    expect(codeOf('queue.keys.down', 'j', { ...own, 'queue.keys.claim': 'j' })).toBe('taken');
  });

  it('the usual keys are free of conflicts and refusals', () => {
    expect(keyActions.map((one) => [one.id, keyRefusal(one, one.keys, {})?.code])).toEqual(
      keyActions.map(({ id }) => [id, undefined]),
    );
  });

  it('whatever is accepted, no two actions that meet have the same key', () => {
    const strokes = ['j', 'k', 'w', 'g', 'g w', 'e', 'Mod+b', 'Mod+Enter', '/', '1', 'Shift+x'];
    const wish = fc.tuple(fc.constantFrom(...keyActions), fc.constantFrom(...strokes));
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const own: Record<string, string> = {};
        for (const [one, keys] of wishes) if (!keyRefusal(one, keys, own)) own[one.id] = keys;
        const now = (one: KeyAction) => own[one.id] ?? one.keys;
        const same = keyActions.flatMap((a, at) =>
          keyActions.slice(at + 1).filter((b) => meet(a, b) && now(a) === now(b)),
        );
        expect(same).toEqual([]);
      }),
    );
  });
});

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = { ...none, isComposing: false, altGraph: false };

it.each([
  [{ key: 'W', code: 'KeyW', shiftKey: true }, 'Shift+w'],
  [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
  [{ key: 'Enter', code: 'Enter', shiftKey: true, ctrlKey: true }, 'Mod+Shift+Enter'],
  [{ key: 'k', code: 'KeyK', metaKey: true }, 'Mod+k'],
  [{ key: 'ξ', code: 'KeyJ' }, 'j'],
  [{ key: 'é', code: 'Digit2' }, '2'],
  [{ key: 'Shift', code: 'ShiftLeft', shiftKey: true }, null],
  [{ key: 'Dead', code: 'BracketLeft' }, ALT],
  [{ key: '@', code: 'KeyQ', altGraph: true }, ALT],
])('%o is written %s', (event, keys) => {
  expect(recorded({ ...press, ...event })).toBe(keys);
});

it('two strokes begin with what begins two strokes', () => {
  expect([...leaders({})]).toEqual(['g']);
});

it('tells every key as text, with the usual one beside a changed one', () => {
  const text = keysAsText({ 'queue.keys.claim': 'w' }, ({ id }) => id);
  expect(text).toContain('w                 queue.keys.claim (c)');
  expect(text.split('\n')).toHaveLength(keyActions.length);
});
