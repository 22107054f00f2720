import type { AuditEvent } from '../../src/api/contract/audit.ts';
import { chainEvents, EMPTY_HEAD } from '../domain/audit.ts';
import type { CaseQueue } from '../../src/api/contract/queue-names.ts';
import {
  CASE_TABLES,
  type CaseRecord,
  type CaseRows,
  type CaseTable,
} from '../domain/cases/case.ts';
import type { Actor } from '../domain/context.ts';
import type {
  AgendaRecord,
  LedgerRecord,
  RulingRecord,
  TableName,
  Tables,
} from '../domain/records.ts';
import type { ReviewRecord } from '../domain/review-records.ts';
import type { AuditDraft, Reader } from '../domain/tx.ts';
import { CaseIndex } from './case-index.ts';
import {
  appealQueue,
  deletionQueue,
  disputeQueue,
  questionQueue,
  ticketQueue,
} from './case-queues.ts';
import { dueMs } from './due.ts';
import { Lru } from './lru.ts';
import { type LaterBulk, LaterRows } from './later-bulk.ts';
import type { Chunk } from './overlay.ts';
import { RulingIndex } from './ruling-index.ts';
import { SearchIndex } from './search-index.ts';
import { SortedIndex } from './sorted-index.ts';
import { StatementIndex } from './statement-index.ts';
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

type AnyIndex = CaseIndex<CaseRecord>;
const isCaseTable = (table: AnyTable): table is CaseTable =>
  CASE_TABLES.some((one) => one === table);

/** Bulk cases looked at of late, a handful of records each. */
const DERIVED_KEPT = 600;

/**
 * The tables in memory, with the orders that lists need. It holds what was seeded and what changed;
 * the history of an untouched bulk case is derived when somebody looks, and kept a while.
 * A change is prepared, made durable by the journal, then applied: nothing is ever half done.
 */
export class MemoryStore implements Reader {
  readonly audit: AuditEvent[] = [];
  readonly agenda = new SortedIndex<AgendaRecord>(1, (row) => [dueMs(row) ?? 0]);
  /** Number of the last commit. */
  seq = 0;
  fallback: Fallback | undefined;

  private readonly maps: Maps = emptyTables();
  readonly disputes = new CaseIndex(this.maps.disputes, disputeQueue);
  readonly tickets = new CaseIndex(this.maps.tickets, ticketQueue);
  readonly questions = new CaseIndex(this.maps.questions, questionQueue);
  private readonly indexes = {
    deletionRequests: new CaseIndex(this.maps.deletionRequests, deletionQueue),
    appeals: new CaseIndex(this.maps.appeals, appealQueue),
    search: new SearchIndex(this.maps),
  };
  readonly rulings = new RulingIndex(this.maps.rulings);
  readonly statements = new StatementIndex(this.maps.statements);
  private readonly ledger = new Map<string, LedgerRecord[]>();
  private readonly rulingByKey = new Map<string, string>();
  private readonly gone = new Set<string>();
  private readonly derived = new Lru<AllTables[AnyTable]>(DERIVED_KEPT);
  /** False while a part of the seeded world is still to come. */
  isWhole = true;
  private later: LaterBulk | undefined;
  private planting: LaterRows | undefined;

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    return this.peek(table, id) ?? this.derive(table, id);
  }

  /** What is held itself: seeded or changed, never derived. */
  peek<T extends AnyTable>(table: T, id: string): AllTables[T] | undefined {
    const map: Map<string, AllTables[T]> = this.maps[table];
    return map.get(id);
  }

  get deletionRequests() {
    this.planting?.finish();
    return this.indexes.deletionRequests;
  }

  get appeals() {
    this.planting?.finish();
    return this.indexes.appeals;
  }

  get search() {
    this.planting?.finish();
    return this.indexes.search;
  }

  /** Near-same reviews and bulk reviews by their author, once the world is whole. */
  get reviewBulk(): Pick<LaterBulk, 'near' | 'reviewsBy' | 'warm'> | undefined {
    return this.later;
  }

  /** What was left out is derived from here on; its rows are planted by steps, or when they are looked at. */
  complete(later: LaterBulk, whole: () => void): LaterRows {
    this.later = later;
    for (const { id, text } of this.maps.reviews.values()) later.near.hold(id, text);
    const take = (table: CaseTable, record: CaseRecord) => {
      const isOwn = this.maps[table].has(record.id) || this.gone.has(`${table}/${record.id}`);
      // Rows lie under the name of their own table.
      if (!isOwn) this.hold({ table, record } as AnyPut);
    };
    this.planting = new LaterRows(later.rows(), take, () => {
      this.planting = undefined;
      this.isWhole = true;
      whole();
    });
    return this.planting;
  }

  /** Every held record of a table, in the order of its first appearance. */
  all<T extends AnyTable>(table: T): Iterable<AllTables[T]> {
    if (table === 'deletionRequests' || table === 'appeals') this.planting?.finish();
    const map: Map<string, AllTables[T]> = this.maps[table];
    return map.values();
  }

  count(table: AnyTable): number {
    return this.maps[table].size;
  }

  /** A seller's ledger entries, oldest first. */
  ledgerOf(sellerId: string): readonly LedgerRecord[] {
    return this.ledger.get(sellerId) ?? [];
  }

  /** The ruling that a request with this idempotency key made. */
  rulingByRequest(key: string): RulingRecord | undefined {
    const id = this.rulingByKey.get(key);
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

  /** Takes over records as compaction wrote them. */
  restore(chunk: Chunk): void {
    for (const [id, record] of chunk.rows) {
      if (chunk.table === 'audit') this.audit.push(record as AuditEvent);
      else if (record === null) this.drop(chunk.table, id);
      // A chunk holds records of its own table.
      else this.hold({ table: chunk.table, record } as AnyPut);
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

  private hold(put: AnyPut): void {
    const { table, record } = put;
    const map: Map<string, AllTables[AnyTable]> = this.maps[table];
    const before = map.get(record.id);
    map.set(record.id, record);
    this.derived.delete(`${table}/${record.id}`);
    this.follow(table, before, record);
  }

  private drop(table: AnyTable, id: string): void {
    const before = this.maps[table].get(id);
    this.maps[table].delete(id);
    if (this.fallback && table !== 'agenda') this.gone.add(`${table}/${id}`);
    if (before) this.follow(table, before, undefined);
  }

  /** Keeps the indexes of a table in step; both records are of that table. */
  private follow(
    table: AnyTable,
    before: AllTables[AnyTable] | undefined,
    after: AllTables[AnyTable] | undefined,
  ): void {
    this.indexes.search.change(table, before, after);
    if (table === 'reviews' && after) this.followReview(after as ReviewRecord);
    if (isCaseTable(table))
      this.index(table).change(before as CaseRecord | undefined, after as CaseRecord | undefined);
    else if (table === 'rulings')
      this.followRuling(before as RulingRecord | undefined, after as RulingRecord | undefined);
    else if (table === 'statements')
      this.statements.change(
        before as Tables['statements'] | undefined,
        after as Tables['statements'] | undefined,
      );
    else if (table === 'agenda') {
      if (before) this.agenda.remove(before as AgendaRecord);
      if (after) this.agenda.insert(after as AgendaRecord);
    } else if (table === 'ledger' && after && !before) this.followLedger(after as LedgerRecord);
  }

  /** The index of a table of cases, for what asks nothing of one kind only. */
  private index(table: CaseTable): AnyIndex {
    const isLate = table === 'deletionRequests' || table === 'appeals';
    const index: object = isLate ? this.indexes[table] : this[table];
    // Rows go into the index of their own table only.
    return index as AnyIndex;
  }

  /** The cases of a queue, for what all kinds have. */
  queue(name: CaseQueue): AnyIndex {
    this.planting?.finish();
    return this.index(name === 'deletion-requests' ? 'deletionRequests' : name);
  }

  private followReview({ id, text }: ReviewRecord): void {
    this.later?.near.hold(id, text);
  }

  private followRuling(before: RulingRecord | undefined, after: RulingRecord | undefined): void {
    this.rulings.change(before, after);
    if (after?.idempotencyKey !== undefined) this.rulingByKey.set(after.idempotencyKey, after.id);
  }

  private followLedger(entry: LedgerRecord): void {
    const entries = this.ledger.get(entry.sellerId);
    if (entries) entries.push(entry);
    else this.ledger.set(entry.sellerId, [entry]);
  }
}
