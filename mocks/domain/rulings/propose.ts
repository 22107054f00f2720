import type { RulingBody } from '../../../src/api/contract/rulings.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { err, ok } from '../../../src/lib/result.ts';
import { startClock, stopClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { ResolvedAmount } from '../money/amount.ts';
import type { DisputeRecord, OrderRecord, RulingRecord } from '../records.ts';
import { nextReference } from '../references.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { approvalsFor, approvalsMissing } from './approvals.ts';
import { checkBody, staleRefusals } from './body-check.ts';
import { rulingDigest } from './digest.ts';
import { canPropose } from './guards.ts';
import { recordRuled, supersededBy } from './limits.ts';
import {
  approvalEnded,
  approvalEntryId,
  holdEntryId,
  type RulingPatch,
  setBack,
  transition,
} from './transition.ts';

export interface ProposeCommand {
  disputeId: string;
  body: RulingBody;
  idempotencyKey: string;
  /** The dispute's version that the human saw. */
  expectVersion: number;
}

/** 412 with what the dispute looks like now (money.md §1, caps and locks). */
export function disputeVersionRefusal(
  dispute: DisputeRecord,
  expected: number,
): Refusal | undefined {
  if (dispute.version === expected) return undefined;
  const { id, version, status, evidenceWatermark, live } = dispute;
  const current = { id, version, status, evidenceWatermark, ...(live ? { liveRuling: live } : {}) };
  const detail = 'The dispute changed since you looked.';
  return refusal('versionMismatch', detail, { meta: { current } });
}

/** The ruling that this key made before: the same one again, or a refusal for other words (I11). */
function replay(
  reader: Reader,
  dispute: DisputeRecord,
  command: ProposeCommand,
  digest: string,
  actorId: string,
) {
  const known = dispute.rulingIds
    .map((id) => reader.get('rulings', id))
    .find((ruling) => ruling?.idempotencyKey === command.idempotencyKey);
  if (!known) return undefined;
  if (known.digest === digest && known.proposerId === actorId) return ok(known);
  return refuse('idempotencyMismatch', 'This key was used for another ruling.');
}

function digestRefusal(body: RulingBody, digest: string): Refusal | undefined {
  if (body.digest === digest) return undefined;
  if (body.digest === undefined) {
    const detail = 'A ruling carries the digest of its preview.';
    return refusal('invalidField', detail, { pointer: '/digest' });
  }
  const detail = 'The ruling is not the one that the preview showed.';
  return refusal('digestMismatch', detail, { meta: { current: { digest } } });
}

/**
 * A failed ruling is void and the proposer's own draft is written on. Drafts of others are private: they
 * neither stand in the way nor change (cases.md §3).
 */
function makeRoom(tx: Tx, dispute: DisputeRecord, ctx: Context): RulingRecord | undefined {
  const failed = dispute.live && tx.get('rulings', dispute.live.rulingId);
  if (failed) {
    const what = { event: 'rulingRejected' as const, auditOnly: 'rulingReplaced' };
    setBack(tx, failed, { state: 'void' }, what, ctx);
  }
  const mine = dispute.rulingIds
    .map((id) => tx.get('rulings', id))
    .find((ruling) => ruling?.state === 'draft' && ruling.proposerId === ctx.actor.id);
  if (!mine) return undefined;
  const { comment: _answered, approvalClock: _past, ...draft } = mine;
  return draft;
}

function blank(tx: Tx, dispute: DisputeRecord, order: OrderRecord, ctx: Context) {
  return {
    id: ctx.newId('rul'),
    reference: nextReference(tx, 'RUL', ctx.now),
    disputeId: dispute.id,
    orderId: order.id,
    state: 'draft' as const,
    version: 0,
    currency: order.currency,
    proposerId: ctx.actor.id,
    disputeVersionSeen: dispute.version,
    approvals: [],
  };
}

/** A body without the digest that came with it: the ruling keeps the one that was worked out. */
export function storedBody(body: RulingBody): RulingBody {
  const { digest: _digest, ...rest } = body;
  return rest;
}

function written(
  tx: Tx,
  base: ReturnType<typeof blank> | RulingRecord,
  command: ProposeCommand,
  resolved: ResolvedAmount,
  digest: string,
  ctx: Context,
): RulingRecord {
  const { body, idempotencyKey } = command;
  const dispute = tx.need('disputes', command.disputeId);
  const need = approvalsFor(tx, dispute, resolved.amountMinor, body, ctx, base.id);
  const supersedes = supersededBy(tx, dispute, base.id)?.id;
  const { amountMinor, allocation, units } = resolved;
  return {
    ...base,
    digest,
    kind: body.kind,
    amountMinor,
    allocation,
    units,
    idempotencyKey,
    body: storedBody(body),
    proposedAt: ctx.now,
    approvals: [],
    approvalsNeeded: need.needed,
    approvalReasons: need.reasons,
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

/**
 * Puts a ruling into `approved`: the provider key is minted, the hold starts, and it counts for the
 * 24-hour sums from now, not from its execution.
 */
export function issue(
  tx: Tx,
  ruling: RulingRecord,
  patch: RulingPatch,
  data: Record<string, unknown>,
  ctx: Context,
): RulingRecord {
  const undoUntil = addMs(ctx.now, ctx.policy.rulingHoldMs);
  const providerKey = ctx.newId('pk');
  const dispute = tx.need('disputes', ruling.disputeId);
  const { clocks, own } = approvalEnded(dispute, ruling, stopClock, ctx.now);
  const change = { ...patch, ...own, state: 'approved' as const, undoUntil, providerKey };
  const alone = ruling.approvalsNeeded === 0 ? { detail: 'alone' } : {};
  const what = { event: 'rulingApproved' as const, dispute: { clocks, unread: undefined }, data, ...alone };
  const saved = transition(tx, ruling, change, what, ctx);
  tx.remove('agenda', approvalEntryId(ruling.id));
  const entry = { kind: 'holdEnds' as const, dueAt: undoUntil, ref: [ruling.id] };
  tx.put('agenda', { id: holdEntryId(ruling.id), ...entry });
  recordRuled(tx, saved, ctx);
  return saved;
}

function submit(tx: Tx, ruling: RulingRecord, ctx: Context): RulingRecord {
  const approvalClock = startClock('approval', 'approver', ctx.now, ctx.policy);
  const dispute = tx.need('disputes', ruling.disputeId);
  const clocks = [...dispute.clocks, approvalClock];
  const saved = transition(
    tx,
    ruling,
    { state: 'proposed', approvalClock },
    {
      event: 'rulingProposed',
      // Whoever rules has read what is there (the watermark).
      dispute: { clocks, unread: undefined },
      data: { needed: ruling.approvalsNeeded, reasons: ruling.approvalReasons },
    },
    ctx,
  );
  const entry = { kind: 'approvalExpires' as const, dueAt: approvalClock.dueAt, ref: [ruling.id] };
  tx.put('agenda', { id: approvalEntryId(ruling.id), ...entry });
  return saved;
}

/** What the rules have against proposing this body, first things first; preview lists them all. */
export function proposeRefusal(
  reader: Reader,
  dispute: DisputeRecord,
  order: OrderRecord,
  command: ProposeCommand,
  ctx: Context,
): Refusal | undefined {
  const stale = disputeVersionRefusal(dispute, command.expectVersion);
  const guard = canPropose(reader, dispute.id, ctx);
  if (guard && (guard.code === 'forbidden' || guard.code === 'conflictOfInterest')) return guard;
  return stale ?? guard ?? staleRefusals(dispute, order, command.body)[0];
}

/**
 * Proposes a ruling on an escalated dispute; an admin within every limit issues it at once (state
 * `approved`, undoable until `undoUntil`), else it waits for approval (`proposed`). The proposer's own
 * draft is used again under the same id. Same key and same ruling: the first answer again.
 * Errors: every refusal of the preview, versionMismatch, digestMismatch, idempotencyMismatch.
 */
export function proposeRuling(
  tx: Tx,
  command: ProposeCommand,
  ctx: Context,
): Outcome<RulingRecord> {
  const dispute = tx.get('disputes', command.disputeId);
  const order = dispute && tx.get('orders', dispute.orderId);
  if (!dispute || !order) return refuse('notFound', 'There is no such dispute.');
  const { body } = command;
  const { resolved, refusals } = checkBody(tx, dispute, order, body, ctx);
  const digest = rulingDigest(body, resolved?.allocation ?? [], resolved?.amountMinor ?? 0);
  const again = replay(tx, dispute, command, body.digest ?? digest, ctx.actor.id);
  if (again) return again;
  const refused = proposeRefusal(tx, dispute, order, command, ctx) ?? refusals[0];
  if (refused || !resolved) return err(refused ?? refusal('invalidField', 'No amount.'));
  const changed = digestRefusal(body, digest);
  if (changed) return err(changed);
  const base = makeRoom(tx, dispute, ctx) ?? blank(tx, dispute, order, ctx);
  const ruling = written(tx, base, command, resolved, digest, ctx);
  const alone = ctx.actor.role === 'admin' && approvalsMissing(tx, dispute, ruling, ctx) === 0;
  const reasons = ruling.approvalReasons;
  return ok(alone ? issue(tx, ruling, {}, { alone, reasons }, ctx) : submit(tx, ruling, ctx));
}
