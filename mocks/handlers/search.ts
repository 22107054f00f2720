import { SEARCH_KINDS, type SearchItem, type SearchKind } from '../../src/api/contract/search.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import { ok } from '../../src/lib/result.ts';
import { excerpt } from '../../src/lib/text-find.ts';
import { foldForSearch, truncateGraphemes } from '../../src/lib/text.ts';
import { readCan } from '../domain/row-can.ts';
import { type CaseRecord, kindOf } from '../domain/cases/case.ts';
import type { Context, Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { told } from '../store/paging.ts';
import { unhurried } from '../engine/unhurried.ts';
import { searchable } from '../engine/warm-up.ts';
import type { MemoryStore } from '../store/store.ts';
import { limitOf } from './list.ts';
import { findCases, matchOf, newest, type Wanted, wordsOf } from './search-cases.ts';
import { findOrders, findPeople, type Thing } from './search-things.ts';

const VIEWS: Record<SearchKind, Operation> = {
  dispute: 'disputeView',
  ticket: 'ticketView',
  question: 'questionView',
  deletionRequest: 'deletionRequestView',
  appeal: 'appealView',
  order: 'orderView',
  buyer: 'buyerView',
  seller: 'sellerView',
};
/** Characters of a title. */
const TITLE = 140;
/** Of each kind at least so many are shown, when all kinds are asked for. */
const SHARE = 5;

/** One kind's answer: how many there are, and its first ones when they are asked for. */
interface Answer {
  kind: SearchKind;
  count: number;
  named: string[];
  items: (limit: number) => SearchItem[];
}

function readWanted({ query, ctx }: ReadCall<'search'>): Outcome<Wanted> {
  const text = query.q.trim().replaceAll(/\s+/gu, ' ');
  const folded = foldForSearch(text);
  if (folded === '') return refuse('invalidField', 'Write what to look for.', { pointer: '/q' });
  const words = [...new Set(folded.split(' '))].slice(0, 8);
  return ok({ text, folded, words, ctx });
}

function caseItem(
  store: MemoryStore,
  row: CaseRecord,
  wanted: Wanted,
  isNamed: boolean,
  ctx: Context,
) {
  const { id, reference, status, updatedAt } = row;
  const { title, names } = wordsOf(row);
  const kind = kindOf(id);
  const whole = { field: 'reference' as const, text: reference, start: 0, end: reference.length };
  return {
    kind,
    id,
    reference,
    status,
    updatedAt,
    title: truncateGraphemes(title, TITLE),
    subtitle: names.filter((name) => name !== '').join(' · '),
    match: isNamed ? whole : matchOf(store, row, wanted),
    can: readCan(ctx, VIEWS[kind]),
  };
}

function caseAnswers(store: MemoryStore, wanted: Wanted, ctx: Context): Answer[] {
  return [...findCases(store, wanted)].map(([kind, { named, ids }]) => ({
    kind,
    count: new Set([...named, ...ids]).size,
    named: [...named],
    items(limit) {
      const first = newest(store, named, limit).map((row) => [row, true] as const);
      for (const id of named) ids.delete(id);
      const rest = newest(store, ids, limit).map((row) => [row, false] as const);
      const shown = [...first, ...rest].slice(0, limit);
      return shown.map(([row, isNamed]) => caseItem(store, row, wanted, isNamed, ctx));
    },
  }));
}

/** An order or a person as the list of results shows it. */
function thingItem(
  kind: 'order' | 'buyer' | 'seller',
  { id, title, subtitle }: Thing,
  { folded, words: [first = ''] }: Wanted,
  ctx: Context,
): SearchItem {
  const whole = { text: title, start: 0, end: 0 };
  const { text, start, end } = excerpt(title, folded) ?? excerpt(title, first) ?? whole;
  const field = kind === 'order' ? 'order' : 'name';
  const match = { field, text, start, end } as const;
  return { kind, id, title, subtitle: subtitle(), match, can: readCan(ctx, VIEWS[kind]) };
}

function thingAnswer(
  kind: 'order' | 'buyer' | 'seller',
  things: Thing[],
  wanted: Wanted,
  ctx: Context,
): Answer {
  return {
    kind,
    count: things.length,
    named: things.flatMap(({ id, isNamed }) => (isNamed ? [id] : [])),
    items: (limit) => things.slice(0, limit).map((thing) => thingItem(kind, thing, wanted, ctx)),
  };
}

/** The ruling or refund that a reference names lies on its dispute. */
function disputeOfRuling(store: MemoryStore, { text }: Wanted): string | undefined {
  const reference = text.toUpperCase();
  if (!/^(RUL|RFD)-\d{4}-\d+$/.test(reference)) return undefined;
  for (const ruling of store.all('rulings')) {
    if (ruling.reference === reference) return ruling.disputeId;
    const { refunds = [] } =
      ruling.refundId === undefined ? {} : (store.peek('orders', ruling.orderId) ?? {});
    if (refunds.some((refund) => refund.reference === reference)) return ruling.disputeId;
  }
  return undefined;
}

async function search(call: ReadCall<'search'>) {
  const { store, ctx, query } = call;
  const read = readWanted(call);
  if (!read.ok) return read;
  const kinds = new Set<string>(
    query.kind?.split(',').filter((kind) => kind !== '') ?? SEARCH_KINDS,
  );
  for (const kind of kinds)
    if (!SEARCH_KINDS.some((known) => known === kind))
      return refuse('invalidField', `There is no kind “${kind}”.`, { pointer: '/kind' });
  const wanted = read.value;
  await unhurried(searchable(store));
  const { buyers, sellers } = findPeople(store, wanted);
  const answers = [
    ...caseAnswers(store, wanted, ctx),
    thingAnswer('order', findOrders(store, wanted), wanted, ctx),
    thingAnswer('seller', sellers, wanted, ctx),
    thingAnswer('buyer', buyers, wanted, ctx),
  ];
  return ok(replyOf(answers, kinds, limitOf(query.limit), disputeOfRuling(store, wanted)));
}

function replyOf(answers: Answer[], kinds: Set<string>, limit: number, ruled: string | undefined) {
  const asked = answers.filter(({ kind, count }) => kinds.has(kind) && count > 0);
  // What a reference names leads; then people and orders, of which there are few, then cases.
  asked.sort((a, b) => b.named.length - a.named.length || a.count - b.count);
  const share = Math.max(SHARE, Math.floor(limit / Math.max(1, asked.length)));
  const items = asked.flatMap((answer) => answer.items(share)).slice(0, limit);
  const named = answers.flatMap(({ kind, named: ids }) => ids.map((id) => ({ kind, id })));
  const [only] = ruled === undefined ? named : [{ kind: 'dispute' as const, id: ruled }];
  const isOne = ruled !== undefined || named.length === 1;
  const order = SEARCH_KINDS.map((kind) => answers.find((answer) => answer.kind === kind));
  return {
    items,
    ...(only && isOne && { exact: only }),
    facets: order.flatMap((one) => (one ? [{ kind: one.kind, count: told(one.count) }] : [])),
    total: told(asked.reduce((sum, { count }) => sum + count, 0)),
  };
}

export const searchHandlers = {
  search: { read: search },
} satisfies Partial<Handlers>;
