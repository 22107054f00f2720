import type { AppealStatus } from '../../../src/api/contract/review-words.ts';
import { auditCase } from '../cases/case.ts';
import { addEvent, type CaseEvent } from '../cases/case-file.ts';
import { liveLease } from '../cases/lease.ts';
import type { Patch } from '../cases/kind-rules.ts';
import { touch } from '../cases/touch.ts';
import type { Context } from '../context.ts';
import type { AppealRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';

const DONE = ['upheld', 'overturned', 'modified', 'sentBack'] as const;

/** Where an appeal may go from where it is (reviews.md §4); claiming and the end of a lease are the case's. */
const NEXT: Readonly<Record<AppealStatus, readonly AppealStatus[]>> = {
  filed: ['inadmissible', 'queued'],
  inadmissible: [],
  queued: ['inReview'],
  inReview: ['queued', 'needsInfo', 'proposed'],
  needsInfo: ['inReview', 'queued'],
  proposed: ['held', 'inReview', 'queued', ...DONE],
  held: ['inReview', 'queued', ...DONE],
  upheld: ['closed'],
  overturned: ['closed'],
  modified: ['closed'],
  sentBack: ['closed'],
  closed: [],
};

interface Told {
  event: CaseEvent;
  detail?: string;
  data?: Record<string, unknown>;
}

/** Whom an appeal waits for in each status. */
function awaitingIn(status: AppealStatus, appeal: AppealRecord): AppealRecord['awaiting'] {
  if (status === 'queued' || status === 'inReview') return 'staff';
  if (status === 'held') return 'approver';
  if (status === 'needsInfo') return appeal.side === 'seller' ? 'seller' : 'buyer';
  return 'nobody';
}

/** Moves an appeal on; a way that the table does not have is a defect of the caller. */
export function moveAppeal(
  tx: Tx,
  appeal: AppealRecord,
  status: AppealStatus,
  patch: Patch<AppealRecord>,
  { event, detail, data }: Told,
  ctx: Context,
): AppealRecord {
  if (!NEXT[appeal.status].includes(status))
    throw new Error(`An appeal does not go from ${appeal.status} to ${status}`);
  addEvent(tx, appeal.id, { event, ...(detail === undefined ? {} : { detail }) }, ctx);
  auditCase(tx, event, appeal, { from: appeal.status, to: status, ...data });
  const awaiting = awaitingIn(status, appeal);
  return touch(tx, appeal, { status, awaiting, ...patch }, ctx, event);
}

/** In review again when somebody still holds it, else in the queue. */
export function reviewOrQueue(appeal: AppealRecord, now: string): 'inReview' | 'queued' {
  return liveLease(appeal, now) ? 'inReview' : 'queued';
}
