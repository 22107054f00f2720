import type { AuditEvent } from '../../src/api/contract/audit.ts';
import { fromMs } from '../../src/lib/instants.ts';
import { chainEvents, EMPTY_HEAD } from '../domain/audit.ts';
import { CASE_TABLES, type CaseRows } from '../domain/cases/case.ts';
import type { TableName, Tables } from '../domain/records.ts';
import type { Reader } from '../domain/tx.ts';
import type { DueColumns } from '../store/bulk-due.ts';
import type { SeedTarget } from './seed-target.ts';

type Maps = Partial<{ [T in TableName]: Map<string, Tables[T]> }>;

/** The plainest target: tables in maps and the audit trail. For replays that nobody keeps, and tests. */
export class MemoryTarget implements SeedTarget {
  readonly audit: AuditEvent[] = [];
  readonly reader: Reader = { get: (table, id) => this.tables[table]?.get(id) };
  private readonly tables: Maps = {};
  private readonly isAudited: boolean;

  /** @param isAudited whether the audit trail is kept; a scratch replay needs none. */
  constructor(isAudited = true) {
    this.isAudited = isAudited;
  }

  readonly apply: SeedTarget['apply'] = (change, actor, at) => {
    for (const { table, id } of change.removals) this.tables[table]?.delete(id);
    for (const { table, record } of change.puts) this.map(table).set(record.id, record);
    if (!this.isAudited) return;
    this.audit.push(...chainEvents(this.audit.at(-1) ?? EMPTY_HEAD, change.audit, actor, at));
  };

  readonly bulk = (rows: CaseRows): void => {
    for (const table of CASE_TABLES)
      for (const row of rows[table] ?? []) this.map(table).set(row.id, row);
  };

  readonly due = ({ ms, numbers, entry }: DueColumns): void => {
    for (const [place, number] of numbers.entries()) {
      const record = entry(number, fromMs(ms[place] ?? 0));
      this.map('agenda').set(record.id, record);
    }
  };

  /** Every record of a table, in the order of its first appearance. */
  all<T extends TableName>(table: T): Tables[T][] {
    const map: Map<string, Tables[T]> | undefined = this.tables[table];
    return map ? [...map.values()] : [];
  }

  private map(table: TableName): Map<string, Tables[TableName]> {
    const maps: Partial<Record<TableName, Map<string, Tables[TableName]>>> = this.tables;
    return (maps[table] ??= new Map());
  }
}
