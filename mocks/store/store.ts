import type { AuditEvent } from '../../src/api/contract/audit.ts';
import { chainEvents, EMPTY_HEAD } from '../domain/audit.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import { CASE_TABLES, type CaseRows, type CaseTable } from '../domain/cases/case.ts';
import type { Actor } from '../domain/context.ts';
import type { LedgerRecord, RulingRecord, TableName, Tables } from '../domain/records.ts';
import type { ReviewRecord } from '../domain/review-records.ts';
import { type AuditDraft, continued, type Reader } from '../domain/tx.ts';
import type { AgendaIndex } from './agenda-index.ts';
import { type AnyIndex, Indexes } from './indexes.ts';
import { LateRows, type RowStep } from './late-rows.ts';
import { Lru } from './lru.ts';
import type { LaterBulk } from './later-bulk.ts';
import type { Chunk } from './overlay.ts';
import type { RulingIndex } from './ruling-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { StatementIndex } from './statement-index.ts';
import {
  type AllTables,
  type AnyPut,
  type AnyRemoval,
  type AnyTable,
  type Commit,
  emptyTables,
  type Maps,
} from './tables.ts';

/** Derives a bulk case's record from the seed; undefined when the id is of no bulk case. */
export type Fallback = <T extends TableName>(table: T, id: string) => Tables[T] | undefined;

/** What a command changed, before it is chained and numbered. */
export interface Draft {
  puts: readonly AnyPut[];
  removals: readonly AnyRemoval[];
  audit: readonly AuditDraft[];
}

/** Bulk cases looked at of late, a handful of records each. */
const DERIVED_KEPT = 600;

/**
 * The tables in memory, with the orders that lists need. It holds what was seeded and what changed;
 * the history of an untouched bulk case is derived when somebody looks, and kept a while.
 * A change is prepared, made durable by the journal, then applied: nothing is ever half done.
 */
export class MemoryStore implements Reader {
  readonly audit: AuditEvent[] = [];
  /** Number of the last commit. */
  seq = 0;
  fallback: Fallback | undefined;

  private readonly maps: Maps = emptyTables();
  private readonly late = new LateRows();
  private readonly indexes = new Indexes(this.maps);
  private readonly gone = new Set<string>();
  private readonly derived = new Lru<AllTables[AnyTable]>(DERIVED_KEPT);
  /** False while a part of the seeded world is still to come. */
  isWhole = true;
  private later: LaterBulk | undefined;

  get disputes() {
    return this.ready('disputes').disputes;
  }

  get tickets() {
    return this.ready('tickets').tickets;
  }

  get questions() {
    return this.ready('questions').questions;
  }

  get deletionRequests() {
    return this.ready('deletionRequests').deletionRequests;
  }

  get appeals() {
    return this.ready('appeals').appeals;
  }

  get search(): SearchIndex {
    for (const table of this.late.tables) this.ready(table);
    return this.indexes.search;
  }

  /** The cases of a queue, for what all kinds have. */
  queue(name: CaseQueue): AnyIndex {
    const table = name === 'deletion-requests' ? 'deletionRequests' : name;
    this.ready(table);
    return this.indexes.of(table);
  }

  get agenda(): AgendaIndex {
    return this.indexes.agenda;
  }

  get rulings(): RulingIndex {
    return this.indexes.rulings;
  }

  get statements(): StatementIndex {
    return this.indexes.statements;
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const record = this.peek(table, id) ?? this.derive(table, id);
    const sequel = table === 'files' ? this.maps.sequels.get(id) : undefined;
    // A record of `files`: what the seed tells goes on.
    return record && sequel ? (continued(record as Tables['files'], sequel) as Tables[T]) : record;
  }

  isHeld(table: TableName, id: string): boolean {
    return this.peek(table, id) !== undefined;
  }

  /** What is held itself: seeded or changed, never derived. */
  peek<T extends AnyTable>(table: T, id: string): AllTables[T] | undefined {
    if (this.late.has(table)) this.ready(table);
    const map: Map<string, AllTables[T]> = this.maps[table];
    const record = map.get(id);
    if (record || table !== 'agenda') return record;
    // An entry of the agenda, which is the table asked for.
    return this.agenda.told(id) as AllTables[T] | undefined;
  }

  /** Near-same reviews and bulk reviews by their author, once the world is whole. */
  get reviewBulk(): Pick<LaterBulk, 'near' | 'reviewsBy' | 'warm'> | undefined {
    return this.later;
  }

  /** What was left out is derived from here on; its rows come when somebody asks for one. */
  complete(later: LaterBulk): void {
    this.later = later;
    this.isWhole = true;
    this.indexes.statements.later = later.statements;
    this.agenda.takeLater(later.dues());
    this.bulkLater('deletionRequests', this.notOwn('deletionRequests', later.requests));
    this.bulkLater('appeals', this.notOwn('appeals', later.appeals));
    for (const { id, text } of this.maps.reviews.values()) later.near.hold(id, text);
  }

  /** Every held record of a table, in the order of its first appearance. */
  all<T extends AnyTable>(table: T): Iterable<AllTables[T]> {
    this.ready(table);
    const map: Map<string, AllTables[T]> = this.maps[table];
    return map.values();
  }

  count(table: AnyTable): number {
    this.ready(table);
    return this.maps[table].size;
  }

  /** A seller's ledger entries, oldest first. */
  ledgerOf(sellerId: string): readonly LedgerRecord[] {
    return this.indexes.ledger.get(sellerId) ?? [];
  }

  /** The ruling that a request with this idempotency key made. */
  rulingByRequest(key: string): RulingRecord | undefined {
    const id = this.indexes.rulingByKey.get(key);
    return id === undefined ? undefined : this.peek('rulings', id);
  }

  /** Numbers and chains a change; it is not part of the store before `apply`. */
  prepare(draft: Draft, actor: Actor, now: string): Commit {
    const audit = chainEvents(this.audit.at(-1) ?? EMPTY_HEAD, draft.audit, actor, now);
    return { seq: this.seq + 1, puts: [...draft.puts], removals: [...draft.removals], audit };
  }

  /** Applies a commit of this store or of its journal. */
  apply(commit: Commit): void {
    for (const { table, id } of commit.removals) this.drop(table, id);
    for (const put of commit.puts) this.hold(put);
    for (const event of commit.audit) this.audit.push(event);
    this.seq = commit.seq;
  }

  /** Prepares and applies at once, without a journal: for the seed. */
  commit(draft: Draft, actor: Actor, now: string): Commit {
    const commit = this.prepare(draft, actor, now);
    this.apply(commit);
    return commit;
  }

  /** Takes many seeded rows at once. */
  bulk(rows: CaseRows): void {
    for (const table of CASE_TABLES)
      // Rows lie under the name of their own table.
      for (const record of rows[table] ?? []) this.hold({ table, record } as AnyPut);
  }

  /** Takes a table's rows when something first asks for one of them. */
  bulkLater<T extends CaseTable>(table: T, rows: Iterable<Tables[T]>): void {
    const puts = function* (): Generator<AnyPut> {
      // A row of `table` is a record of it.
      for (const record of rows) yield { table, record } as AnyPut;
    };
    this.late.add(table, puts());
  }

  /** Makes what waits to be made, of these tables or of all, a row at a step, for whoever has time now. */
  *finish(tables: readonly AnyTable[] = this.late.tables): Generator<void> {
    for (const table of tables) {
      for (const steps of this.late.steps(table)) {
        this.settle(steps);
        yield;
      }
    }
  }

  /** Takes over records as compaction wrote them. */
  restore(chunk: Chunk): void {
    for (const [id, record] of chunk.rows) {
      if (chunk.table === 'audit') this.audit.push(record as AuditEvent);
      else if (record === null) this.drop(chunk.table, id);
      // A chunk holds records of its own table.
      else this.hold({ table: chunk.table, record } as AnyPut);
    }
  }

  /** The indexes, once a table has all its rows. */
  private ready(table: AnyTable) {
    if (this.late.has(table)) for (const steps of this.late.steps(table)) this.settle(steps);
    return this.indexes.cases;
  }

  private settle(steps: readonly RowStep[]): void {
    for (const step of steps) {
      if ('record' in step) this.keep(step);
      else this.forget(step.table, step.id);
    }
  }

  private derive<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const key = `${table}/${id}`;
    if (!this.fallback || this.gone.has(key)) return undefined;
    // The key holds the table's name, so what is kept under it is of that table.
    const kept = this.derived.get(key) as Tables[T] | undefined;
    const record = kept ?? this.fallback(table, id) ?? this.later?.derive(table, id);
    if (record && !kept) this.derived.set(key, record);
    return record;
  }

  /** Rows of a table that nobody has changed before they came. */
  private *notOwn<R extends { id: string }>(
    table: CaseTable,
    rows: () => Iterable<R>,
  ): Generator<R> {
    for (const row of rows())
      if (!this.maps[table].has(row.id) && !this.gone.has(`${table}/${row.id}`)) yield row;
  }

  private hold(put: AnyPut): void {
    if (!this.late.note(put)) this.keep(put);
  }

  private drop(table: AnyTable, id: string): void {
    if (!this.late.note({ table, id })) this.forget(table, id);
  }

  private keep({ table, record }: AnyPut): void {
    const map: Map<string, AllTables[AnyTable]> = this.maps[table];
    const before = map.get(record.id);
    map.set(record.id, record);
    if (table === 'agenda') this.agenda.strike(record.id);
    this.derived.delete(`${table}/${record.id}`);
    this.follow(table, before, record);
  }

  private forget(table: AnyTable, id: string): void {
    const before = this.maps[table].get(id);
    this.maps[table].delete(id);
    if (table === 'agenda') this.agenda.strike(id);
    else if (this.fallback) this.gone.add(`${table}/${id}`);
    if (before) this.follow(table, before, undefined);
  }

  /** Keeps what is read of a table in step; both records are of that table. */
  private follow(
    table: AnyTable,
    before: AllTables[AnyTable] | undefined,
    after: AllTables[AnyTable] | undefined,
  ): void {
    this.indexes.follow(table, before, after);
    if (table === 'reviews' && after) this.followReview(after as ReviewRecord);
  }

  private followReview({ id, text }: ReviewRecord): void {
    this.later?.near.hold(id, text);
  }
}
