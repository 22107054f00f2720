import type { AgendaRecord } from '../domain/records.ts';
import { BulkDue, type DueColumns } from './bulk-due.ts';
import { dueMs } from './due.ts';
import { SortedIndex } from './sorted-index.ts';

/** Entries of which bulk ones come later (plant-later.ts). */
const LATER = /^(?:appealCloses|reviewErases):/;

const msOf = (entry: AgendaRecord): number => dueMs(entry) ?? 0;

/** What is due and when: entries that are held, and those of untouched bulk cases in columns. */
export class AgendaIndex {
  private readonly held = new SortedIndex<AgendaRecord>(1, (entry) => [msOf(entry)]);
  private readonly bulk: BulkDue[] = [];
  private later: Generator<void, DueColumns[]> | undefined;
  /** What was changed of entries that come later: the seed's own of these ids never count. */
  private early: Set<string> | undefined = new Set();

  /** The entry that is due first; of several at one instant the one whose id is. */
  get first(): AgendaRecord | undefined {
    let first = this.held.at(0);
    for (const one of this.bulk) {
      if (first && one.nextAt > msOf(first)) continue;
      const entry = one.first;
      const isSooner = entry && (!first || one.nextAt < msOf(first) || entry.id < first.id);
      if (isSooner) first = entry;
    }
    return first;
  }

  /** The same, once everything that comes later has come: time must not pass over it. */
  get due(): AgendaRecord | undefined {
    for (const _ of this.rest());
    return this.first;
  }

  /** Entries of bulk cases that are found out step by step, by whoever has time or needs them. */
  takeLater(steps: Generator<void, DueColumns[]>): void {
    this.later = steps;
  }

  /** What is left of finding them out. */
  *rest(): Generator<void> {
    for (let step = this.later?.next(); step; step = this.later?.next()) {
      if (step.done === true) {
        this.later = undefined;
        for (const columns of step.value) this.take(columns);
        for (const id of this.early ?? []) for (const one of this.bulk) one.strike(id);
        this.early = undefined;
        return;
      }
      yield;
    }
  }

  /** Takes the entries of many bulk cases. */
  take(columns: DueColumns): void {
    this.bulk.push(new BulkDue(columns));
  }

  /** An entry of a bulk case that nobody has changed. */
  told(id: string): AgendaRecord | undefined {
    for (const one of this.bulk) {
      const entry = one.get(id);
      if (entry) return entry;
    }
    return undefined;
  }

  /** Follows one change of the table. */
  change(before: AgendaRecord | undefined, after: AgendaRecord | undefined): void {
    if (before) this.held.remove(before);
    if (after) this.held.insert(after);
  }

  /** An entry was put or taken away: the seed's own of that id counts no more. */
  strike(id: string): void {
    if (LATER.test(id)) this.early?.add(id);
    for (const one of this.bulk) one.strike(id);
  }
}
