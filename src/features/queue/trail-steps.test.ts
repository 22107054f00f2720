import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputeQueue } from './dispute-queue.ts';
import { PAGE_SIZE } from './queue-url.ts';
import { ticketQueue } from './ticket-queue.ts';
import { beginTrail, extendTrail, missing, neighboursOf, resultOf } from './trail-steps.ts';

const list = (ids: readonly string[], more: { prevCursor?: string; nextCursor?: string } = {}) => ({
  items: ids.map((id) => ({ id })),
  total: 64,
  ...more,
});
const of = (text: string) => new URLSearchParams(text);

describe('the trail of a queue', () => {
  it('is the same result on every page of it', () => {
    expect(resultOf(disputeQueue, of('view=all&cursor=x&page=2'))).toBe('disputes?view=all');
    expect(resultOf(disputeQueue, of(''))).toBe('disputes');
    expect(resultOf(ticketQueue, of(''))).toBe('tickets');
  });

  it('leads over the end of a page, there and back, and the address names the page', () => {
    const search = of('view=all');
    const start = beginTrail(search, list(['a', 'b'], { nextCursor: 'n1' }));
    expect(missing(start, 'a')).toEqual({ before: undefined, after: undefined });
    expect(missing(start, 'b').after).toBe('n1');
    const longer = extendTrail(start, 'after', list(['c', 'd'], { prevCursor: 'p2' }));
    expect(neighboursOf(longer, search, 'b')).toMatchObject({
      position: 2,
      total: 64,
      previous: { id: 'a', query: '?view=all' },
      next: { id: 'c', query: '?view=all&cursor=n1&page=2' },
    });
    expect(neighboursOf(longer, search, 'c').back).toBe('?view=all&cursor=n1&page=2');
    expect(neighboursOf(longer, search, 'd').next).toBeUndefined();
  });

  it('begun on a later page it counts from there, and goes back beyond its beginning', () => {
    const search = of('cursor=n1&page=2');
    const start = beginTrail(search, list(['c'], { prevCursor: 'p2' }));
    expect(neighboursOf(start, search, 'c').position).toBe(PAGE_SIZE + 1);
    const longer = extendTrail(start, 'before', list(['a', 'b'], { nextCursor: 'n1' }));
    expect(neighboursOf(longer, search, 'c').previous).toEqual({ id: 'b', query: '' });
  });

  it('rows that left the result but still stand on the screen keep their place and are counted', () => {
    const trail = beginTrail(of(''), list(['a', 'c']), ['a', 'b', 'c']);
    expect(neighboursOf(trail, of(''), 'b')).toMatchObject({ position: 2, total: 65 });
  });

  it('a case of no queue goes on with the first of the queue', () => {
    const trail = beginTrail(of(''), list(['a']));
    expect(neighboursOf(trail, of(''), 'z')).toMatchObject({ position: 0, next: { id: 'a' } });
    expect(neighboursOf(undefined, of('view=all'), 'z')).toMatchObject({ back: '?view=all' });
  });

  it('however pages overlap, every case is met once and in order', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'.split('')), { minLength: 1 });
    fc.assert(
      fc.property(ids, fc.array(ids, { maxLength: 4 }), (first, later) => {
        let trail = beginTrail(of(''), list(first, { nextCursor: 'n' }));
        for (const page of later) {
          trail = extendTrail(trail, 'after', list(page, { nextCursor: 'n' }));
        }
        const met: string[] = [];
        for (let id = first[0]; id !== undefined; id = neighboursOf(trail, of(''), id).next?.id) {
          met.push(id);
        }
        expect(met).toEqual([...new Set([...first, ...later.flat()])]);
      }),
    );
  });
});
