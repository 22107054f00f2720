import type { AuditEvent } from '../../src/api/contract/audit.ts';
import type { AllTables, AnyTable, Commit } from './tables.ts';

/** Records of one chunk: small enough to write often, large enough to load fast. */
export const CHUNK = 1000;

/** Up to 1,000 records of one table that differ from the base; null for one that is gone. */
export interface Chunk {
  /** `table/number`. */
  id: string;
  table: AnyTable | 'audit';
  rows: [id: string, record: AllTables[AnyTable] | AuditEvent | null][];
}

interface Source {
  peek(table: AnyTable, id: string): AllTables[AnyTable] | undefined;
  audit: readonly AuditEvent[];
}

/**
 * Which records differ from the base world, in chunks by the order of their first change: compaction
 * writes only the chunks that changed since the last one.
 */
export class Overlay {
  private readonly places = new Map<string, number>();
  private readonly ids = new Map<AnyTable, string[]>();
  private readonly dirty = new Set<string>();
  private auditFrom: number;

  /** @param auditFrom how many audit events the base world has */
  constructor(auditFrom: number) {
    this.auditFrom = auditFrom;
  }

  note(commit: Commit): void {
    for (const { table, record } of commit.puts) this.noteOne(table, record.id);
    for (const { table, id } of commit.removals) this.noteOne(table, id);
    for (const event of commit.audit) this.dirty.add(`audit/${this.auditChunk(event.seq)}`);
  }

  /** The chunks to write now; `written` forgets them. */
  pending(source: Source): Chunk[] {
    return [...this.dirty].map((id) => {
      const [table = '', number = '0'] = id.split('/');
      return table === 'audit'
        ? this.auditRows(id, Number(number), source)
        : this.rows(id, table as AnyTable, Number(number), source);
    });
  }

  written(chunks: readonly Chunk[]): void {
    for (const { id } of chunks) this.dirty.delete(id);
  }

  /** Takes over a chunk that was read back. */
  restore(chunk: Chunk): void {
    if (chunk.table === 'audit') return;
    for (const [id] of chunk.rows) this.noteOne(chunk.table, id);
    this.dirty.delete(chunk.id);
  }

  private noteOne(table: AnyTable, id: string): void {
    const key = `${table}/${id}`;
    let place = this.places.get(key);
    if (place === undefined) {
      const ids = this.ids.get(table) ?? [];
      place = ids.push(id) - 1;
      this.ids.set(table, ids);
      this.places.set(key, place);
    }
    this.dirty.add(`${table}/${Math.floor(place / CHUNK)}`);
  }

  private auditChunk(seq: number): number {
    return Math.floor((seq - 1 - this.auditFrom) / CHUNK);
  }

  private rows(id: string, table: AnyTable, number: number, source: Source): Chunk {
    const ids = (this.ids.get(table) ?? []).slice(number * CHUNK, (number + 1) * CHUNK);
    return { id, table, rows: ids.map((row) => [row, source.peek(table, row) ?? null]) };
  }

  private auditRows(id: string, number: number, source: Source): Chunk {
    const from = this.auditFrom + number * CHUNK;
    return {
      id,
      table: 'audit',
      rows: source.audit.slice(from, from + CHUNK).map((event) => [String(event.seq), event]),
    };
  }
}
