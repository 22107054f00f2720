import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FILTER_NAMES,
  FILTERS,
  isFiltered,
  queueQuery,
  toggled,
  toSearch,
  withCursor,
  withoutFilters,
  withSort,
  withView,
} from './queue-url.ts';

const of = (text: string) => new URLSearchParams(text);

describe('queue address', () => {
  it('leaves defaults out', () => {
    expect(toSearch(withView(of('view=resolved&cursor=x&page=2'), 'needsRuling'))).toBe('');
    expect(toSearch(withSort(of('sort=-amount'), ''))).toBe('');
    expect(toSearch(toggled(of('assignee=me'), 'assignee', 'me'))).toBe('');
    expect(toSearch(withCursor(of('cursor=x&page=2'), 'y', 1))).toBe('');
  });

  it('begins at the first page when the result becomes another', () => {
    const text = toSearch(toggled(of('cursor=x&page=3&assignee=me'), 'assignee', 'nobody'));
    expect(text).toBe('?assignee=me,nobody');
  });

  it('asks the API for exactly what the address says', () => {
    expect(queueQuery(of('view=waiting&clock=missed,4h&q=ring&page=2&cursor=c&junk=1'))).toEqual({
      view: 'waiting',
      limit: '50',
      clock: 'missed,4h',
      q: 'ring',
      cursor: 'c',
    });
    expect(queueQuery(of('view=moon')).view).toBe('needsRuling');
  });

  it('any filters can be set, are seen as such, and cleared at once', () => {
    const pairs = FILTER_NAMES.flatMap((name) =>
      FILTERS[name].map((value) => [name, value] as const),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...pairs), { minLength: 1 }), (chosen) => {
        const search = chosen.reduce(
          (left, [name, value]) => toggled(left, name, value),
          of('sort=due'),
        );
        expect(isFiltered(search)).toBe(true);
        expect(toSearch(withoutFilters(search))).toBe('?sort=due');
        const back = chosen.reduce((left, [name, value]) => toggled(left, name, value), search);
        expect(toSearch(back)).toBe('?sort=due');
      }),
    );
  });
});
