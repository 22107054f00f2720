import type { Policy } from '../../../../src/api/contract/policy.ts';
import type { Role } from '../../../../src/api/contract/define.ts';
import { fromMs, toMs } from '../../../../src/lib/instants.ts';
import type { Actor, Context } from '../../context.ts';
import type { ChargeReply, ProviderPort } from '../../money/provider-port.ts';
import type { TableName, Tables } from '../../records.ts';
import { type Change, type Reader, Tx } from '../../tx.ts';

type Row = { [T in TableName]: Tables[T] }[TableName];

/** A store of plain maps; copying one is cheap because records are never changed in place. */
export class TestStore implements Reader {
  private readonly rows: Map<string, Row>;

  constructor(rows: Map<string, Row> = new Map()) {
    this.rows = rows;
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    // The key holds the table's name, so the record under it is of that table.
    return this.rows.get(`${table}/${id}`) as Tables[T] | undefined;
  }

  need<T extends TableName>(table: T, id: string): Tables[T] {
    const record = this.get(table, id);
    if (!record) throw new Error(`No ${table} ${id}`);
    return record;
  }

  put<T extends TableName>(table: T, record: Tables[T]): void {
    this.rows.set(`${table}/${record.id}`, record);
  }

  commit(change: Change): void {
    for (const { table, record } of change.puts) this.rows.set(`${table}/${record.id}`, record);
    for (const { table, id } of change.removals) this.rows.delete(`${table}/${id}`);
  }

  copy(): TestStore {
    return new TestStore(new Map(this.rows));
  }
}

export type ProviderMode = 'accept' | 'refuse' | 'timeout' | 'timeoutAfterEffect';
interface Paid {
  amountMinor: number;
  state: 'processing' | 'succeeded' | 'failed';
}

/** A payment provider that pays each key at most once and answers as its mode says. */
export class TestProvider implements ProviderPort {
  mode: ProviderMode = 'accept';
  readonly paid: Map<string, Paid>;

  constructor(paid: Map<string, Paid> = new Map()) {
    this.paid = paid;
  }

  charge(key: string, amountMinor: number): ChargeReply {
    const known = this.paid.get(key);
    if (known) {
      return known.state === 'failed'
        ? { kind: 'refused', reason: 'declined' }
        : { kind: 'accepted' };
    }
    if (this.mode === 'refuse') {
      this.paid.set(key, { amountMinor, state: 'failed' });
      return { kind: 'refused', reason: 'declined' };
    }
    if (this.mode === 'timeout') return { kind: 'ambiguous' };
    this.paid.set(key, { amountMinor, state: 'processing' });
    return { kind: this.mode === 'accept' ? 'accepted' : 'ambiguous' };
  }

  ask(key: string): 'none' | Paid['state'] {
    return this.paid.get(key)?.state ?? 'none';
  }

  settle(key: string, state: Paid['state']): void {
    const known = this.paid.get(key);
    if (known) this.paid.set(key, { ...known, state });
  }

  copy(): TestProvider {
    const copy = new TestProvider(new Map(this.paid));
    copy.mode = this.mode;
    return copy;
  }
}

/** A clock, ids and a policy for contexts of any actor. */
export class TestDesk {
  nowMs: number;
  private ids = 0;
  readonly policy: Policy;

  constructor(policy: Policy, nowMs = toMs('2026-03-02T09:00:00.000Z')) {
    this.policy = policy;
    this.nowMs = nowMs;
  }

  get now(): string {
    return fromMs(this.nowMs);
  }

  as(actor: Actor): Context {
    const newId = (prefix: string) => `${prefix}_${(this.ids += 1)}`;
    return { actor, now: this.now, newId, policy: this.policy };
  }

  staff(id: string, role: Role): Context {
    return this.as({ id, name: id, party: 'staff', role });
  }

  system(): Context {
    return this.as({ id: 'system', name: 'System', party: 'system' });
  }
}

/** A store as it was before a change: the old records of what changed, the rest as it is. */
export class Before implements Reader {
  private readonly store: Reader;
  private readonly old = new Map<string, Row | undefined>();

  constructor(store: Reader, change?: Change) {
    this.store = store;
    for (const { table, record } of change?.puts ?? []) this.keep(table, record.id);
    for (const { table, id } of change?.removals ?? []) this.keep(table, id);
  }

  private keep(table: TableName, id: string): void {
    this.old.set(`${table}/${id}`, this.store.get(table, id));
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const key = `${table}/${id}`;
    // The key holds the table's name, so the record under it is of that table.
    return this.old.has(key)
      ? (this.old.get(key) as Tables[T] | undefined)
      : this.store.get(table, id);
  }

  need<T extends TableName>(table: T, id: string): Tables[T] {
    const record = this.get(table, id);
    if (!record) throw new Error(`No ${table} ${id}`);
    return record;
  }
}

/** Runs a command on an overlay and commits what it changed if it went through. */
export function run<R extends { ok: boolean }>(
  store: TestStore,
  command: (tx: Tx) => R,
): { result: R; change: Change | undefined; before: Before } {
  const tx = new Tx(store);
  const result = command(tx);
  if (!result.ok) return { result, change: undefined, before: new Before(store) };
  const change = tx.change();
  const before = new Before(store, change);
  store.commit(change);
  return { result, change, before };
}
