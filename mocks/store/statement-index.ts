import type { IssuedStatementRecord } from '../domain/review-records.ts';
import { SortedIndex } from './sorted-index.ts';

/** Of a statement what its list is read by; the rest is looked up, or derived, by the id. */
export type StatementEntry = Readonly<Pick<IssuedStatementRecord, 'id' | 'requestId' | 'at'>>;

/** Statements of reasons by the instant of their issue; built when first asked for. */
export class StatementIndex {
  private readonly held: ReadonlyMap<string, IssuedStatementRecord>;
  private index: SortedIndex<StatementEntry> | undefined;
  /** Statements that are derived until something changes them. */
  later: (() => Iterable<StatementEntry>) | undefined;

  constructor(held: ReadonlyMap<string, IssuedStatementRecord>) {
    this.held = held;
  }

  get all(): SortedIndex<StatementEntry> {
    this.index ??= this.build();
    return this.index;
  }

  change(
    before: IssuedStatementRecord | undefined,
    after: IssuedStatementRecord | undefined,
  ): void {
    const { index } = this;
    if (!index) return;
    const known = before ?? (after && this.derivedAt(index, after));
    if (known) index.remove(known);
    if (after) index.insert(after);
  }

  /** The entry that stood for a statement before anything changed it. */
  private derivedAt(
    index: SortedIndex<StatementEntry>,
    statement: IssuedStatementRecord,
  ): StatementEntry | undefined {
    const entry = index.at(index.seek(index.positionOf(statement)));
    return entry?.id === statement.id ? entry : undefined;
  }

  private build(): SortedIndex<StatementEntry> {
    const index = new SortedIndex<StatementEntry>(1, ({ at }) => [Date.parse(at)]);
    index.load(this.entries());
    return index;
  }

  private *entries(): Generator<StatementEntry> {
    yield* this.held.values();
    for (const entry of this.later?.() ?? []) if (!this.held.has(entry.id)) yield entry;
  }
}
