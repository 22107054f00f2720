import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputeQueue } from './dispute-queue.ts';
import { questionQueue } from './question-queue.ts';
import type { Queue } from './queue-spec.ts';
import { ticketQueue } from './ticket-queue.ts';
import {
  isFiltered,
  queueQuery,
  resultQuery,
  toggled,
  toSearch,
  withCursor,
  withoutFilters,
  withSort,
  withView,
} from './queue-url.ts';

const of = (text: string) => new URLSearchParams(text);
const queues: readonly Queue[] = [disputeQueue, ticketQueue, questionQueue];

describe('queue address', () => {
  it('leaves defaults out', () => {
    expect(
      toSearch(withView(disputeQueue, of('view=resolved&cursor=x&page=2'), 'needsRuling')),
    ).toBe('');
    expect(toSearch(withSort(of('sort=-amount'), ''))).toBe('');
    expect(toSearch(toggled(of('assignee=me'), 'assignee', 'me'))).toBe('');
    expect(toSearch(withCursor(of('cursor=x&page=2'), 'y', 1))).toBe('');
  });

  it('begins at the first page when the result becomes another', () => {
    const text = toSearch(toggled(of('cursor=x&page=3&assignee=me'), 'assignee', 'nobody'));
    expect(text).toBe('?assignee=me,nobody');
  });

  it('asks the API for exactly what the address says', () => {
    const search = of('view=waiting&clock=missed,4h&q=ring&page=2&cursor=c&junk=1');
    expect(queueQuery(disputeQueue, search)).toEqual({
      view: 'waiting',
      limit: '50',
      clock: 'missed,4h',
      q: 'ring',
      cursor: 'c',
    });
    expect(resultQuery(disputeQueue, search)).toEqual({
      view: 'waiting',
      clock: 'missed,4h',
      q: 'ring',
    });
    expect(queueQuery(disputeQueue, of('view=moon'))['view']).toBe('needsRuling');
    // What another queue may be asked for is nothing to this one.
    expect(resultQuery(ticketQueue, of('view=unanswered&currency=USD&topic=payouts'))).toEqual({
      view: 'needsReply',
      topic: 'payouts',
    });
  });

  it.each(queues)('$queue: filters can be set, are seen as such, and cleared at once', (queue) => {
    const pairs = Object.entries(queue.filters).flatMap(([name, { values }]) =>
      Object.keys(values).map((value) => [name, value] as const),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...pairs), { minLength: 1 }), (chosen) => {
        const search = chosen.reduce(
          (left, [name, value]) => toggled(left, name, value),
          of('sort=due'),
        );
        expect(isFiltered(queue, search)).toBe(true);
        expect(toSearch(withoutFilters(queue, search))).toBe('?sort=due');
        const back = chosen.reduce((left, [name, value]) => toggled(left, name, value), search);
        expect(toSearch(back)).toBe('?sort=due');
      }),
    );
  });
});
