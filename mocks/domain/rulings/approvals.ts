import type { Receipt, RulingBody } from '../../../src/api/contract/rulings.ts';
import type { Context } from '../context.ts';
import { accountOf } from '../money/accounts.ts';
import { resolveAmount } from '../money/amount.ts';
import { refundEffect } from '../money/effect.ts';
import type { DisputeRecord, RulingRecord } from '../records.ts';
import type { Reader } from '../tx.ts';
import { limitOf, ruledInWindow, ruledOnDispute, supersededBy } from './limits.ts';

export type ApprovalReason = Receipt['approvalReasons'][number];

export interface ApprovalNeed {
  /** How many other people must approve. */
  needed: number;
  reasons: ApprovalReason[];
}

/** Whether the ruling would leave the seller owing more than the policy allows (maxReceivable). */
function passesReceivable(
  reader: Reader,
  dispute: DisputeRecord,
  body: RulingBody,
  ctx: Context,
): boolean {
  const most = ctx.policy.maxReceivable?.[dispute.currency];
  const order = reader.get('orders', dispute.orderId);
  if (most === undefined || !order) return false;
  const resolved = resolveAmount(order, body, ctx.policy, dispute);
  if (!resolved.ok || resolved.value.amountMinor === 0) return false;
  const share = body.bearer?.platformBasisPoints ?? 0;
  const { sellerDebitMinor } = refundEffect(order, resolved.value.allocation, share);
  const { pendingMinor, receivableMinor } = accountOf(reader, dispute);
  const newDebt = Math.max(0, sellerDebitMinor - pendingMinor);
  return newDebt > 0 && receivableMinor + newDebt > most;
}

function limitReason(
  reader: Reader,
  dispute: DisputeRecord,
  amountMinor: number,
  whole: number,
  ctx: Context,
  exceptId: string | undefined,
): ApprovalReason | undefined {
  const { id, role } = ctx.actor;
  if (role !== 'admin') return undefined;
  const limit = limitOf(ctx.policy, { id, role }, dispute.currency);
  if (amountMinor > limit) return 'overLimit';
  if (whole > limit) return 'splitDispute';
  const before = ruledInWindow(reader, dispute, id, ctx.now, exceptId);
  return before + amountMinor > limit ? 'cumulative24h' : undefined;
}

/**
 * Who else must agree when the acting person rules this amount (money.md, approval limits): one
 * approver for each of the policy's reasons together, two above the dual limit. Sums count per
 * dispute, so that splitting never needs fewer (I23).
 * @param exceptId a ruling that is being proposed anew and does not count against itself.
 */
export function approvalsFor(
  reader: Reader,
  dispute: DisputeRecord,
  amountMinor: number,
  body: RulingBody,
  ctx: Context,
  exceptId?: string,
): ApprovalNeed {
  const { limits } = ctx.policy;
  const reasons: ApprovalReason[] = [];
  if (ctx.actor.role !== 'admin') reasons.push('agentProposes');
  const whole = amountMinor + ruledOnDispute(reader, dispute, exceptId);
  const dual = amountMinor > 0 && whole > (limits.dual[dispute.currency] ?? 0);
  if (amountMinor > 0) {
    const over = limitReason(reader, dispute, amountMinor, whole, ctx, exceptId);
    if (over) reasons.push(over);
    if (dual) reasons.push('overDualLimit');
    const silent = body.basis === 'silence';
    if (silent && whole > (limits.silence[dispute.currency] ?? 0)) reasons.push('silence');
    if (passesReceivable(reader, dispute, body, ctx)) reasons.push('receivableLimit');
  }
  if (supersededBy(reader, dispute, exceptId)) reasons.push('supersedes');
  const needed = dual ? 2 : reasons.length > 0 ? 1 : 0;
  return { needed, reasons };
}

/** Whether this person's limit covers the ruling; an approver of an agent's carries it alone. */
function covers(
  reader: Reader,
  dispute: DisputeRecord,
  ruling: RulingRecord,
  personId: string,
  ctx: Context,
): boolean {
  const person = reader.get('agents', personId);
  if (!person) return false;
  const limit = limitOf(ctx.policy, person, ruling.currency);
  const whole = ruling.amountMinor + ruledOnDispute(reader, dispute, ruling.id);
  if (whole > limit) return false;
  if (reader.get('agents', ruling.proposerId)?.role === 'admin') return true;
  const before = ruledInWindow(reader, dispute, personId, ctx.now, ruling.id);
  return before + ruling.amountMinor <= limit;
}

/**
 * How many more approvals a ruling waits for. Besides the number, the proposer's or one approver's
 * limit must cover the amount; two approvers of any limit suffice for less if they do above the dual
 * limit (money.md, approval limits).
 */
export function approvalsMissing(
  reader: Reader,
  dispute: DisputeRecord,
  ruling: RulingRecord,
  ctx: Context,
): number {
  const given = ruling.approvals.length;
  if (given < ruling.approvalsNeeded) return ruling.approvalsNeeded - given;
  if (ruling.amountMinor === 0 || given >= 2) return 0;
  const people = [ruling.proposerId, ...ruling.approvals.map(({ byId }) => byId)];
  return people.some((id) => covers(reader, dispute, ruling, id, ctx)) ? 0 : 1;
}
