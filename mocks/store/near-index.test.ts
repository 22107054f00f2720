import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { likenessPercent, sharedShingles, shinglesOf } from '../domain/reviews/shingles.ts';
import { NearIndex, type TextSource } from './near-index.ts';

const PERCENT = 60;
const WORDS = 'ring stone late parcel seller never gold 石 broken again box thank'.split(' ');

/** Texts of few words, and some that differ from another one in a word. */
const texts = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }), {
    minLength: 1,
    maxLength: 30,
  })
  .chain((lists) =>
    fc
      .array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...WORDS)), { maxLength: 30 })
      .map((changes) =>
        [
          ...lists,
          ...changes.map(([which, where, word]) => {
            const list = lists[which % lists.length] ?? [];
            return list.with(where % list.length, word);
          }),
        ].map((list) => list.join(' ')),
      ),
  );

const sourceOf = (list: readonly string[]): TextSource => ({
  count: list.length,
  textAt: (n) => list[n] ?? '',
  idAt: (n) => `rev_${n}`,
  numberOf: (id) => Number(id.slice(4)),
});

/** The truth: every text compared with every other. */
function bruteForce(all: ReadonlyMap<string, string>, id: string, text: string) {
  const own = shinglesOf(text);
  return [...all]
    .flatMap(([other, words]) => {
      const theirs = shinglesOf(words);
      const shared = sharedShingles(own, theirs);
      const isNear = shared * 100 >= PERCENT * (own.length + theirs.length - shared) && shared > 0;
      if (other === id || !isNear) return [];
      return [{ id: other, likenessPercent: likenessPercent(own, theirs) }];
    })
    .sort((a, b) => b.likenessPercent - a.likenessPercent || (a.id < b.id ? -1 : 1));
}

describe('near-same texts', () => {
  it('are exactly those that comparing all with all finds, changed and new ones included', () => {
    fc.assert(
      fc.property(texts, texts, (derived, changes) => {
        const held = new Map(changes.slice(0, 6).map((text, at) => [`rev_${at * 3}`, text]));
        const index = new NearIndex(sourceOf(derived), (id) => held.get(id), PERCENT);
        for (const [id, text] of held) index.hold(id, text);
        const all = new Map([
          ...derived.map((text, n): [string, string] => [`rev_${n}`, text]),
          ...held,
        ]);
        for (const [id, text] of all)
          expect(index.nearOf(id, text)).toEqual(bruteForce(all, id, text));
      }),
      { numRuns: 150 },
    );
  });

  it('are found in any script, whatever the case and the points', () => {
    const list = [
      '写真と色が違い、指輪は安っぽく見えます。',
      '写真と色が違い、指輪は安っぽく見えました。',
      'البائع لا يرد على الرسائل منذ أسبوع',
      'Don’t buy, the STONE is glass!',
      'dont buy: the stone is glass',
    ];
    const index = new NearIndex(sourceOf(list), () => undefined, PERCENT);
    expect(index.nearOf('rev_0', list[0] ?? '')).toMatchObject([{ id: 'rev_1' }]);
    expect(index.nearOf('rev_2', list[2] ?? '')).toEqual([]);
    expect(index.nearOf('rev_3', list[3] ?? '')).toEqual([{ id: 'rev_4', likenessPercent: 100 }]);
  });

  it('are looked for in slices, and the answer does not depend on how far these got', () => {
    const list = Array.from(
      { length: 950 },
      (_, n) => `the ${n % 7} of ${n % 11} was fine with me`,
    );
    const whole = new NearIndex(sourceOf(list), () => undefined, PERCENT);
    let slices = 0;
    while (whole.step()) slices += 1;
    expect(slices).toBeGreaterThan(8);
    expect(whole.isReady).toBe(true);
    const begun = new NearIndex(sourceOf(list), () => undefined, PERCENT);
    begun.step();
    expect(begun.nearOf('rev_3', list[3] ?? '')).toEqual(whole.nearOf('rev_3', list[3] ?? ''));
  });
});
