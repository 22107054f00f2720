import type { Context } from '../context.ts';
import type { Tx } from '../tx.ts';
import { auditCase, type CaseRecord } from './case.ts';
import { addEvent } from './case-file.ts';

type Woken = Pick<CaseRecord, 'woke'> & { snooze: undefined };

/** Id of the agenda entry that ends a case's snooze. */
export const snoozeEntry = (caseId: string): string => `snooze:${caseId}`;

/** The patch that ends a snooze; whoever put the case aside is to see that it came back. */
export function woken({ snooze }: CaseRecord, ctx: Context): Woken {
  if (!snooze || snooze.byId === ctx.actor.id) return { snooze: undefined };
  return { snooze: undefined, woke: { byId: snooze.byId, at: ctx.now } };
}

/** The same as an event of its own: whoever works on a case has it no longer put aside (cases.md §7). */
export function endedSnooze(tx: Tx, record: CaseRecord, ctx: Context): Partial<Woken> {
  if (!record.snooze) return {};
  tx.remove('agenda', snoozeEntry(record.id));
  addEvent(tx, record.id, { event: 'snoozeEnded' }, ctx);
  auditCase(tx, 'snoozeEnded', record);
  return woken(record, ctx);
}
