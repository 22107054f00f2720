import type { DisputeRecord } from '../records.ts';

/**
 * What a party brings is news for the desk once the case is there. Before, the parties talk to each other; the
 * escalation is none, because the whole case is new then and its queue says so.
 */
export function newsForDesk({ status }: Pick<DisputeRecord, 'status'>): { unread?: true } {
  return status === 'open' ? {} : { unread: true };
}
