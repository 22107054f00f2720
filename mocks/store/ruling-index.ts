import type { RulingRecord } from '../domain/records.ts';
import { SortedIndex } from './sorted-index.ts';

/** What a list of rulings looks at; the record of a bulk case's ruling is derived only when shown. */
export type RulingRow = Pick<
  RulingRecord,
  'id' | 'disputeId' | 'proposerId' | 'proposedAt' | 'state'
> & {
  idempotencyKey?: string;
};

/** An executed ruling of a bulk case. */
export type BulkRuling = Omit<RulingRow, 'state' | 'idempotencyKey'>;

/** Rulings by the instant of their proposal, bulk ones included; built when first asked for. */
export class RulingIndex {
  /** Rulings of bulk cases, as the seed knows them. */
  bulk: (() => BulkRuling[]) | undefined;
  private readonly held: ReadonlyMap<string, RulingRecord>;
  private own: SortedIndex<RulingRow> | undefined;
  private every: SortedIndex<RulingRow> | undefined;
  /** Rows of bulk rulings that have not changed since the seed. */
  private readonly light = new Map<string, RulingRow>();

  constructor(held: ReadonlyMap<string, RulingRecord>) {
    this.held = held;
  }

  /** Rulings that are held themselves: all but the executed ones of untouched bulk cases. */
  get live(): SortedIndex<RulingRow> {
    this.own ??= indexOf(this.held.values());
    return this.own;
  }

  /** Every ruling. */
  get all(): SortedIndex<RulingRow> {
    this.every ??= this.build();
    return this.every;
  }

  change(before: RulingRecord | undefined, after: RulingRecord | undefined): void {
    const id = before?.id ?? after?.id ?? '';
    const row = before ?? this.light.get(id);
    this.light.delete(id);
    if (before) this.own?.remove(before);
    if (row) this.every?.remove(row);
    if (!after) return;
    this.own?.insert(after);
    this.every?.insert(after);
  }

  private build(): SortedIndex<RulingRow> {
    for (const one of this.bulk?.() ?? []) {
      if (!this.held.has(one.id)) this.light.set(one.id, { ...one, state: 'executed' });
    }
    return indexOf([...this.held.values(), ...this.light.values()]);
  }
}

function indexOf(rows: Iterable<RulingRow>): SortedIndex<RulingRow> {
  const index = new SortedIndex<RulingRow>(1, (row) => [Date.parse(row.proposedAt)]);
  index.load(rows);
  return index;
}
