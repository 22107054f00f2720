import { fromMs } from '../../src/lib/instants.ts';
import type { AgendaRecord } from '../domain/records.ts';

/** What the seed puts on the agenda for many bulk cases at once: one kind of entry, one for each of them. */
export interface DueColumns {
  /** When they are due, in the order of time and then of their ids. */
  ms: Float64Array;
  /** The number of the case of each. */
  numbers: Uint32Array;
  /** The entry of a case. */
  entry: (number: number, dueAt: string) => AgendaRecord;
  /** The number of the case whose entry has an id; -1 for any other id. */
  numberOf: (id: string) => number;
}

/** Entries in columns: each becomes a record when somebody looks at it, and is struck when it is changed. */
export class BulkDue {
  private readonly columns: DueColumns;
  private readonly struck: Uint8Array;
  /** Where the entry of each case stands, from one; made when somebody first asks by id. */
  private places: Uint32Array | undefined;
  private head = 0;

  constructor(columns: DueColumns) {
    this.columns = columns;
    this.struck = new Uint8Array(columns.ms.length);
  }

  /** When the earliest is due; Infinity when there is none. */
  get nextAt(): number {
    while (this.struck[this.head] === 1) this.head += 1;
    return this.columns.ms[this.head] ?? Infinity;
  }

  /** The earliest. */
  get first(): AgendaRecord | undefined {
    return this.nextAt === Infinity ? undefined : this.at(this.head);
  }

  get(id: string): AgendaRecord | undefined {
    const place = this.placeOf(id);
    return place < 0 ? undefined : this.at(place);
  }

  /** Somebody changed an entry or took it away: from here on others know of it. */
  strike(id: string): void {
    const place = this.placeOf(id);
    if (place >= 0) this.struck[place] = 1;
  }

  private at(place: number): AgendaRecord {
    const { ms, numbers, entry } = this.columns;
    return entry(numbers[place] ?? 0, fromMs(ms[place] ?? 0));
  }

  /** Where an entry stands that is not struck; -1 for any other. */
  private placeOf(id: string): number {
    const number = this.columns.numberOf(id);
    if (number < 0) return -1;
    const place = ((this.places ??= this.placed())[number] ?? 0) - 1;
    return this.struck[place] === 0 ? place : -1;
  }

  private placed(): Uint32Array {
    const { numbers } = this.columns;
    const places = new Uint32Array(numbers.reduce((most, n) => Math.max(most, n + 1), 0));
    for (const [place, number] of numbers.entries()) places[number] = place + 1;
    return places;
  }
}
