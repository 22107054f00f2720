import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromMs, MINUTE } from '../../../src/lib/instants.ts';
import type { ReviewBookRecord, ReviewRecord } from '../review-records.ts';
import type { Reader } from '../tx.ts';
import { burstOf } from './bursts.ts';

const RULE = { withinMs: 60 * MINUTE, size: 4, starsUpTo: 2 };
const START = Date.UTC(2026, 4, 1);
const SELLER = 'sel_one';

interface Row {
  minute: number;
  stars: number;
  isOwn: boolean;
}
const idAt = (index: number) => `rev_${String(index).padStart(3, '0')}`;
const msOf = (row: Row) => START + row.minute * MINUTE;

/** A review with what a burst looks at. */
function review(row: Row, index: number): ReviewRecord {
  const { stars } = row;
  return {
    id: idAt(index),
    state: 'shown',
    redactions: [],
    countsInRating: { fulfilment: true, startTime: true, communication: true },
    sellerId: SELLER,
    orderId: `ord_${index}`,
    authorId: `buy_${index}`,
    authorName: 'Somebody',
    sellerName: 'A shop',
    order: { reference: '#1', status: 'finished', placedAt: fromMs(START - MINUTE) },
    offer: { id: 'off_1', title: 'Ring', priceMinor: 100, currency: 'USD', facts: [] },
    text: 'Text',
    language: 'en',
    stars: { fulfilment: stars, startTime: stars, communication: stars },
    postedAt: fromMs(msOf(row)),
    agreedExtras: [],
  };
}

/** Some reviews stand in the seller's book, the others are its own. */
function readerOf(rows: readonly Row[]): Reader {
  const reviews = new Map(rows.map((row, index) => [idAt(index), review(row, index)]));
  const inBook = rows.flatMap((row, index) => (row.isOwn ? [] : [{ row, index }]));
  const book: ReviewBookRecord = {
    id: SELLER,
    count: inBook.length,
    idAt: (position) => idAt(inBook[position]?.index ?? -1),
    positionOf: (id) => inBook.findIndex(({ index }) => idAt(index) === id),
    stars: Uint8Array.from(inBook.flatMap(({ row }) => [row.stars, row.stars, row.stars])),
    postedAt: Uint32Array.from(inBook.map(({ row }) => msOf(row) / 1000)),
  };
  const own = rows.flatMap((row, index) => (row.isOwn ? [idAt(index)] : []));
  const records: Partial<Record<string, (id: string) => unknown>> = {
    reviews: (id) => reviews.get(id),
    reviewBooks: () => book,
    sellerReviews: () => ({ id: SELLER, own, movedIn: [], changed: {} }),
  };
  const get: Reader['get'] = (table, id) => {
    const record = records[table]?.(id);
    // Each table's function gives that table's record.
    return record as ReturnType<typeof get<typeof table>>;
  };
  return { get };
}

/** The truth: every group of neighbours within the time, and groups with a common review together. */
function bruteForce(rows: readonly Row[]): string[][] {
  const low = rows
    .map((row, index) => ({ id: idAt(index), ms: msOf(row), stars: row.stars }))
    .filter(({ stars }) => stars <= RULE.starsUpTo)
    .sort((a, b) => a.ms - b.ms || (a.id < b.id ? -1 : 1));
  const groups: string[][] = [];
  for (const [from, first] of low.entries()) {
    const ids = low
      .slice(from)
      .flatMap(({ id, ms }) => (ms <= first.ms + RULE.withinMs ? [id] : []));
    if (ids.length < RULE.size) continue;
    const last = groups.at(-1);
    if (last?.some((id) => ids.includes(id)))
      groups[groups.length - 1] = [...new Set([...last, ...ids])];
    else groups.push(ids);
  }
  return groups;
}

const rows = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 1200 }),
      stars: fc.constantFrom(1, 1, 2, 5),
      isOwn: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.toSorted((a, b) => a.minute - b.minute));

describe('bursts', () => {
  it('are the groups that looking at every review finds, from book and own reviews alike', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const reader = readerOf(list);
        const groups = bruteForce(list);
        for (const [index, row] of list.entries()) {
          const burst = burstOf(reader, review(row, index), RULE);
          const truth = groups.find((ids) => ids.includes(idAt(index)));
          expect(burst?.reviewIds).toEqual(truth);
          expect(burst?.id).toBe(truth && `clu_${truth[0]?.slice(4)}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hold no review that praises anything', () => {
    const list = [0, 5, 9, 12].map((minute) => ({ minute, stars: 1, isOwn: true }));
    const reader = readerOf(list);
    const first = review({ minute: 0, stars: 1, isOwn: true }, 0);
    expect(burstOf(reader, first, RULE)?.spanMs).toBe(12 * MINUTE);
    const stars = { ...first.stars, communication: 4 };
    expect(burstOf(reader, { ...first, stars }, RULE)).toBeUndefined();
  });
});
