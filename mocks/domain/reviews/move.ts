import type { DeletionStatus } from '../../../src/api/contract/review-words.ts';
import { addEvent, type CaseEvent } from '../cases/case-file.ts';
import { auditCase } from '../cases/case.ts';
import { type Patch } from '../cases/kind-rules.ts';
import { touch } from '../cases/touch.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { Tx } from '../tx.ts';

/**
 * Where a request may go from where it is (reviews.md §2). What somebody undoes inside the hold goes back to
 * whom it came from: nothing had effect yet.
 */
export const NEXT: Readonly<Record<DeletionStatus, readonly DeletionStatus[]>> = {
  submitted: ['queued', 'inadmissible', 'merged', 'withdrawn', 'moot'],
  queued: ['inReview', 'inadmissible', 'merged', 'withdrawn', 'moot'],
  inReview: [
    ...(['queued', 'needsInfo', 'awaitingAuthor', 'escalated', 'proposed'] as const),
    ...(['inadmissible', 'merged', 'withdrawn', 'moot'] as const),
  ],
  needsInfo: ['inReview', 'withdrawn', 'moot'],
  awaitingAuthor: ['inReview', 'withdrawn', 'moot'],
  escalated: ['inReview', 'withdrawn', 'moot'],
  proposed: ['held', 'decided'],
  held: ['decided', 'inReview', 'withdrawn', 'moot'],
  decided: ['effective', 'held', 'inReview', 'withdrawn', 'moot'],
  effective: ['reversed'],
  // An appeal decides anew, or sends it back to be decided anew.
  reversed: ['queued', 'decided'],
  inadmissible: ['queued'],
  merged: [],
  withdrawn: [],
  moot: [],
};

/** Whom a request waits for in each status. */
const AWAITING: Partial<Record<DeletionStatus, DeletionRequestRecord['awaiting']>> = {
  submitted: 'staff',
  queued: 'staff',
  inReview: 'staff',
  escalated: 'staff',
  needsInfo: 'seller',
  awaitingAuthor: 'buyer',
  held: 'approver',
};

/** What is told of a move: an event of the timeline, which never tells a verdict, and facts for the trail. */
export interface Told {
  event: CaseEvent;
  detail?: string;
  data?: Record<string, unknown>;
}

/** Moves a request on; a way that the table does not have is a defect of the caller. */
export function moveRequest(
  tx: Tx,
  request: DeletionRequestRecord,
  status: DeletionStatus,
  patch: Patch<DeletionRequestRecord>,
  { event, detail, data }: Told,
  ctx: Context,
): DeletionRequestRecord {
  if (!NEXT[request.status].includes(status))
    throw new Error(`A request does not go from ${request.status} to ${status}`);
  addEvent(tx, request.id, { event, ...(detail === undefined ? {} : { detail }) }, ctx);
  auditCase(tx, event, request, { from: request.status, to: status, ...data });
  const awaiting = AWAITING[status] ?? 'nobody';
  return touch(tx, request, { awaiting, ...patch, status }, ctx, event);
}
