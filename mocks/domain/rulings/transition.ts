import type { Context } from '../context.ts';
import { changeClocks, voidClock } from '../clocks.ts';
import type { Clock } from '../../../src/api/contract/common.ts';
import { addEvent, type CaseEvent } from '../cases/case-file.ts';
import { type DisputePatch, touch, touchQuietly } from '../cases/touch.ts';
import type { Awaiting, DisputeRecord, RulingRecord, RulingState } from '../records.ts';
import type { Tx } from '../tx.ts';
import { forgetRuled } from './limits.ts';

/** New values; `undefined` takes an optional field away. */
export type RulingPatch = { [K in keyof RulingRecord]?: RulingRecord[K] | undefined };

export interface Transition {
  event: CaseEvent;
  dispute?: DisputePatch;
  detail?: string;
  amountMinor?: number;
  /** More facts for the audit trail. */
  data?: Record<string, unknown>;
  /** Its name in the audit trail only: the dispute's own effect tells the timeline, or nobody must. */
  auditOnly?: string;
}

/**
 * States in which a ruling occupies its dispute; at most one does (money.md I19). A draft is its author's
 * own and keeps nobody from ruling (cases.md §3).
 */
const LIVE: ReadonlySet<RulingState> = new Set([
  'proposed',
  'approved',
  'executing',
  'failed',
  'unknown',
]);

/** Whose turn it is while a ruling is in a state; the executed one is the dispute's business. */
const AWAITING: Partial<Record<RulingState, Awaiting>> = {
  proposed: 'approver',
  approved: 'nobody',
  executing: 'provider',
  failed: 'staff',
  unknown: 'provider',
};

function merged(ruling: RulingRecord, patch: RulingPatch): RulingRecord {
  const next: Record<string, unknown> = { ...ruling, ...patch };
  for (const [key, value] of Object.entries(next)) if (value === undefined) delete next[key];
  // Every required field comes from `ruling`; RulingPatch only carries values of the right type.
  return next as typeof next & RulingRecord;
}

function disputePatch(dispute: DisputeRecord, ruling: RulingRecord, more: DisputePatch) {
  const { id: rulingId, state, kind } = ruling;
  const rulingIds = dispute.rulingIds.includes(rulingId)
    ? dispute.rulingIds
    : [...dispute.rulingIds, rulingId];
  if (LIVE.has(state)) {
    const awaiting = AWAITING[state];
    return {
      live: { rulingId, state, kind },
      rulingIds,
      ...(awaiting ? { awaiting } : {}),
      ...more,
    };
  }
  // Only the ruling that occupied the dispute frees it.
  if (dispute.live?.rulingId !== rulingId) return { rulingIds, ...more };
  const awaiting = state === 'draft' || state === 'void' ? { awaiting: 'staff' as const } : {};
  return { live: undefined, rulingIds, ...awaiting, ...more };
}

/** An author goes on writing an own draft: nothing that anybody else could see or trip over. */
function keepDraft(
  tx: Tx,
  ruling: RulingRecord,
  dispute: DisputeRecord,
  what: Transition,
  ctx: Context,
): RulingRecord {
  touchQuietly(tx, dispute, {}, ctx, what.event);
  const saved = { ...ruling, disputeVersionSeen: dispute.version };
  tx.put('rulings', saved);
  const { id, reference, disputeId, state, version, digest } = saved;
  tx.audit({
    event: what.auditOnly ?? what.event,
    entity: { kind: 'ruling', id, reference },
    data: { disputeId, disputeReference: dispute.reference, state, version, digest },
  });
  return saved;
}

/**
 * Moves a ruling on: both it and its dispute take a new version, the ruling remembers the dispute's
 * (its compare-and-set at execution), and timeline and audit trail say what happened. Writing on in a
 * draft leaves the dispute as it is: drafts never bump its version (cases.md §3).
 */
export function transition(
  tx: Tx,
  ruling: RulingRecord,
  patch: RulingPatch,
  what: Transition,
  ctx: Context,
): RulingRecord {
  const next = merged(ruling, { ...patch, version: ruling.version + 1 });
  const dispute = tx.need('disputes', ruling.disputeId);
  if (ruling.state === 'draft' && next.state === 'draft') {
    return keepDraft(tx, next, dispute, what, ctx);
  }
  const touched = touch(
    tx,
    dispute,
    disputePatch(dispute, next, what.dispute ?? {}),
    ctx,
    what.event,
  );
  const saved = { ...next, disputeVersionSeen: touched.version };
  tx.put('rulings', saved);
  const { event, detail, amountMinor } = what;
  const about = {
    ...(detail === undefined ? {} : { detail }),
    ...(amountMinor === undefined ? {} : { amountMinor }),
  };
  if (!what.auditOnly) addEvent(tx, dispute.id, { event, rulingId: saved.id, ...about }, ctx);
  auditRuling(tx, saved, dispute, what);
  return saved;
}

function auditRuling(tx: Tx, ruling: RulingRecord, dispute: DisputeRecord, what: Transition): void {
  const { event, auditOnly, detail, data } = what;
  const { id, reference, disputeId, state, version, digest, kind, currency, amountMinor } = ruling;
  tx.audit({
    event: auditOnly ?? event,
    entity: { kind: 'ruling', id, reference },
    data: {
      disputeId,
      disputeReference: dispute.reference,
      state,
      version,
      digest,
      // What a draft would come to is its author's own, like its words (cases.md §3).
      ...(state === 'draft' ? {} : { kind, currency, amountMinor }),
      ...(detail === undefined ? {} : { detail }),
      ...data,
    },
  });
}

/** The agenda entries of a ruling: the end of its hold, the end of the wait for approval. */
export function holdEntryId(rulingId: string): string {
  return `hold:${rulingId}`;
}
export function approvalEntryId(rulingId: string): string {
  return `approval:${rulingId}`;
}

/** What becomes of a clock. */
export type ClockEnd = (clock: Clock, at: string) => Clock;

/**
 * The end of a proposal's wait, on the dispute and on the ruling itself: met by a decision, missed when
 * the time ran out, void when the proposer took it back (cases.md §6, `approval`).
 */
export function approvalEnded(
  dispute: DisputeRecord,
  ruling: RulingRecord,
  end: ClockEnd,
  now: string,
): { clocks: DisputeRecord['clocks']; own: Pick<RulingPatch, 'approvalClock'> } {
  // One proposal at most waits on a dispute; a draft beside it has nothing to do with its clock.
  if (ruling.state !== 'proposed') return { clocks: dispute.clocks, own: {} };
  const clocks = changeClocks(dispute.clocks, { name: 'approval' }, (clock) => end(clock, now));
  const { approvalClock } = ruling;
  return { clocks, own: approvalClock ? { approvalClock: end(approvalClock, now) } : {} };
}

/**
 * Sends a ruling back to draft or makes it void: approvals, hold and provider key go, waiting entries
 * leave the agenda, and it no longer counts for the 24-hour sums (money.md I22).
 * @param what `approval` is what becomes of the wait for an approver: void unless somebody decided or
 * nobody did in time.
 */
export function setBack(
  tx: Tx,
  ruling: RulingRecord,
  patch: RulingPatch & { state: 'draft' | 'void' },
  what: Transition & { approval?: ClockEnd },
  ctx: Context,
): RulingRecord {
  tx.remove('agenda', holdEntryId(ruling.id));
  tx.remove('agenda', approvalEntryId(ruling.id));
  if (ruling.state === 'approved' || ruling.state === 'failed') forgetRuled(tx, ruling);
  const { approval = voidClock, ...told } = what;
  const dispute = tx.need('disputes', ruling.disputeId);
  const { clocks, own } = approvalEnded(dispute, ruling, approval, ctx.now);
  const cleared = { approvals: [], undoUntil: undefined, providerKey: undefined };
  return transition(
    tx,
    ruling,
    { ...cleared, ...own, ...patch },
    { ...told, dispute: { clocks, ...told.dispute } },
    ctx,
  );
}
