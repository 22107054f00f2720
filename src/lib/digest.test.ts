import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashChain, sha256Hex } from './digest.ts';

function shuffledKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffledKeys);
  if (value === null || typeof value !== 'object') return value;
  const reversed = Object.entries(value).reverse();
  return Object.fromEntries(reversed.map(([key, member]) => [key, shuffledKeys(member)]));
}

const link = (list: readonly unknown[]) =>
  list.reduce<string>((prev, body) => hashChain(prev, body), '');

describe('canonicalJson', () => {
  it('sorts keys, leaves out undefined and writes numbers as ECMAScript does', () => {
    const value = { b: [1, 'é"\n', null, true], a: { z: 1e21, y: -0, x: 0.1 }, B: undefined };
    expect(canonicalJson(value)).toBe(
      '{"a":{"x":0.1,"y":0,"z":1e+21},"b":[1,"é\\"\\n",null,true]}',
    );
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5 })).toBe(
      '{"\\r":2,"1":3,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":5}',
    );
  });

  it('gives equal text for equal values in any order, and reads back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffledKeys(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([
    Number.NaN,
    Infinity,
    1n,
    undefined,
    () => 1,
    Symbol('s'),
    new Map(),
    [undefined],
    Array.from({ length: 1 }),
    { at: new Date(0) },
  ])('refuses what JSON can not say: %o', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('sha256Hex', () => {
  it('agrees with another implementation on text and bytes', () => {
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
    expect(sha256Hex('ü€')).toBe(createHash('sha256').update('ü€', 'utf8').digest('hex'));
  });
});

describe('hashChain', () => {
  it('binds each body to everything before it (I32)', () => {
    const bodies = [{ n: 1 }, { n: 2 }, { n: 3 }];
    const whole = link(bodies);
    expect(whole).toBe(sha256Hex(`${link(bodies.slice(0, 2))}{"n":3}`));
    expect(link([{ n: 2 }, { n: 1 }, { n: 3 }])).not.toBe(whole);
    expect(link([{ n: 1 }, { n: 3 }])).not.toBe(whole);
    expect(link([{ n: 1 }, { n: 2, changed: true }, { n: 3 }])).not.toBe(whole);
  });
});
