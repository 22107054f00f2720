import type { Clock } from '../../src/api/contract/common.ts';
import type { CASE_AWAITING, LINK_KINDS, PRIORITIES } from '../../src/api/contract/case-words.ts';

export type CaseAwaiting = (typeof CASE_AWAITING)[number];
export type Priority = (typeof PRIORITIES)[number];
export type LinkKind = (typeof LINK_KINDS)[number];

export interface LeaseRecord {
  holderId: string;
  expiresAt: string;
}

/** Put aside until an instant or until a party writes (cases.md §7); whichever comes first. */
export interface SnoozeRecord {
  byId: string;
  at: string;
  /** Without it the case comes back with the next word of a party. */
  until?: string;
}

/** One end of a link between two cases; the other case holds the other end. */
export interface LinkRecord {
  caseId: string;
  reference: string;
  kind: LinkKind;
  at: string;
  byId: string;
}

/**
 * What all cases share (cases.md): dispute, ticket, question. Lease, assignee, snooze, skips and links
 * do not bump `version`: they say who works on a case, not what it holds.
 */
export interface CaseBase {
  id: string;
  reference: string;
  status: string;
  /** `normal` when absent. */
  priority?: Priority;
  version: number;
  clocks: Clock[];
  awaiting: CaseAwaiting;
  awaitingSince: string;
  assigneeId?: string;
  lease?: LeaseRecord;
  snooze?: SnoozeRecord;
  /** Came back from a snooze, and who had put it aside has done nothing on it since. */
  woke?: { byId: string; at: string };
  /** Staff whom *take next* never offers the case again. */
  skippedBy?: string[];
  links?: LinkRecord[];
  tags?: string[];
  /** A party wrote and nobody at the desk has opened the case since. */
  unread?: boolean;
  flags: string[];
  createdAt: string;
  updatedAt: string;
  /** Bulk cases: history is derived from the seed until the case changes. */
  derived?: number;
}
