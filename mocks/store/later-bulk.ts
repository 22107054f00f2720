import {
  CASE_TABLES,
  type CaseRecord,
  type CaseRows,
  type CaseTable,
} from '../domain/cases/case.ts';
import type { TableName, Tables } from '../domain/records.ts';
import type { NearIndex } from './near-index.ts';

/** The part of a seeded world that the first rows of the disputes queue do without (plant-later.ts). */
export interface LaterBulk {
  derive: <T extends TableName>(table: T, id: string) => Tables[T] | undefined;
  /** Rows in slices: made in idle time, or at once when somebody looks at a queue of theirs. */
  rows: () => Generator<CaseRows>;
  /** Finds near-same reviews. */
  near: NearIndex;
  /** Begins to build the search for near-same reviews in idle time. */
  warm: () => void;
  /** Ids of the bulk reviews of an author, oldest first. */
  reviewsBy: (authorId: string) => readonly string[];
}

/** Plants rows slice by slice, and the rest at once where they are needed. */
export class LaterRows {
  private slices: Generator<CaseRows> | undefined;
  private readonly take: (table: CaseTable, record: CaseRecord) => void;
  private readonly whole: () => void;

  constructor(
    slices: Generator<CaseRows>,
    take: (table: CaseTable, record: CaseRecord) => void,
    whole: () => void,
  ) {
    this.slices = slices;
    this.take = take;
    this.whole = whole;
  }

  /** Plants a slice; false when there is none left. */
  step(): boolean {
    const slice = this.slices?.next();
    if (!slice) return false;
    if (slice.done) {
      this.slices = undefined;
      this.whole();
      return false;
    }
    for (const table of CASE_TABLES)
      for (const record of slice.value[table] ?? []) this.take(table, record);
    return true;
  }

  finish(): void {
    while (this.step());
  }
}
