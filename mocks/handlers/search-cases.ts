import type { SearchItem, SearchKind } from '../../src/api/contract/search.ts';
import { excerpt } from '../../src/lib/text-find.ts';
import { foldForSearch } from '../../src/lib/text.ts';
import { isRequestSealedTo } from '../domain/appeals/seal.ts';
import {
  CASE_KINDS,
  type CaseKind,
  type CaseRecord,
  caseTable,
  type CaseTable,
  isKind,
  kindOf,
} from '../domain/cases/case.ts';
import type { Context } from '../domain/context.ts';
import type { AnyIndex } from '../store/indexes.ts';
import type { MemoryStore } from '../store/store.ts';
import type { TextPool } from '../store/text-pool.ts';

/** Above this many a count is a lower bound, and the rest is found by saying more. */
export const COUNTED = 10_001;
/** References that a part of one finds. */
const REFERENCES = 50;

/** What somebody searches for. */
export interface Wanted {
  /** As typed, trimmed. */
  text: string;
  /** In the form in which texts are compared, by words. */
  folded: string;
  words: readonly string[];
  /** Who asks, and the simulated now: a bare number is of this year or the one before. */
  ctx: Pick<Context, 'actor' | 'now'>;
}
/** One kind's hits: those named by a reference first. */
export interface Hits {
  named: Set<string>;
  ids: Set<string>;
}
export type Match = SearchItem['match'];

const KINDS: readonly {
  kind: CaseKind;
  table: CaseTable;
  prefix: string;
}[] = [
  { kind: 'dispute', table: 'disputes', prefix: 'DSP' },
  { kind: 'ticket', table: 'tickets', prefix: 'TKT' },
  { kind: 'question', table: 'questions', prefix: 'QST' },
  { kind: 'deletionRequest', table: 'deletionRequests', prefix: 'RDR' },
  { kind: 'appeal', table: 'appeals', prefix: 'APL' },
];

/** The whole references that a typed one may mean: `DSP-2026-000123`, `dsp 123`, `2026-123`, `123`. */
function readReference({ text, ctx: { now } }: Wanted, prefix: string): string[] {
  const read = /^(?:([A-Z]{3})[-\s]?)?(?:(\d{4})-)?(\d{1,9})$/.exec(text.toUpperCase());
  if (!read || (read[1] !== undefined && read[1] !== prefix)) return [];
  const [, , given, number = ''] = read;
  const year = Number(now.slice(0, 4));
  const years = given === undefined ? [year, year - 1] : [Number(given)];
  return years.map((one) => `${prefix}-${one}-${String(Number(number)).padStart(6, '0')}`);
}

/** Cases that a reference, a part of one or an id names. */
function namedBy(wanted: Wanted, cases: AnyIndex, prefix: string): Set<string> {
  const { now } = wanted.ctx;
  const whole = readReference(wanted, prefix).flatMap((one) => cases.named(one, now)?.id ?? []);
  const part = wanted.text.toUpperCase();
  if (whole.length > 0 || part.length < 4 || !/^(?:[A-Z]{3}-)?[\d-]+$/.test(part))
    return new Set(whole);
  const found = new Set<string>();
  for (const { id, reference } of cases.sorted('reference', now).all) {
    if (reference.includes(part)) found.add(id);
    if (found.size === REFERENCES) break;
  }
  return found;
}

/** Rows whose texts hold every word; the rarest word leads. */
function byTexts<R extends CaseRecord>(
  pool: TextPool<R>,
  rowOf: (id: string) => R | undefined,
  words: readonly string[],
): Set<string> {
  const found = words.map((word) => ({ word, ...pool.with(word) }));
  const [rarest] = found.toSorted((a, b) => a.count - b.count);
  const others = words.filter((word) => word !== rarest?.word);
  const ids = new Set<string>();
  for (const list of rarest?.lists ?? []) {
    for (let index = list.length - 1; index >= 0 && ids.size < COUNTED; index -= 1) {
      const id = list[index] ?? '';
      const row = others.length > 0 ? rowOf(id) : undefined;
      if (others.length === 0 || (row && others.every((word) => pool.holds(row, word))))
        ids.add(id);
    }
  }
  return ids;
}

/** What a search finds in each kind of case. */
export function findCases(store: MemoryStore, wanted: Wanted): Map<SearchKind, Hits> {
  const { search } = store;
  const found = new Map<SearchKind, Hits>();
  for (const { kind, table, prefix } of KINDS) {
    const pool = search.all[table] as TextPool<CaseRecord>;
    const rowOf = (id: string) => store.peek(table, id);
    const named = namedBy(wanted, store.queue(CASE_KINDS[kind].queue), prefix);
    const isShort = wanted.folded.length < 2 && /^[ -~]$/.test(wanted.folded);
    const ids = isShort ? new Set<string>() : byTexts(pool, rowOf, wanted.words);
    if (rowOf(wanted.text)) named.add(wanted.text);
    found.set(kind, { named, ids });
  }
  if (wanted.folded.length < 3 && /^[ -~]*$/.test(wanted.folded)) return found;
  for (const { file, folded } of search.heldThreads())
    if (folded.includes(wanted.folded) && isSaid(store, file.id, wanted))
      found.get(kindOf(file.id))?.ids.add(file.id);
  return found;
}

/** The newest `limit` of some cases, by their last change. */
export function newest(store: MemoryStore, ids: Iterable<string>, limit: number): CaseRecord[] {
  const best: CaseRecord[] = [];
  for (const id of ids) {
    const row: CaseRecord | undefined = store.peek(caseTable(id), id);
    const last = best.at(-1);
    if (!row || (best.length === limit && last && row.updatedAt <= last.updatedAt)) continue;
    if (best.length === limit) best.pop();
    const place = best.findIndex(({ updatedAt }) => updatedAt < row.updatedAt);
    best.splice(place < 0 ? best.length : place, 0, row);
  }
  return best;
}

/** What a case is about and whose it is, in its own words. */
export function wordsOf(row: CaseRecord): { title: string; names: string[] } {
  if (isKind(row, 'ticket')) return { title: row.subject, names: [row.requester.name] };
  if (isKind(row, 'deletionRequest'))
    return { title: row.excerpt, names: [row.authorName, row.sellerName, row.offerTitle] };
  if (isKind(row, 'appeal')) return { title: row.text, names: [row.filedByName, row.otherName] };
  const title = isKind(row, 'question') ? row.text : isKind(row, 'dispute') ? row.claim : '';
  const { buyerName = '', sellerName = '' } = 'buyerName' in row ? row : {};
  return { title, names: [buyerName, sellerName] };
}

/**
 * What was said on a case, without the reasoning that is sealed to who asks (reviews.md §4), as on its page. Only
 * threads that are held were searched: nothing is derived to look into it.
 */
function saidTo(store: MemoryStore, id: string, ctx: Wanted['ctx']): string[] {
  const { messages = [], notes = [] } = store.peek('files', id) ?? {};
  const open = isSealed(store, id, ctx)
    ? messages.filter(({ from }) => from !== 'staff')
    : [...messages, ...notes];
  return open.map(({ text }) => text);
}

function isSealed(store: MemoryStore, id: string, ctx: Wanted['ctx']): boolean {
  const row: CaseRecord | undefined = store.peek(caseTable(id), id);
  return row !== undefined && isKind(row, 'deletionRequest') && isRequestSealedTo(store, row, ctx);
}

/** Whether what was found in a thread may be found there by who asks. */
function isSaid(store: MemoryStore, id: string, { folded, ctx }: Wanted): boolean {
  if (store.peek(caseTable(id), id) === undefined) return false;
  if (!isSealed(store, id, ctx)) return true;
  return saidTo(store, id, ctx).some((text) =>
    foldForSearch(text.replaceAll(/\s/gu, ' ')).includes(folded),
  );
}

function saidOn(
  store: MemoryStore,
  id: string,
  word: string,
  ctx: Wanted['ctx'],
): ReturnType<typeof excerpt> {
  for (const text of saidTo(store, id, ctx)) {
    const said = excerpt(text, word);
    if (said) return said;
  }
  return undefined;
}

/** Where the words are found in a case: its reference, its own texts, then its thread. */
export function matchOf(store: MemoryStore, row: CaseRecord, wanted: Wanted): Match {
  const { title, names } = wordsOf(row);
  for (const word of [wanted.folded, ...wanted.words]) {
    const inTitle = excerpt(title, word);
    if (inTitle) return { field: 'title', ...inTitle };
    for (const name of names) {
      const inName = excerpt(name, word);
      if (inName) return { field: 'name', ...inName };
    }
    const said = saidOn(store, row.id, word, wanted.ctx);
    if (said) return { field: 'text', ...said };
  }
  // Found by what is no longer there, or in a thread that is not held: nothing to mark.
  return { field: 'reference', text: row.reference, start: 0, end: 0 };
}
