import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepStill, settled } from './still-rows.ts';

const row = (id: string, version = 1) => ({ id, version });

const list = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefghij'.split('')), version: fc.integer() }),
  { selector: ({ id }) => id },
);

describe('still rows', () => {
  it('changes in place, greys what left, counts what came', () => {
    const next = keepStill(settled([row('a'), row('b')]), [row('c'), row('b', 2)]);
    expect(next).toEqual({
      rows: [
        { row: row('a'), gone: true },
        { row: row('b', 2), gone: false },
      ],
      arrivals: 1,
    });
  });

  it('a row that returns is no newcomer', () => {
    const left = keepStill(settled([row('a')]), []);
    expect(keepStill(left, [row('a', 3)])).toEqual(settled([row('a', 3)]));
  });

  it('never moves, adds or drops a row, and accounts for every fresh one', () => {
    fc.assert(
      fc.property(
        list.filter((rows) => rows.length > 0),
        list,
        (shown, fresh) => {
          const next = keepStill(settled(shown), fresh);
          expect(next.rows.map(({ row: { id } }) => id)).toEqual(shown.map(({ id }) => id));
          const present = next.rows.filter(({ gone }) => !gone).length;
          expect(present + next.arrivals).toBe(fresh.length);
        },
      ),
    );
  });
});
