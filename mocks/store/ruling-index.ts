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
  private index: SortedIndex<RulingRow> | undefined;
  /** Rows of bulk rulings that have not changed since the seed. */
  private readonly light = new Map<string, RulingRow>();

  constructor(held: ReadonlyMap<string, RulingRecord>) {
    this.held = held;
  }

  get sorted(): SortedIndex<RulingRow> {
    this.index ??= this.build();
    return this.index;
  }

  change(before: RulingRecord | undefined, after: RulingRecord | undefined): void {
    const { index } = this;
    if (!index) return;
    const id = before?.id ?? after?.id ?? '';
    const row = before ?? this.light.get(id);
    this.light.delete(id);
    if (row) index.remove(row);
    if (after) index.insert(after);
  }

  private build(): SortedIndex<RulingRow> {
    for (const one of this.bulk?.() ?? []) {
      if (!this.held.has(one.id)) this.light.set(one.id, { ...one, state: 'executed' });
    }
    const index = new SortedIndex<RulingRow>(1, (row) => [Date.parse(row.proposedAt)]);
    index.load([...this.held.values(), ...this.light.values()]);
    return index;
  }
}
