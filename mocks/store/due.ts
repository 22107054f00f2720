import type { AgendaRecord } from '../domain/records.ts';

/** When an entry of the agenda is due, in ms; undefined when its instant can't be read. */
export function dueMs({ dueAt }: Pick<AgendaRecord, 'dueAt'>): number | undefined {
  const ms = Date.parse(dueAt);
  return Number.isNaN(ms) ? undefined : ms;
}
