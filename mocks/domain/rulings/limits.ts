import type { Policy } from '../../../src/api/contract/policy.ts';
import { addMs, DAY } from '../../../src/lib/instants.ts';
import type { Context } from '../context.ts';
import type {
  AgentRecord,
  BuyerRecord,
  DisputeRecord,
  RulingRecord,
  SellerRecord,
} from '../records.ts';
import type { Reader, Tx } from '../tx.ts';

/** The window in which what one admin ruled for one person is summed up (money.md, approval limits). */
const WINDOW_MS = DAY;

/**
 * Up to which amount a person rules alone, in minor units: an admin's own entry, else what the policy
 * gives every admin; a currency that is not listed has limit 0, and so has everybody else.
 */
export function limitOf(
  policy: Policy,
  person: Pick<AgentRecord, 'id' | 'role'>,
  currency: string,
): number {
  if (person.role !== 'admin') return 0;
  return policy.limits.agents[person.id]?.[currency] ?? policy.limits.admin[currency] ?? 0;
}

/** Sum ruled before on this dispute, so that splitting a ruling never avoids a limit (I23). */
export function ruledOnDispute(reader: Reader, dispute: DisputeRecord, exceptId?: string): number {
  let sum = 0;
  for (const id of dispute.rulingIds) {
    const ruling = id === exceptId ? undefined : reader.get('rulings', id);
    if (ruling?.state === 'executed' || ruling?.state === 'superseded') sum += ruling.amountMinor;
  }
  return sum;
}

/** The last executed ruling of a dispute: what the next one would supersede. */
export function supersededBy(
  reader: Reader,
  dispute: DisputeRecord,
  exceptId?: string,
): RulingRecord | undefined {
  return dispute.rulingIds
    .filter((id) => id !== exceptId)
    .map((id) => reader.get('rulings', id))
    .findLast((ruling) => ruling?.state === 'executed');
}

/** What an admin ruled in the last 24 h for the buyer or the seller of a dispute: the larger sum. */
export function ruledInWindow(
  reader: Reader,
  dispute: DisputeRecord,
  adminId: string,
  now: string,
  exceptId?: string,
): number {
  const since = addMs(now, -WINDOW_MS);
  const sum = (person: BuyerRecord | SellerRecord | undefined) =>
    (person?.ruled ?? [])
      .filter((entry) => entry.by === adminId && entry.at > since)
      .filter((entry) => entry.currency === dispute.currency && entry.rulingId !== exceptId)
      .reduce((a, entry) => a + entry.amountMinor, 0);
  return Math.max(
    sum(reader.get('buyers', dispute.buyerId)),
    sum(reader.get('sellers', dispute.sellerId)),
  );
}

function rewrite(
  tx: Tx,
  ruling: RulingRecord,
  change: (ruled: SellerRecord['ruled']) => SellerRecord['ruled'],
): void {
  const dispute = tx.need('disputes', ruling.disputeId);
  const buyer = tx.get('buyers', dispute.buyerId);
  const seller = tx.get('sellers', dispute.sellerId);
  if (buyer) tx.put('buyers', { ...buyer, ruled: change(buyer.ruled) });
  if (seller) tx.put('sellers', { ...seller, ruled: change(seller.ruled) });
}

/**
 * Counts an approved ruling for the 24-hour sums: for the admin who proposed it, or for those who
 * approved what an agent proposed.
 */
export function recordRuled(tx: Tx, ruling: RulingRecord, ctx: Context): void {
  if (ruling.amountMinor === 0) return;
  const proposer = tx.get('agents', ruling.proposerId);
  const by = proposer?.role === 'admin' ? [proposer.id] : ruling.approvals.map(({ byId }) => byId);
  const since = addMs(ctx.now, -WINDOW_MS);
  const { id: rulingId, currency, amountMinor } = ruling;
  const entries = by.map((id) => ({ by: id, at: ctx.now, rulingId, currency, amountMinor }));
  rewrite(tx, ruling, (ruled) => [
    ...ruled.filter((entry) => entry.at > since && entry.rulingId !== rulingId),
    ...entries,
  ]);
}

/** Takes a ruling out of the 24-hour sums: it was undone or refused and moved nothing. */
export function forgetRuled(tx: Tx, ruling: RulingRecord): void {
  if (ruling.amountMinor === 0) return;
  rewrite(tx, ruling, (ruled) => ruled.filter((entry) => entry.rulingId !== ruling.id));
}
