import type { AuditEvent } from '../../src/api/contract/audit.ts';
import { hashChain } from '../../src/lib/digest.ts';
import { timelineParty } from './cases/case-file.ts';
import type { Actor } from './context.ts';
import type { AuditDraft } from './tx.ts';

/** The last link of the chain; the empty trail has seq 0 and no hash. */
export interface AuditHead {
  seq: number;
  hash: string;
}
export const EMPTY_HEAD: AuditHead = { seq: 0, hash: '' };

function linkHash(event: AuditEvent): string {
  const { prevHash, hash: _, ...body } = event;
  return hashChain(prevHash, body);
}

/**
 * Chains audit events to the trail: hash_n = SHA-256(hash_{n−1} ‖ canonical body), the body being the
 * event without its two hashes (money.md I32).
 */
export function chainEvents(
  head: AuditHead,
  drafts: readonly AuditDraft[],
  actor: Actor,
  at: string,
): AuditEvent[] {
  let { seq, hash } = head;
  return drafts.map((draft) => {
    seq += 1;
    const by = draft.actor ?? actor;
    const event: AuditEvent = {
      seq,
      at,
      event: draft.event,
      actor: { id: by.id, name: by.name, party: timelineParty(by) },
      entity: draft.entity,
      // As JSON would keep it: the chain must verify alike after a reload.
      data: JSON.parse(JSON.stringify(draft.data)) as Record<string, unknown>,
      prevHash: hash,
      hash: '',
    };
    hash = linkHash(event);
    return { ...event, hash };
  });
}

/**
 * Recomputes the chain, oldest event first. `brokenAt` is the seq of the first event that was changed,
 * or stands where one was dropped, added or swapped.
 */
export function verifyChain(events: Iterable<AuditEvent>): {
  ok: boolean;
  count: number;
  head: string;
  brokenAt?: number;
} {
  let count = 0;
  let head = '';
  for (const event of events) {
    const fits = event.seq === count + 1 && event.prevHash === head;
    if (!fits || linkHash(event) !== event.hash) {
      return { ok: false, count, head, brokenAt: count + 1 };
    }
    count += 1;
    head = event.hash;
  }
  return { ok: true, count, head };
}
