import type { AgendaRecord } from '../domain/records.ts';
import { BulkDue, type DueColumns } from './bulk-due.ts';
import { dueMs } from './due.ts';
import { SortedIndex } from './sorted-index.ts';

const msOf = (entry: AgendaRecord): number => dueMs(entry) ?? 0;

/** What is due and when: entries that are held, and those of untouched bulk cases in columns. */
export class AgendaIndex {
  private readonly held = new SortedIndex<AgendaRecord>(1, (entry) => [msOf(entry)]);
  private readonly bulk: BulkDue[] = [];

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
    for (const one of this.bulk) one.strike(id);
  }
}
