import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { seqPage } from './seq-page.ts';

const rowsOf = (numbers: readonly number[]) =>
  [...new Set(numbers)].toSorted((a, b) => a - b).map((seq) => ({ seq }));
const seqs = (items: readonly { seq: number }[]) => items.map(({ seq }) => seq);

function must(rows: { seq: number }[], limit: number, cursor?: string) {
  const page = seqPage(rows, { limit: String(limit), ...(cursor !== undefined && { cursor }) });
  if (!page.ok) throw new Error(page.error.detail);
  return page.value;
}

describe('pages of numbered rows', () => {
  it('shows each row once going on, and the same pages going back, rows added meanwhile or not', () => {
    const numbers = fc.array(fc.nat({ max: 500 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 1, max: 7 }),
        fc.nat({ max: 3 }),
        (some, limit, add) => {
          const rows = rowsOf(some);
          const wanted = seqs(rows).toReversed();
          const pages = [must(rows, limit)];
          for (let at = 0; at < add; at += 1) rows.push({ seq: 1000 + at });
          for (let last = pages.at(-1); last?.nextCursor !== undefined; last = pages.at(-1))
            pages.push(must(rows, limit, last.nextCursor));
          expect(pages.flatMap(({ items }) => seqs(items))).toEqual(wanted);
          for (let at = pages.length - 1; at > 1; at -= 1) {
            const back = must(rows, limit, pages[at]?.prevCursor);
            expect(seqs(back.items)).toEqual(seqs(pages[at - 1]?.items ?? []));
          }
          expect(pages[0]?.prevCursor).toBeUndefined();
        },
      ),
    );
  });

  it('refuses a cursor of another list', () => {
    for (const cursor of ['12', 'older-', 'older-x', 'newer-1e3', 'abc'])
      expect(seqPage([{ seq: 1 }], { cursor }).ok).toBe(false);
    expect(must([{ seq: 1 }], 5, '').items).toEqual([{ seq: 1 }]);
  });
});
