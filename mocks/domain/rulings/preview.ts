import type { Receipt, RulingBody } from '../../../src/api/contract/rulings.ts';
import { err, ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { requestRefund } from '../money/refunds.ts';
import type { DisputeRecord } from '../records.ts';
import { refuse } from '../refusals.ts';
import { type Reader, Tx } from '../tx.ts';
import { balancesOf, receiptOf } from '../views/receipt.ts';
import { approvalsFor } from './approvals.ts';
import { checkBody, movesMoney, staleRefusals } from './body-check.ts';
import { rulingDigest } from './digest.ts';
import { canPreview, canPropose } from './guards.ts';

/** The ruling that a preview pretends to be. */
const SCRATCH = 'preview';

/** A failed ruling makes room for the next proposal and does not count against it. */
function makesRoom({ live }: DisputeRecord): string | undefined {
  return live?.state === 'failed' ? live.rulingId : undefined;
}

function listed(guard: Refusal | undefined, rest: Refusal[]): Receipt['refusals'] {
  const all = guard ? [guard, ...rest] : rest;
  return all.map(({ code, detail, pointer }) =>
    pointer === undefined ? { code, detail } : { code, detail, pointer },
  );
}

/**
 * What a ruling would do, without doing it: the refund runs through the same code as an execution,
 * on an overlay that is dropped, and the receipt is the difference (money.md I33). What the rules
 * have against the body is listed in `refusals`. Errors: notFound, heldByOther, forbidden,
 * conflictOfInterest.
 */
export function previewRuling(
  reader: Reader,
  disputeId: string,
  body: RulingBody,
  ctx: Context,
): Outcome<Receipt> {
  const dispute = reader.get('disputes', disputeId);
  const order = dispute && reader.get('orders', dispute.orderId);
  if (!dispute || !order) return refuse('notFound', 'There is no such dispute.');
  const closedToMe = canPreview(reader, dispute, ctx);
  if (closedToMe) return err(closedToMe);
  const guard = canPropose(reader, disputeId, ctx);
  const { resolved, refusals } = checkBody(reader, dispute, order, body, ctx);
  const amountMinor = resolved?.amountMinor ?? 0;
  const allocation = resolved?.allocation ?? [];
  const before = balancesOf(reader, order);
  const scratch = new Tx(reader);
  if (resolved && movesMoney(body.kind)) {
    const platformBasisPoints = body.bearer?.platformBasisPoints ?? 0;
    const about = { orderId: order.id, disputeId, rulingId: SCRATCH, providerKey: SCRATCH };
    requestRefund(scratch, { ...about, resolved, platformBasisPoints }, ctx);
  }
  const need = approvalsFor(reader, dispute, amountMinor, body, ctx, makesRoom(dispute));
  const facts = {
    digest: rulingDigest(body, allocation, amountMinor),
    amountMinor,
    allocation,
    need,
    residueMinor: resolved?.residueMinor ?? 0,
    sellerVersion: reader.get('sellers', order.sellerId)?.version ?? 0,
    refusals: listed(guard, [...staleRefusals(dispute, order, body), ...refusals]),
  };
  return ok(receiptOf(order.currency, before, balancesOf(scratch, order), facts, ctx));
}
