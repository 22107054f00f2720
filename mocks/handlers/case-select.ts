import * as z from 'zod/mini';

import { appealEndpoints } from '../../src/api/contract/appeal-endpoints.ts';
import { deletionRequestEndpoints } from '../../src/api/contract/deletion-request-endpoints.ts';
import { contract } from '../../src/api/contract/index.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import { ok } from '../../src/lib/result.ts';
import type { Total } from '../../src/lib/total.ts';
import type { CaseRecord } from '../domain/cases/case.ts';
import type { Context, Outcome } from '../domain/context.ts';
import type { CaseBase } from '../domain/records.ts';
import { refuse } from '../domain/refusals.ts';
import type { CaseIndex } from '../store/case-index.ts';
import { told } from '../store/paging.ts';
import type { SortedIndex } from '../store/sorted-index.ts';
import type { MemoryStore } from '../store/store.ts';
import { caseFilter, type FilterShape } from './case-filters.ts';
import { APPEAL_FILTERS } from './appeal-filters.ts';
import { deletionFilters } from './deletion-filters.ts';
import { DISPUTE_FILTERS } from './dispute-filters.ts';
import { QUESTION_FILTERS } from './question-filters.ts';
import { TICKET_FILTERS } from './ticket-filters.ts';

/** What a list is asked for: a view, filters and an order, all flat texts. */
export type CaseQuery = Readonly<Record<string, string | undefined>>;

/** The cases that a list shows, in its order. */
export interface Selected<R extends CaseBase> {
  index: SortedIndex<R>;
  /** Name of the order with its sign; a cursor of another order is refused. */
  order: string;
  descending: boolean;
  match: (row: unknown, position: number) => boolean;
  total: Total;
}

/** The same of any kind of case: its rows, first one first. */
export interface Chosen {
  rows: Iterable<CaseRecord>;
  total: Total;
}

function* rowsOf<R extends CaseBase>({ index, descending, match }: Selected<R>): Generator<R> {
  const step = descending ? -1 : 1;
  for (let at = descending ? index.size - 1 : 0; ; at += step) {
    const row = index.at(at);
    if (!row) return;
    if (match(row, at)) yield row;
  }
}

function anyOf<R extends CaseRecord>(selected: Outcome<Selected<R>>): Outcome<Chosen> {
  if (!selected.ok) return selected;
  return ok({ rows: rowsOf(selected.value), total: selected.value.total });
}

/** Puts a queue in the order asked for and marks what its filters let through. */
function select<R extends CaseBase>(
  cases: CaseIndex<R>,
  shape: FilterShape<R>,
  query: CaseQuery,
  ctx: Context,
): Outcome<Selected<R>> {
  const { sort = 'rank', limit: _limit, cursor: _cursor, ...filters } = query;
  const descending = sort.startsWith('-');
  const field = cases.sortNamed(descending ? sort.slice(1) : sort);
  if (!field)
    return refuse('invalidField', 'This queue is not sorted by this.', { pointer: '/sort' });
  const filter = caseFilter(shape, filters, ctx);
  if (!filter.ok) return filter;
  const index = cases.sorted(field, ctx.now);
  const asked = { index, order: `${descending ? '-' : ''}${field}`, descending };
  if (!filter.value) return ok({ ...asked, match: () => true, total: told(index.size) });
  // What a clock filter lets through changes with time, and `me` with the person.
  const key = JSON.stringify([filters, ctx.actor.id, ctx.now.slice(0, 16)]);
  // Rows are tested by their mark in the filter's selection, without a look at the row itself.
  const { has, count } = cases.select(key, filter.value);
  const match = (_: unknown, position: number) => has(index.slotAt(position));
  return ok({ ...asked, match, total: told(count) });
}

export const selectDisputes = (store: MemoryStore, query: CaseQuery, ctx: Context) =>
  select(store.disputes, DISPUTE_FILTERS, query, ctx);

export const selectTickets = (store: MemoryStore, query: CaseQuery, ctx: Context) =>
  select(store.tickets, TICKET_FILTERS, query, ctx);

export const selectQuestions = (store: MemoryStore, query: CaseQuery, ctx: Context) =>
  select(store.questions, QUESTION_FILTERS, query, ctx);

export const selectDeletions = (store: MemoryStore, query: CaseQuery, ctx: Context) =>
  select(store.deletionRequests, deletionFilters(store), query, ctx);

export const selectAppeals = (store: MemoryStore, query: CaseQuery, ctx: Context) =>
  select(store.appeals, APPEAL_FILTERS, query, ctx);

interface Readable {
  /** The query that the queue's own list takes. */
  query: z.ZodMiniType<CaseQuery>;
  choose(store: MemoryStore, query: CaseQuery, ctx: Context): Outcome<Chosen>;
}

/** The lists of each queue: what reads a query of unknown texts reads it as the list would. */
const LISTS: Record<CaseQueue, Readable> = {
  disputes: {
    query: contract.disputeList.query,
    choose: (...asked) => anyOf(selectDisputes(...asked)),
  },
  tickets: {
    query: contract.ticketList.query,
    choose: (...asked) => anyOf(selectTickets(...asked)),
  },
  questions: {
    query: contract.questionList.query,
    choose: (...asked) => anyOf(selectQuestions(...asked)),
  },
  'deletion-requests': {
    query: deletionRequestEndpoints.deletionRequestList.query,
    choose: (...asked) => anyOf(selectDeletions(...asked)),
  },
  appeals: {
    query: appealEndpoints.appealList.query,
    choose: (...asked) => anyOf(selectAppeals(...asked)),
  },
};

/** Reads a query by the schema and the filters of its queue's own list; what that refuses is refused. */
export function selectCases(
  store: MemoryStore,
  queue: string,
  asked: CaseQuery,
  ctx: Context,
): Outcome<Chosen> {
  const lists: Readonly<Record<string, Readable>> = LISTS;
  const list = Object.hasOwn(lists, queue) ? lists[queue] : undefined;
  if (!list) return refuse('notFound', 'There is no such queue.');
  const read = z.safeParse(list.query, asked);
  if (read.success) return list.choose(store, read.data, ctx);
  const [issue] = read.error.issues;
  const pointer = ['', ...(issue?.path ?? [])].map(String).join('/');
  return refuse('invalidField', 'This queue can’t be asked for that.', {
    pointer: pointer === '' ? '/' : pointer,
  });
}
