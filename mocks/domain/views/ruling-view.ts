import type { RulingReply, RulingView } from '../../../src/api/contract/rulings.ts';
import type { Context } from '../context.ts';
import { refundOf } from '../money/refunds.ts';
import type { DisputeRecord, RulingRecord } from '../records.ts';
import { rulingCan } from '../rulings/can.ts';
import type { Reader } from '../tx.ts';

function refundPart(reader: Reader, ruling: RulingRecord): Pick<RulingView, 'refund'> {
  const refund = refundOf(reader, ruling);
  if (!refund) return {};
  const { id, reference, state, failure } = refund;
  return { refund: { id, reference, state, ...(failure === undefined ? {} : { failure }) } };
}

/** Fields that a ruling only has in some of its states. */
function optionalPart(reader: Reader, ruling: RulingRecord): Partial<RulingView> {
  const { undoUntil, executedAt, replacement, comment, supersedes, approvalClock } = ruling;
  const waits = ruling.state === 'proposed' && approvalClock;
  return {
    ...refundPart(reader, ruling),
    ...(waits ? { approvalDueAt: approvalClock.dueAt } : {}),
    ...(undoUntil === undefined ? {} : { undoUntil }),
    ...(executedAt === undefined ? {} : { executedAt }),
    ...(replacement === undefined ? {} : { replacement }),
    ...(comment === undefined ? {} : { comment }),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

function disputeOf(reader: Reader, ruling: RulingRecord): DisputeRecord {
  const dispute = reader.get('disputes', ruling.disputeId);
  if (!dispute) throw new Error(`${ruling.reference} has no dispute`);
  return dispute;
}

/** A ruling as lists, the case and the approvals page show it, with what the actor may do. */
export function rulingView(reader: Reader, ruling: RulingRecord, ctx: Context): RulingView {
  const dispute = disputeOf(reader, ruling);
  const { id, reference, state, version, digest, kind, currency, proposerId } = ruling;
  return {
    id,
    reference,
    disputeId: dispute.id,
    disputeReference: dispute.reference,
    state,
    version,
    digest,
    kind,
    allocation: ruling.allocation,
    body: ruling.body,
    amount: {
      amountMinor: ruling.amountMinor,
      currency,
    },
    proposer: {
      id: proposerId,
      name: reader.get('agents', proposerId)?.name ?? proposerId,
    },
    proposedAt: ruling.proposedAt,
    approvals: ruling.approvals.map(({ byId, byName, at, digest }) => ({
      by: {
        id: byId,
        name: byName,
      },
      at,
      digest,
    })),
    approvalsNeeded: ruling.approvalsNeeded,
    approvalReasons: ruling.approvalReasons,
    ...optionalPart(reader, ruling),
    claim: dispute.claim,
    buyerName: dispute.buyerName,
    sellerName: dispute.sellerName,
    can: rulingCan(reader, ruling, ctx),
  };
}

/** What every command on a ruling answers: the ruling and where its dispute stands. */
export function rulingReply(reader: Reader, ruling: RulingRecord, ctx: Context): RulingReply {
  const { id, status, version } = disputeOf(reader, ruling);
  return { ...rulingView(reader, ruling, ctx), dispute: { id, status, version } };
}
