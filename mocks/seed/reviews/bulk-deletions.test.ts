import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { caratx } from '../../domain/policies/caratx.ts';
import { BulkDeletions } from './bulk-deletions.ts';
import { BulkReviews } from './bulk-reviews.ts';

const NOW = ['2026-11-22T03:00:00.000Z', '2026-05-26T15:20:11.123Z', '2027-01-20T12:00:00.000Z'];
const VOLUME = 2000;

describe.each(NOW)('bulk requests of %s', (now) => {
  const reviews = new BulkReviews({ now, seed: 7, volume: VOLUME, policy: caratx });
  const bulk = new BulkDeletions(reviews);

  it('equal the replayed requests', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: VOLUME - 1 }), (n) => {
        const { derived, ...row } = bulk.row(n);
        expect(derived).toBe(n);
        expect(row).toEqual(bulk.replay(n).reader.get('deletionRequests', row.id));
      }),
      { numRuns: 150 },
    );
  });

  it('are appealed about, and the appeals equal the replayed ones as well', () => {
    const appeals = [...bulk.appeals.rows()];
    const of = (status: string) => appeals.filter((row) => row.status === status).length;
    expect(['queued', 'upheld', 'closed'].every((status) => of(status) > 0)).toBe(true);
    expect(new Set(appeals.map(({ reference }) => reference)).size).toBe(appeals.length);
    fc.assert(
      fc.property(fc.constantFrom(...appeals), ({ derived: n = -1, ...appeal }) => {
        const { reader } = bulk.replay(n);
        expect(appeal).toEqual(reader.get('appeals', appeal.id));
        const { derived: _, ...request } = bulk.row(n);
        expect(request).toEqual(reader.get('deletionRequests', request.id));
        const { derived: __, ...again } = bulk.derive('appeals', appeal.id) ?? {};
        expect(again).toEqual(appeal);
        expect(bulk.derive('files', appeal.id)?.messages.length).toBeGreaterThan(0);
        const review = bulk.derive('reviews', request.reviewId);
        const shown = review ?? reviews.derive('reviews', request.reviewId);
        expect(shown).toEqual(reader.get('reviews', request.reviewId));
      }),
      { numRuns: 60 },
    );
  });

  it('make the statements that replaying them makes, listed without a replay', () => {
    const entries = [...bulk.statements.entries()];
    expect(entries.length).toBeGreaterThan(VOLUME / 5);
    fc.assert(
      fc.property(fc.constantFrom(...entries), ({ id, at, requestId }) => {
        const statement = bulk.derive('statements', id);
        expect(statement).toMatchObject({ id, at, requestId });
        const told = bulk.replay(bulk.plans.numberOf(requestId)).reader;
        expect(statement).toEqual(told.get('statements', id));
        expect(told.get('deletionRequests', requestId)?.decision?.statementId).toBe(id);
      }),
      { numRuns: 60 },
    );
    expect(bulk.derive('statements', 'sor_x0000000')).toBeUndefined();
  });

  it('wait and have ended, oldest first, one for each review, with references that count on', () => {
    const all = [...bulk.rows()];
    const of = (status: string) => all.filter((row) => row.status === status).length;
    expect(of('queued')).toBeGreaterThan(VOLUME / 100);
    expect(of('inadmissible')).toBeGreaterThan(VOLUME / 100);
    const filed = all.map(({ createdAt }) => createdAt);
    expect(filed).toEqual(filed.toSorted());
    expect(
      all.every(
        ({ updatedAt, reviewPostedAt, createdAt }) =>
          updatedAt <= now && reviewPostedAt < createdAt,
      ),
    ).toBe(true);
    for (const key of ['id', 'reference', 'reviewId'] as const)
      expect(new Set(all.map((row) => row[key])).size).toBe(VOLUME);
  });

  it('derive what belongs to them, and nothing for other ids', () => {
    const [first] = [...bulk.rows()];
    expect(bulk.derive('files', first?.id ?? '')?.events.length).toBeGreaterThan(1);
    expect(bulk.derive('requesters', first?.sellerId ?? '')?.requests[0]?.id).toBeDefined();
    expect(reviews.derive('reviews', first?.reviewId ?? '')?.text).toBe(first?.snapshot.text);
    expect(reviews.derive('orderChats', first?.orderId ?? '')?.messages.length).toBeGreaterThan(1);
    expect(bulk.derive('files', 'rdr_x0000000')).toBeUndefined();
    expect(bulk.derive('orders', first?.orderId ?? '')).toBeUndefined();
  });
});
