import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { caratx } from '../../domain/policies/caratx.ts';
import { BulkQuestions } from './questions.ts';

const NOW = ['2026-11-22T03:00:00.000Z', '2026-05-26T15:20:11.123Z', '2027-01-20T12:00:00.000Z'];
const VOLUME = 2000;

describe.each(NOW)('bulk questions of %s', (now) => {
  const bulk = new BulkQuestions({ now, seed: 7, volume: VOLUME, policy: caratx });

  it('equal the replayed questions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: VOLUME - 1 }), (n) => {
        const { derived, ...row } = bulk.row(n);
        expect(derived).toBe(n);
        expect(row).toEqual(bulk.replay(n).reader.get('questions', row.id));
      }),
      { numRuns: 200 },
    );
  });

  it('are answered and not, on time and late, oldest first, with references that count on', () => {
    const all = [...bulk.rows()];
    const waiting = all.filter(({ status }) => status === 'unanswered');
    expect(waiting.length).toBeGreaterThan(VOLUME / 50);
    expect(waiting.length).toBeLessThan(VOLUME / 4);
    expect(all.some(({ clocks: [clock] }) => clock?.late)).toBe(true);
    expect(all.some(({ answer }) => answer?.by === 'staff')).toBe(true);
    const asked = all.map(({ createdAt }) => createdAt);
    expect(asked).toEqual(asked.toSorted());
    expect(all.every(({ updatedAt }) => updatedAt <= now)).toBe(true);
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(VOLUME);
    expect(new Set(all.map(({ id }) => id)).size).toBe(VOLUME);
  });

  it('derive their history, and nothing for other ids', () => {
    const [first] = bulk.rows();
    expect(bulk.derive('files', first?.id ?? '')?.messages[0]?.text).toBe(first?.text);
    expect(bulk.derive('files', 'qst_x0000000')).toBeUndefined();
    expect(bulk.derive('orders', first?.id ?? '')).toBeUndefined();
  });
});
