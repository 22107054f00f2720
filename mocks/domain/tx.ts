import type { Actor } from './context.ts';
import type { TableName, Tables } from './records.ts';

/** Reads one record; a bulk case's records are derived on the way (seed). */
export interface Reader {
  get<T extends TableName>(table: T, id: string): Tables[T] | undefined;
  /** Whether a record is held itself; false says that the seed tells it, if anybody does. */
  isHeld?(table: TableName, id: string): boolean;
}

export type Put = { [T in TableName]: { table: T; record: Tables[T] } }[TableName];
export interface Removal {
  table: TableName;
  id: string;
}

/** An audit event before it is chained. */
export interface AuditDraft {
  event: string;
  entity: { kind: string; id: string; reference?: string };
  data: Record<string, unknown>;
  /** Who did it, where it was not who sent the request. */
  actor?: Actor;
}
export type LiveDraft = (
  | { type: 'caseChanged'; caseId: string; version: number; cause: string }
  | { type: 'notification'; recipientId: string; caseId?: string; cause: string }
  | { type: 'bulk'; recipientId: string; bulkId: string; cause: string }
) & { actor?: Actor };

/** A change as the deed of somebody else than who sent the request, in the audit trail and to whoever listens. */
export function doneBy(actor: Actor, change: Change): Change {
  const audit = change.audit.map((draft) => ({ actor, ...draft }));
  const live = change.live.map((draft) => ({ actor, ...draft }));
  return { ...change, audit, live };
}

/** What a command changes: new records, audit events, live events. Applied whole or not at all. */
export interface Change {
  puts: Put[];
  removals: Removal[];
  audit: AuditDraft[];
  live: LiveDraft[];
}

/**
 * An overlay over the store in which domain functions compose: each sees what the ones before it put.
 * Nothing reaches the store until the engine commits `change()`; a refused command drops the overlay.
 */
export class Tx implements Reader {
  private readonly base: Reader;
  private readonly overlay = new Map<string, Put | undefined>();
  private readonly auditDrafts: AuditDraft[] = [];
  private readonly liveDrafts: LiveDraft[] = [];

  constructor(base: Reader) {
    this.base = base;
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const key = `${table}/${id}`;
    // The key holds the table's name, so the record under it is of that table.
    if (this.overlay.has(key)) return this.overlay.get(key)?.record as Tables[T] | undefined;
    const record = this.base.get(table, id);
    if (!record || table !== 'files') return record;
    // A record of `files`, with what this overlay adds to it.
    const sequel = this.overlay.get(`sequels/${id}`)?.record as Tables['sequels'] | undefined;
    return sequel ? (continued(record as Tables['files'], sequel) as Tables[T]) : record;
  }

  /** Whether a record is held itself, here or below; who can't tell holds everything. */
  isHeld(table: TableName, id: string): boolean {
    const key = `${table}/${id}`;
    if (this.overlay.has(key)) return this.overlay.get(key) !== undefined;
    return this.base.isHeld?.(table, id) ?? true;
  }

  /** Reads a record that must exist; its absence is a defect, not a refusal. */
  need<T extends TableName>(table: T, id: string): Tables[T] {
    const record = this.get(table, id);
    if (!record) throw new Error(`No ${table} record ${id}`);
    return record;
  }

  put<T extends TableName>(table: T, record: Tables[T]): void {
    this.overlay.set(`${table}/${record.id}`, { table, record } as Put);
  }

  remove(table: TableName, id: string): void {
    this.overlay.set(`${table}/${id}`, undefined);
  }

  audit(draft: AuditDraft): void {
    this.auditDrafts.push(draft);
  }

  live(draft: LiveDraft): void {
    this.liveDrafts.push(draft);
  }

  /** Takes over what another overlay on this one changed. */
  absorb({ puts, removals, audit, live }: Change): void {
    for (const put of puts) this.overlay.set(`${put.table}/${put.record.id}`, put);
    for (const { table, id } of removals) this.remove(table, id);
    this.auditDrafts.push(...audit);
    for (const draft of live) if (!this.isTold(draft)) this.liveDrafts.push(draft);
  }

  /** Many rows of a run tell one person the same: once says it. */
  private isTold(draft: LiveDraft): boolean {
    if (draft.type !== 'notification') return false;
    return this.liveDrafts.some(
      (one) =>
        one.type === 'notification' &&
        one.recipientId === draft.recipientId &&
        one.cause === draft.cause,
    );
  }

  change(): Change {
    const puts: Put[] = [];
    const removals: Removal[] = [];
    for (const [key, put] of this.overlay) {
      if (put) puts.push(put);
      else removals.push(splitKey(key));
    }
    return { puts, removals, audit: this.auditDrafts, live: this.liveDrafts };
  }
}

/** A thread that the seed tells, with what has happened since; what it holds of that already stays once. */
export function continued(file: Tables['files'], { events }: Tables['sequels']): Tables['files'] {
  const known = new Set(file.events.map(({ id }) => id));
  const since = events.filter(({ id }) => !known.has(id));
  return since.length === 0 ? file : { ...file, events: [...file.events, ...since] };
}

function splitKey(key: string): Removal {
  const cut = key.indexOf('/');
  return { table: key.slice(0, cut) as TableName, id: key.slice(cut + 1) };
}
