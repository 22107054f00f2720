import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { caratx } from '../domain/policies/caratx.ts';
import { replayCase } from './bulk-history.ts';
import { BulkRows } from './bulk-rows.ts';
import { BulkPlans } from './bulk/plan.ts';

const NOW = ['2026-11-22T03:00:00.000Z', '2026-05-26T15:20:11.123Z', '2027-01-20T12:00:00.000Z'];

describe.each(NOW)('bulk rows of %s', (now) => {
  const plans = new BulkPlans({ now, seed: 7, volume: 2000, policy: caratx });
  const rows = new BulkRows(plans);

  it('equal the replayed disputes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1999 }), (n) => {
        const plan = plans.plan(n);
        const { derived, ...row } = rows.row(plan);
        expect(derived).toBe(n);
        expect(row).toEqual(replayCase(plans, plan).reader.get('disputes', row.id));
      }),
      { numRuns: 200 },
    );
  });

  it('are the same whichever of a kind was looked at first', () => {
    const backwards = new BulkRows(plans);
    const numbers = Array.from({ length: 2000 }, (_, at) => at);
    for (const n of numbers.toReversed()) backwards.row(plans.plan(n));
    expect(numbers.map((n) => backwards.row(plans.plan(n)))).toEqual([...rows.all()]);
  });

  it('are of every status, oldest first, with references that count on', () => {
    const all = [...rows.all()];
    expect(new Set(all.map((row) => row.status)).size).toBe(4);
    const sorted = all.map((row) => row.createdAt).toSorted();
    expect(all.map((row) => row.createdAt)).toEqual(sorted);
    expect(new Set(all.map((row) => row.reference)).size).toBe(2000);
    expect(new Set(all.map((row) => row.id)).size).toBe(2000);
  });
});
