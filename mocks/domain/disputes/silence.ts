import type { Dispute } from '../../../src/api/contract/disputes.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { ruleMs } from '../clocks.ts';
import type { Context } from '../context.ts';
import type { CaseFileRecord, DisputeRecord, OrderRecord, Side } from '../records.ts';
import { isDeliveredScan } from '../shipment.ts';
import type { Reader, Tx } from '../tx.ts';
import { fileOf } from '../cases/case-file.ts';
import { touchQuietly } from '../cases/touch.ts';

export const SILENCE_POINTS = [
  'escalated',
  'timePassed',
  'noticeDelivered',
  'clockNotPaused',
  'noCarrierContradiction',
  'noEvidenceMeanwhile',
  'amountWithinLimit',
] as const;
export type SilencePoint = (typeof SILENCE_POINTS)[number];

export interface Silence {
  party: Side;
  /** The unanswered message that counts: the first one that reached the party. */
  since: string;
  readyAt: string;
  points: Record<SilencePoint, boolean>;
  /** Everything but the amount, which a second person's approval covers. */
  ready: boolean;
}

/**
 * The messages that a side has not answered yet, oldest first; held ones are not said yet. Who escalated
 * has said what there is to say: from then on only the desk's questions wait for an answer.
 */
function unanswered(file: CaseFileRecord, side: Side, escalation: DisputeRecord['escalation']) {
  const escalatedAt = escalation?.by === side ? escalation.at : undefined;
  let open: CaseFileRecord['messages'] = [];
  for (const message of file.messages) {
    if (message.delivery === 'held') continue;
    if (message.from === side) open = [];
    else if (message.to === side || message.to === 'both' || message.to === 'all') {
      open.push(message);
    }
  }
  if (escalatedAt === undefined) return open;
  return open.filter((message) => message.from === 'staff' && message.at > escalatedAt);
}

/** Carrier records that contradict the talking party's claim (cases.md §2). */
function carrierContradicts(dispute: DisputeRecord, order: OrderRecord, silent: Side): boolean {
  if (dispute.reason !== 'notReceived' && dispute.reason !== 'late') return false;
  const scans = order.carrier?.scans ?? [];
  const delivered = scans.some((scan) => isDeliveredScan(scan.event));
  return silent === 'seller' ? delivered : scans.length > 0 && !delivered;
}

function assessSide(
  reader: Reader,
  dispute: DisputeRecord,
  side: Side,
  ctx: Pick<Context, 'now' | 'policy'>,
): Silence | undefined {
  const file = fileOf(reader, dispute.id);
  const open = unanswered(file, side, dispute.escalation);
  const [first] = open;
  if (!first) return undefined;
  const reached = open.find((message) => message.delivery === 'delivered');
  const since = (reached ?? first).at;
  const readyAt = addMs(since, ruleMs(ctx.policy.clocks.escalationRisk.due));
  const order = reader.get('orders', dispute.orderId);
  const points: Silence['points'] = {
    escalated: dispute.status === 'escalated',
    timePassed: ctx.now >= readyAt,
    noticeDelivered: reached !== undefined,
    clockNotPaused: !dispute.clocks.some(
      (clock) => clock.party === side && clock.state === 'paused',
    ),
    noCarrierContradiction: !order || !carrierContradicts(dispute, order, side),
    noEvidenceMeanwhile: !file.evidence.some(
      (item) => item.submittedBy === side && item.submittedAt > since,
    ),
    amountWithinLimit:
      dispute.atStakeMinor <= (ctx.policy.limits.silence[dispute.currency] ?? 0) ||
      dispute.live?.state === 'approved',
  };
  const ready = SILENCE_POINTS.every((point) => point === 'amountWithinLimit' || points[point]);
  return { party: side, since, readyAt, points, ready };
}

/**
 * The silence ruling checklist (cases.md §2) of the side that owes an answer longest; undefined when
 * both have answered. A person confirms it: nothing is ruled by silence alone. An amount above the
 * limit doesn't block it, because such a ruling waits for a second person (money.md, approval limits).
 */
export function assessSilence(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Pick<Context, 'now' | 'policy'>,
): Silence | undefined {
  if (dispute.status !== 'open' && dispute.status !== 'escalated') return undefined;
  const sides: Side[] = ['seller', 'buyer'];
  const found = sides.flatMap((side) => assessSide(reader, dispute, side, ctx) ?? []);
  const [one, two] = found;
  return one && two && two.since < one.since ? two : one;
}

/** The checklist as the contract shows it. */
export function silenceView(silence: Silence | undefined): Dispute['silence'] {
  if (!silence) return undefined;
  const points = SILENCE_POINTS.map((code) => ({ code, met: silence.points[code] }));
  return { party: silence.party, points, ready: silence.ready };
}

const BY_TIME = new Set<SilencePoint>(['escalated', 'timePassed', 'amountWithinLimit']);

/**
 * Keeps `dispute.silence` in step: set while everything that doesn't come by time or escalation is met.
 * Call it after every message, delivery, evidence or escalation; it never bumps the version.
 */
export function refreshSilence(tx: Tx, disputeId: string, ctx: Context): DisputeRecord {
  const dispute = tx.need('disputes', disputeId);
  const found = assessSilence(tx, dispute, ctx);
  const met = found && SILENCE_POINTS.every((point) => BY_TIME.has(point) || found.points[point]);
  const silence = met
    ? { party: found.party, since: found.since, readyAt: found.readyAt }
    : undefined;
  if (JSON.stringify(silence) === JSON.stringify(dispute.silence)) return dispute;
  return touchQuietly(tx, dispute, { silence }, ctx, 'silence');
}
