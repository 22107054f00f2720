import type { Context } from '../context.ts';
import { changeClocks, voidClock } from '../clocks.ts';
import { addEvent, type CaseEvent } from '../disputes/case-file.ts';
import { type DisputePatch, touch } from '../disputes/touch.ts';
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

/** States in which a ruling occupies its dispute; at most one does (money.md I19). */
const LIVE: ReadonlySet<RulingState> = new Set([
  'draft',
  'proposed',
  'approved',
  'executing',
  'failed',
  'unknown',
]);

/** Whose turn it is while a ruling is in a state; the executed one is the dispute's business. */
const AWAITING: Partial<Record<RulingState, Awaiting>> = {
  draft: 'staff',
  proposed: 'approver',
  approved: 'nobody',
  executing: 'provider',
  failed: 'staff',
  unknown: 'provider',
  void: 'staff',
};

function merged(ruling: RulingRecord, patch: RulingPatch): RulingRecord {
  const next: Record<string, unknown> = { ...ruling, ...patch };
  for (const [key, value] of Object.entries(next)) if (value === undefined) delete next[key];
  // Every required field comes from `ruling`; RulingPatch only carries values of the right type.
  return next as typeof next & RulingRecord;
}

function disputePatch(dispute: DisputeRecord, ruling: RulingRecord, more: DisputePatch) {
  const { id: rulingId, state, kind } = ruling;
  const live = LIVE.has(state) ? { rulingId, state, kind } : undefined;
  const awaiting = AWAITING[state];
  const rulingIds = dispute.rulingIds.includes(rulingId)
    ? dispute.rulingIds
    : [...dispute.rulingIds, rulingId];
  return { live, rulingIds, ...(awaiting ? { awaiting } : {}), ...more };
}

/**
 * Moves a ruling on: both it and its dispute take a new version, the ruling remembers the dispute's
 * (its compare-and-set at execution), and timeline and audit trail say what happened.
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
  auditRuling(tx, saved, what);
  return saved;
}

function auditRuling(tx: Tx, ruling: RulingRecord, what: Transition): void {
  const { event, auditOnly, detail, data } = what;
  const { id, reference, disputeId, state, version, digest, kind, currency, amountMinor } = ruling;
  tx.audit({
    event: auditOnly ?? event,
    entity: { kind: 'ruling', id, reference },
    data: {
      disputeId,
      state,
      version,
      digest,
      kind,
      currency,
      amountMinor,
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

/** The dispute's clocks once nobody waits for an approver any more. */
export function clocksWithoutApproval(
  dispute: DisputeRecord,
  now: string,
): DisputeRecord['clocks'] {
  return changeClocks(dispute.clocks, { name: 'approval' }, (clock) => voidClock(clock, now));
}

/**
 * Sends a ruling back to draft or makes it void: approvals, hold and provider key go, waiting entries
 * leave the agenda, and it no longer counts for the 24-hour sums (money.md I22).
 */
export function setBack(
  tx: Tx,
  ruling: RulingRecord,
  patch: RulingPatch & { state: 'draft' | 'void' },
  what: Transition,
  ctx: Context,
): RulingRecord {
  tx.remove('agenda', holdEntryId(ruling.id));
  tx.remove('agenda', approvalEntryId(ruling.id));
  if (ruling.state === 'approved' || ruling.state === 'failed') forgetRuled(tx, ruling);
  const clocks = clocksWithoutApproval(tx.need('disputes', ruling.disputeId), ctx.now);
  const cleared = { approvals: [], undoUntil: undefined, providerKey: undefined };
  const approvalClock = ruling.approvalClock && voidClock(ruling.approvalClock, ctx.now);
  return transition(
    tx,
    ruling,
    { ...cleared, approvalClock, ...patch },
    { ...what, dispute: { clocks, ...what.dispute } },
    ctx,
  );
}
