import type { IssuedStatementRecord } from '../domain/review-records.ts';
import { SortedIndex } from './sorted-index.ts';

/** Statements of reasons by the instant of their issue; built when first asked for. */
export class StatementIndex {
  private readonly held: ReadonlyMap<string, IssuedStatementRecord>;
  private index: SortedIndex<IssuedStatementRecord> | undefined;

  constructor(held: ReadonlyMap<string, IssuedStatementRecord>) {
    this.held = held;
  }

  get all(): SortedIndex<IssuedStatementRecord> {
    this.index ??= this.build();
    return this.index;
  }

  change(
    before: IssuedStatementRecord | undefined,
    after: IssuedStatementRecord | undefined,
  ): void {
    if (before) this.index?.remove(before);
    if (after) this.index?.insert(after);
  }

  private build(): SortedIndex<IssuedStatementRecord> {
    const index = new SortedIndex<IssuedStatementRecord>(1, ({ at }) => [Date.parse(at)]);
    index.load(this.held.values());
    return index;
  }
}
