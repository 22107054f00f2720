import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputeQueue } from '../dispute-queue.ts';
import { questionQueue } from '../question-queue.ts';
import type { Queue } from '../queue-spec.ts';
import { resultQuery, toSearch } from '../queue-url.ts';
import { ticketQueue } from '../ticket-queue.ts';
import { isChanged, resultText } from '../views/same-view.ts';
import { editedFilter, type EditedFilter, whereOf } from './filter-groups.ts';

const queues: readonly Queue[] = [disputeQueue, ticketQueue, questionQueue];
const match = fc.constantFrom('all' as const, 'any' as const);

function filterOf(queue: Queue): fc.Arbitrary<EditedFilter> {
  const condition = fc
    .constantFrom(
      ...Object.entries(queue.filters).filter(
        ([, { currencies, free, days }]) => !currencies && !free && !days,
      ),
    )
    .chain(([field, { values }]) =>
      fc
        .uniqueArray(fc.constantFrom(...Object.keys(values)), { minLength: 1, maxLength: 3 })
        .map((chosen) => ({ id: 0, field, values: chosen })),
    );
  const conditions = fc.array(condition, { minLength: 1, maxLength: 3 });
  return fc.record({
    match,
    groups: fc.array(fc.record({ id: fc.nat(), match, conditions }), {
      minLength: 1,
      maxLength: 4,
    }),
  });
}

describe('groups of filters', () => {
  it.each(queues)('$queue: the address and back says the same filter', (queue) => {
    fc.assert(
      fc.property(filterOf(queue), (filter) => {
        const text = toSearch(new URLSearchParams({ where: whereOf(filter), sort: 'due' }));
        const search = new URLSearchParams(text);
        expect(resultQuery(queue, search)['where']).toBe(whereOf(filter));
        const back = editedFilter(search.get('where'));
        expect(back).toBeDefined();
        // One group more or less around a single condition says nothing else.
        expect(back && whereOf(back)).toBe(whereOf(filter));
      }),
    );
  });

  it('a condition without a value is not there yet', () => {
    const conditions = [{ id: 1, field: 'clock', values: [] }];
    expect(whereOf({ match: 'any', groups: [{ id: 2, match: 'any', conditions }] })).toBe('');
  });

  it.each(['any(', 'any(all(any(clock:soon;flag:conduct)))'])('%s is not for the panel', (text) => {
    expect(editedFilter(text)).toBeUndefined();
  });
});

describe('a saved view', () => {
  const view = {
    id: 'v1',
    queue: 'tickets' as const,
    name: 'Mine',
    query: 'priority=urgent%2Chigh&assignee=me',
    shared: false,
    owner: { id: 'a', name: 'A' },
    pinned: true,
    isDefault: false,
    count: 1,
    version: 1,
    updatedAt: '2026-03-10T15:00:00Z',
    can: {},
  };
  const changed = (text: string, change: object = {}) =>
    isChanged(ticketQueue, new URLSearchParams(text), { ...view, ...change });

  it('is unchanged whatever the spelling, and changed by filters, order and columns', () => {
    expect(changed('assignee=me&priority=high,urgent&view=all&saved=v1&page=2&cursor=x')).toBe(
      false,
    );
    expect(changed('assignee=me&priority=urgent,high&view=all&columns=case,who')).toBe(true);
    expect(changed('assignee=me&priority=urgent&view=all')).toBe(true);
    expect(changed('assignee=me&priority=urgent,high&view=all&sort=due')).toBe(true);
    expect(changed('assignee=me&priority=urgent,high')).toBe(true);
    const look = { columns: ['case', 'who'], density: 'compact' as const };
    const same = 'assignee=me&priority=urgent,high&view=all&columns=case,who&density=compact';
    expect(changed(same, look)).toBe(false);
    expect(changed(same.replace('compact', 'relaxed'), look)).toBe(true);
  });

  it('saves what the API is asked for', () => {
    const text = resultText(
      ticketQueue,
      new URLSearchParams('q=a,b&priority=urgent&junk=1&columns=case'),
    );
    expect(Object.fromEntries(new URLSearchParams(text))).toEqual({
      view: 'needsReply',
      q: 'a,b',
      priority: 'urgent',
    });
  });
});
