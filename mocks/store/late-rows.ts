import type { CaseTable } from '../domain/cases/case.ts';
import type { AnyPut, AnyRemoval, AnyTable } from './tables.ts';

/** What happens to a table, in its order. */
export type RowStep = AnyPut | AnyRemoval;

interface Waiting {
  rows: Iterator<AnyPut>;
  /** What was put and removed while the rows waited. */
  changes: RowStep[];
}

/**
 * Tables whose rows are not made yet. The first rows of one queue need no other queue: the rest of a large
 * world is made when somebody asks for it, or bit by bit before that. What changes meanwhile is noted and
 * comes after the rows, so that the order of first appearance stays what it was.
 */
export class LateRows {
  private readonly waiting = new Map<AnyTable, Waiting>();

  /** Lets a table wait for its rows. */
  add(table: CaseTable, rows: Iterable<AnyPut>): void {
    this.waiting.set(table, { rows: rows[Symbol.iterator](), changes: [] });
  }

  /** Notes a change of a table that waits; false for any other, which takes it itself. */
  note(step: RowStep): boolean {
    const one = this.waiting.get(step.table);
    one?.changes.push(step);
    return one !== undefined;
  }

  has(table: AnyTable): boolean {
    return this.waiting.size > 0 && this.waiting.has(table);
  }

  get tables(): AnyTable[] {
    return [...this.waiting.keys()];
  }

  /**
   * What a table waits for, row by row, and at the end all that changed meanwhile at once: a table that
   * waits no more is whole. Whoever takes a step settles it before the next.
   */
  *steps(table: AnyTable): Generator<readonly RowStep[]> {
    const one = this.waiting.get(table);
    if (!one) return;
    for (let next = one.rows.next(); next.done !== true; next = one.rows.next()) yield [next.value];
    // Somebody who could not wait may have taken the rest.
    if (!this.waiting.delete(table)) return;
    yield one.changes;
  }
}
