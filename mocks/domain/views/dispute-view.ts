import type { Dispute } from '../../../src/api/contract/disputes.ts';
import { caseCan } from '../affordances.ts';
import { clockView } from '../clocks.ts';
import type { Context } from '../context.ts';
import { fileOf } from '../cases/case-file.ts';
import { liabilityOf } from '../disputes/liability.ts';
import { assessSilence, silenceView } from '../disputes/silence.ts';
import { courtUntil } from '../cases/touch.ts';
import { accountOf } from '../money/accounts.ts';
import type { DisputeRecord } from '../records.ts';
import { isShownTo } from '../rulings/guards.ts';
import { carrierProof } from '../shipment.ts';
import type { Reader } from '../tx.ts';
import { agentRef } from './agent-view.ts';
import { flagsView, handlingView, marksView } from './dispute-row.ts';
import { linksView } from './case-view.ts';
import { evidenceView } from './evidence-view.ts';
import { moneyOf } from './money-view.ts';
import { orderMoneyView } from './order-view.ts';
import { rulingView } from './ruling-view.ts';

/** What only the whole store can tell. */
export interface DisputeExtras {
  /** Remaining refundable of all the seller's live disputes in this currency, minor units. */
  exposureMinor: number;
  related: Dispute['related'];
}

/** Need by construction: a dispute's order and people exist, or the store is broken. */
function need<T>(record: T | undefined, what: string): T {
  if (record === undefined) throw new Error(`A dispute without its ${what}`);
  return record;
}

function buyerPart(reader: Reader, dispute: DisputeRecord): Dispute['buyer'] {
  const { id, name, timeZone, city, country } = need(
    reader.get('buyers', dispute.buyerId),
    'buyer',
  );
  return { id, name, timeZone, city, country };
}

function sellerPart(
  reader: Reader,
  dispute: DisputeRecord,
  exposureMinor: number,
): Dispute['seller'] {
  const seller = need(reader.get('sellers', dispute.sellerId), 'seller');
  const { pendingMinor, receivableMinor } = accountOf(reader, dispute);
  const { id, name, timeZone, city, country, version } = seller;
  return {
    id,
    name,
    timeZone,
    city,
    country,
    pending: moneyOf(pendingMinor, dispute.currency),
    receivable: moneyOf(receivableMinor, dispute.currency),
    exposure: moneyOf(exposureMinor, dispute.currency),
    version,
  };
}

function escalationPart(reader: Reader, dispute: DisputeRecord): Dispute['escalation'] {
  if (!dispute.escalation) return undefined;
  const { meritless, ...escalation } = dispute.escalation;
  if (!meritless) return escalation;
  return { ...escalation, meritless: { ...meritless, by: agentRef(reader, meritless.by) } };
}

function factsPart(reader: Reader, dispute: DisputeRecord, ctx: Context) {
  const order = need(reader.get('orders', dispute.orderId), 'order');
  const escalation = escalationPart(reader, dispute);
  const liability = liabilityOf(dispute, order);
  const silence = silenceView(assessSilence(reader, dispute, ctx));
  return {
    order: orderMoneyView(order),
    carrierProof: carrierProof(order),
    ...(escalation ? { escalation } : {}),
    ...(liability ? { liability } : {}),
    ...(silence ? { silence } : {}),
    ...(dispute.closure === undefined ? {} : { closure: dispute.closure }),
  };
}

/** A dispute with everything needed to decide it, as of `ctx.now` and for the acting person. */
export function disputeView(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
  extras: DisputeExtras,
): Dispute {
  const { id, reference, status, reason, version, evidenceWatermark, claim, wish } = dispute;
  const { lineIds, awaiting, awaitingSince, createdAt, updatedAt } = dispute;
  const rulings = dispute.rulingIds
    .flatMap((rulingId) => reader.get('rulings', rulingId) ?? [])
    .filter((ruling) => isShownTo(ruling, ctx));
  return {
    id,
    reference,
    status,
    reason,
    version,
    evidenceWatermark,
    claim,
    wish,
    lineIds,
    ...factsPart(reader, dispute, ctx),
    buyer: buyerPart(reader, dispute),
    seller: sellerPart(reader, dispute, extras.exposureMinor),
    clocks: dispute.clocks.map((clock) => clockView(clock, ctx.now)),
    ...handlingView(reader, dispute, ctx.now),
    awaiting,
    awaitingSince,
    court: courtUntil(dispute, ctx.now),
    flags: flagsView(dispute, ctx.now),
    ...marksView(reader, dispute, ctx.now),
    ...(dispute.links && { links: linksView(reader, dispute) }),
    evidence: fileOf(reader, id).evidence.map((item) => evidenceView(reader, item, dispute, ctx)),
    rulings: rulings.map((ruling) => rulingView(reader, ruling, ctx)),
    related: extras.related,
    createdAt,
    updatedAt,
    can: caseCan(reader, dispute, ctx),
  };
}
