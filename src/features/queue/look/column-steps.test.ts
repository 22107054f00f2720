import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../ui/table/types.ts';
import { arranged, toldLook, withLook } from '../queue-look.ts';
import { moved, switched, unlessUsual } from './column-steps.ts';

const USUAL = ['case', 'claim', 'parties', 'clock', 'who'];
const all: readonly Column<object>[] = USUAL.map((id) => ({
  id,
  header: id,
  ...(id === 'claim' ? { flex: 1, minWidth: 220 } : { width: 100 }),
  render: () => null,
}));

describe('columns', () => {
  it('go up and down by one, never before the first', () => {
    expect(moved(USUAL, 'parties', -1)).toEqual(['case', 'parties', 'claim', 'clock', 'who']);
    expect(moved(USUAL, 'parties', 1)).toEqual(['case', 'claim', 'clock', 'parties', 'who']);
    expect(moved(USUAL, 'claim', -1)).toEqual(USUAL);
    expect(moved(USUAL, 'case', 1)).toEqual(USUAL);
    expect(moved(USUAL, 'who', 1)).toEqual(USUAL);
  });

  it('whatever is chosen: the first one is there, none twice, and one takes the room', () => {
    const id = fc.constantFrom(...USUAL, 'moon');
    fc.assert(
      fc.property(fc.array(id), (ids) => {
        const shown = arranged(all, ids);
        const names = shown.map((column) => column.id);
        expect(names).toContain('case');
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((name) => USUAL.includes(name))).toBe(true);
        expect(shown.some(({ flex }) => flex !== undefined)).toBe(true);
      }),
    );
  });

  it('come back from the address as they were chosen', () => {
    const density = fc.constantFrom('compact' as const, 'comfortable' as const, 'relaxed' as const);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...USUAL), { minLength: 1 }),
        density,
        (ids, near) => {
          const search = withLook(new URLSearchParams('q=x&page=2'), {
            columns: ids,
            density: near,
          });
          expect(toldLook(search)).toEqual({ columns: ids, density: near });
          expect(withLook(search, {}).toString()).toBe('q=x&page=2');
        },
      ),
    );
  });

  it('switching a column off and on leaves the usual ones usual', () => {
    expect(unlessUsual(switched(switched(USUAL, 'who'), 'who'), USUAL)).toBeUndefined();
    expect(unlessUsual(switched(USUAL, 'claim'), USUAL)).toEqual([
      'case',
      'parties',
      'clock',
      'who',
    ]);
  });
});
