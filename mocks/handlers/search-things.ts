import { foldForSearch } from '../../src/lib/text.ts';
import type { MemoryStore } from '../store/store.ts';
import type { Wanted } from './search-cases.ts';

/** An order or a person that was found; what is told beside it is only made when it is shown. */
export interface Thing {
  id: string;
  title: string;
  subtitle: () => string;
  /** The words are its reference or its id. */
  isNamed: boolean;
}

/** Orders and people that are counted; whoever looks for one of so many says more. */
const MOST = 10_001;

const join = (...parts: (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

function namesOf(store: MemoryStore, orderId: string): string {
  const order = store.peek('orders', orderId);
  if (!order) return '';
  return join(store.get('buyers', order.buyerId)?.name, store.get('sellers', order.sellerId)?.name);
}

/** Orders by their reference, with or without its number sign, or by a part of four digits and more. */
export function findOrders(store: MemoryStore, { text }: Wanted): Thing[] {
  const { orders } = store.search.all;
  const typed = text.toUpperCase().replace(/^#/, '');
  const thing = (reference: string, isNamed: boolean): Thing[] => {
    const holder = orders.get(reference);
    if (holder === undefined) return [];
    const dispute = store.peek('disputes', holder);
    const { orderId: id = holder, buyerName, sellerName } = dispute ?? {};
    const subtitle = () => (dispute ? join(buyerName, sellerName) : namesOf(store, id));
    return [{ id, title: reference, subtitle, isNamed }];
  };
  const held = store.peek('orders', text);
  const whole = thing(held ? held.reference : `#${typed}`, true);
  if (whole.length > 0) return whole;
  if (!/^(?:[A-Z]-)?\d{4,}$/.test(typed)) return [];
  const found: Thing[] = [];
  for (const reference of orders.keys())
    if (reference.includes(typed)) found.push(...thing(reference, false));
  return found;
}

/** Folded names, by the name: people are few and their names don't change. */
const folds = new Map<string, string>();
function folded(name: string): string {
  const known = folds.get(name) ?? foldForSearch(name);
  folds.set(name, known);
  return known;
}

function byRelevance(words: readonly string[]) {
  const [first = ''] = words;
  const rank = ({ title, isNamed }: Thing) => {
    if (isNamed) return 0;
    return folded(title).startsWith(first) ? 1 : 2;
  };
  return (a: Thing, b: Thing) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1);
}

/** People whose names hold every word. */
export function findPeople(
  store: MemoryStore,
  { text, words }: Wanted,
): { buyers: Thing[]; sellers: Thing[] } {
  const fits = (id: string, name: string) =>
    id === text || words.every((word) => folded(name).includes(word));
  const place = (table: 'buyers' | 'sellers', id: string) => () => {
    const record = store.get(table, id);
    return record ? join(record.city, record.country) : '';
  };
  const buyers: Thing[] = [];
  for (const [id, name] of store.search.all.buyers) {
    if (buyers.length === MOST || !fits(id, name)) continue;
    buyers.push({ id, title: name, subtitle: place('buyers', id), isNamed: id === text });
  }
  const sellers: Thing[] = [];
  for (const { id, name } of store.all('sellers'))
    if (fits(id, name))
      sellers.push({ id, title: name, subtitle: place('sellers', id), isNamed: id === text });
  const order = byRelevance(words);
  return { buyers: buyers.sort(order), sellers: sellers.sort(order) };
}
