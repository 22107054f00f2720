import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DueHeap } from './due-heap.ts';
import { slice, total } from './paging.ts';
import { SortedIndex } from './sorted-index.ts';

interface Row {
  id: string;
  value: number;
}

const makeIndex = () => new SortedIndex<Row>(1, (row) => [row.value]);
const everything = () => true;
const row = fc.record({
  id: fc.stringMatching(/^[a-z]{1,3}$/),
  value: fc.integer({ min: 0, max: 9 }),
});
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 60 });
const inOrder = (list: Row[]) =>
  [...list].sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));

function contents(index: SortedIndex<Row>): Row[] {
  return Array.from({ length: index.size }, (_, position) => index.at(position) as Row);
}

const read = (index: SortedIndex<Row>, cursor: string | undefined, descending: boolean) => {
  const page = slice({
    index,
    order: 'value',
    descending,
    limit: 4,
    match: everything,
    ...(cursor !== undefined && { cursor }),
  });
  if (!page) throw new Error('refused cursor');
  return page;
};

describe('SortedIndex', () => {
  it('keeps the order through any inserts and removals', () => {
    fc.assert(
      fc.property(rows, rows, fc.array(fc.nat()), (loaded, added, removals) => {
        const index = makeIndex();
        index.load(loaded);
        const held = [...loaded];
        for (const one of added.filter(({ id }) => !loaded.some((other) => other.id === id))) {
          index.insert(one);
          held.push(one);
        }
        for (const pick of removals) {
          const [gone] = held.splice(pick % Math.max(1, held.length), 1);
          if (gone) index.remove(gone);
        }
        expect(contents(index)).toEqual(inOrder(held));
      }),
    );
  });
});

describe('keyset pages', () => {
  it('shows every row that stays exactly once while others come and go', () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        (stay, churn, descending, picks) => {
          const index = makeIndex();
          index.load(stay);
          const visitors = churn.filter(({ id }) => !stay.some((other) => other.id === id));
          const inside = new Set<Row>();
          const seen: Row[] = [];
          for (
            let cursor: string | undefined, first = true;
            first || cursor !== undefined;
            first = false
          ) {
            const page = read(index, cursor, descending);
            seen.push(...page.items);
            cursor = page.nextCursor;
            const visitor = visitors[picks.next().value % Math.max(1, visitors.length)];
            if (!visitor) continue;
            if (inside.delete(visitor)) index.remove(visitor);
            else {
              inside.add(visitor);
              index.insert(visitor);
            }
          }
          const expected = inOrder(stay);
          if (descending) expected.reverse();
          expect(seen.filter((one) => stay.includes(one))).toEqual(expected);
        },
      ),
    );
  });

  it('goes back over the same pages', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, descending) => {
        const index = makeIndex();
        index.load(list);
        const forth: Row[][] = [];
        let page = read(index, undefined, descending);
        forth.push(page.items);
        while (page.nextCursor !== undefined) {
          page = read(index, page.nextCursor, descending);
          forth.push(page.items);
        }
        for (const expected of forth.toReversed()) {
          expect(page.items).toEqual(expected);
          if (page.prevCursor !== undefined) page = read(index, page.prevCursor, descending);
        }
        expect(page.prevCursor).toBeUndefined();
      }),
    );
  });

  it('refuses a cursor of another list', () => {
    const index = makeIndex();
    index.load(Array.from({ length: 9 }, (_, n) => ({ id: `r${n}`, value: n })));
    const { nextCursor = '' } = read(index, undefined, false);
    expect(
      slice({
        index,
        order: 'other',
        descending: false,
        limit: 4,
        match: everything,
        cursor: nextCursor,
      }),
    ).toBeUndefined();
    for (const cursor of ['x', 'e30', btoa('["value","after",["1"],"r"]')]) {
      expect(
        slice({ index, order: 'value', descending: false, limit: 4, match: everything, cursor }),
      ).toBeUndefined();
    }
  });

  it('counts exactly up to 10,000 and gives a lower bound above', () => {
    const index = makeIndex();
    index.load(Array.from({ length: 10_001 }, (_, n) => ({ id: `r${n}`, value: n })));
    expect(total(index, everything)).toEqual({ value: 10_000, atLeast: true });
    expect(total(index, ({ value }) => value > 0)).toBe(10_000);
  });
});

describe('DueHeap', () => {
  it('gives back everything by time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (times) => {
        const heap = new DueHeap<number>();
        for (const time of times) heap.push(time, time);
        const out: (number | undefined)[] = [];
        while (heap.size > 0) out.push(heap.pop());
        expect(out).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });
});
