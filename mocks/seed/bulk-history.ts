import { addMs, DAY, HOUR, MINUTE } from '../../src/lib/instants.ts';
import { mixSeed } from '../../src/lib/prng.ts';
import type { OrderRecord, Side, TableName, Tables } from '../domain/records.ts';
import { postCapture } from '../domain/money/ledger.ts';
import { type Beat, SCENARIOS } from './bulk/scenarios.ts';
import { filesOf } from './bulk/papers.ts';
import { type BulkPlan, BulkPlans, IDS_PER_CASE } from './bulk/plan.ts';
import { answerOf, ITEMS, openingOf, questionOf } from './bulk/words.ts';
import { CaseScript, type HandedIn } from './case-script.ts';
import { countedIds, seedNumber } from './ids.ts';
import { MemoryTarget } from './memory-target.ts';
import { Replay, type Step } from './replay.ts';
import { STAFF } from './staff.ts';

const SYSTEM = { id: 'system', name: 'System', party: 'system' } as const;
/** Line ids are unique within an order; bulk orders share these. */
export const BULK_LINE = 'lin_1';
const SECOND_LINE = 'lin_2';
/** Derived cases kept: the queries of one page look at the same few. */
const KEPT = 64;

function commission(minor: number): number {
  return Math.floor((minor * 9) / 100);
}

/** Parcels are scanned at all hours: up to so long before or after the same time of day. */
const SCAN_SPREAD = 9 * HOUR;

/** So many days before the opening, at an hour and minute of the case's own. */
function earlier(plans: BulkPlans, plan: BulkPlan, days: number): string {
  const draw = mixSeed(plans.options.seed ^ days, plan.n) / 2 ** 32;
  const minutes = Math.round(((draw * 2 - 1) * SCAN_SPREAD) / MINUTE);
  return addMs(plans.slotAt(plan.slot), minutes * MINUTE - days * DAY);
}

/** Where the parcel went; what was never received has no delivery scan. */
function carrierOf(plans: BulkPlans, plan: BulkPlan): OrderRecord['carrier'] {
  const { city } = plans.people.cityOf(plan.buyer);
  const picked = { at: earlier(plans, plan, 8), place: 'Origin', event: 'Picked up' };
  const moved = { at: earlier(plans, plan, 5), place: city, event: 'Arrived at facility' };
  const handed = { at: earlier(plans, plan, 2), place: city, event: 'Delivered' };
  const scans = plan.reason === 'notReceived' ? [picked, moved] : [picked, moved, handed];
  return { name: 'Parcel Post', tracking: plans.idOf('PP', plan.n).toUpperCase(), scans };
}

/** The order behind a bulk case, as it was before the dispute. */
function orderOf(plans: BulkPlans, plan: BulkPlan): OrderRecord {
  const { n, item, quantity, paidMinor, currency } = plan;
  const line = (id: string, title: string, paid: number, count: number) => ({
    id,
    title,
    sku: `${title.slice(0, 3).toUpperCase()}-${1000 + (n % 9000)}`,
    quantity: count,
    paidMinor: paid,
    commissionMinor: commission(paid),
  });
  const lines = [line(BULK_LINE, ITEMS[item]?.[0] ?? '', paidMinor, quantity)];
  if (plan.hasSecondLine) lines.push(line(SECOND_LINE, 'Gift box', Math.ceil(paidMinor / 25), 1));
  const shippingPaidMinor = n % 3 === 0 ? Math.ceil(paidMinor / 20) : 0;
  const carrier = carrierOf(plans, plan);
  return {
    id: plans.idOf('ord', n),
    reference: plans.orderReferenceOf(n),
    status: 'completed',
    buyerId: plans.people.buyerId(plan.buyer),
    sellerId: plans.people.sellerId(plan.seller),
    currency,
    placedAt: earlier(plans, plan, 10),
    lines,
    shippingPaidMinor,
    shippingCommissionMinor: commission(shippingPaidMinor),
    moneyVersion: 1,
    buyerDeclinedInsurance: plan.declinedInsurance,
    shipTo: plans.people.cityOf(plan.buyer),
    ...(carrier ? { carrier } : {}),
    refunds: [],
    disputeIds: [],
  };
}

function fileBy(
  plans: BulkPlans,
  plan: BulkPlan,
  order: OrderRecord,
  side: Side,
  at: string,
): HandedIn {
  return filesOf(plan.reason, side, {
    item: ITEMS[plan.item]?.[0] ?? '',
    claim: plans.claimOf(plan),
    buyer: plans.people.buyerName(plan.buyer),
    seller: plans.people.sellerName(plan.seller),
    order,
    at,
  });
}

function reasonCode(beat: Extract<Beat, { does: 'rules' }>, plan: BulkPlan): string {
  if (beat.kind === 'noAction')
    return plan.reason === 'notReceived' ? 'notProven' : 'matchesListing';
  if (beat.kind === 'partialRefund') return 'valueReduced';
  const codes = {
    notReceived: 'notDelivered',
    damaged: 'damageProven',
    wrongItem: 'wrongItemSent',
  };
  return plan.reason in codes ? codes[plan.reason as keyof typeof codes] : 'conditionDiffers';
}

function fill(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function playRuling(
  plans: BulkPlans,
  plan: BulkPlan,
  script: CaseScript,
  at: string,
  beat: Extract<Beat, { does: 'rules' }>,
): void {
  const code = reasonCode(beat, plan);
  const words = plans.options.policy.reasonCodes.find((reason) => reason.code === code);
  const item = ITEMS[plan.item]?.[0] ?? '';
  // The amount is filled in where the ruling is worked out.
  const names = {
    item,
    reference: plans.referenceOf(plan.n),
    buyer: plans.people.buyerName(plan.buyer),
    seller: plans.people.sellerName(plan.seller),
  };
  script.propose(plan.proposerId, at, {
    kind: beat.kind,
    basis: 'policy',
    reasonCodes: [code],
    ...(beat.basisPoints === undefined
      ? {}
      : { amount: { mode: 'percent', basisPoints: beat.basisPoints } }),
    ...(plan.declinedInsurance && beat.kind !== 'noAction'
      ? {
          internalNote:
            'The packing was at fault, not the carriage, so insurance is beside the point.',
        }
      : {}),
    toBuyer: fill(words?.toBuyer ?? '', names),
    toSeller: fill(words?.toSeller ?? '', names),
  });
}

function play(plans: BulkPlans, plan: BulkPlan, script: CaseScript, beat: Beat, index: number) {
  const at = addMs(plans.slotAt(plan.slot), Math.round(beat.at * HOUR));
  switch (beat.does) {
    case 'says':
      script.say(
        beat.by,
        at,
        answerOf(beat.by, plan.words + index),
        beat.file ? [fileBy(plans, plan, script.order, beat.by, at)] : [],
      );
      break;
    case 'handsIn':
      script.evidence(beat.by, at, fileBy(plans, plan, script.order, beat.by, at));
      break;
    case 'escalates':
      script.escalate(beat.by, at);
      break;
    case 'asks':
      script.staffWrites('agt_aiko', at, beat.to, questionOf(beat.to, plan.words));
      break;
    case 'rules':
      playRuling(plans, plan, script, at, beat);
      break;
  }
}

function scriptOf(plans: BulkPlans, plan: BulkPlan, order: OrderRecord): CaseScript {
  const scenario = SCENARIOS[plan.scenario];
  if (!scenario) throw new Error(`No scenario ${plan.scenario}`);
  const names = {
    buyer: plans.people.buyerName(plan.buyer),
    seller: plans.people.sellerName(plan.seller),
  };
  const script = new CaseScript(plans.idOf('dsp', plan.n), order, names);
  const claim = plans.claimOf(plan);
  const at = plans.slotAt(plan.slot);
  script.open({
    at,
    reason: plan.reason,
    claim,
    wish: plans.wishOf(plan),
    text: openingOf(plan.reason, claim, plan.words >>> 2),
    ...(scenario.openingFile ? { files: [fileBy(plans, plan, order, 'buyer', at)] } : {}),
  });
  scenario.beats.forEach((beat, index) => play(plans, plan, script, beat, index));
  return script;
}

/** References count on from the case's own number, in whatever year the case goes on. */
function setCounters(plans: BulkPlans, n: number): Step['run'] {
  const { year, number } = plans.numberOf(n);
  return (tx) => {
    tx.put('counters', { id: `DSP-${year}`, next: number });
    for (const prefix of ['RUL', 'RFD']) {
      for (const each of [year, String(Number(year) + 1)]) {
        tx.put('counters', { id: `${prefix}-${each}`, next: n + 1 });
      }
    }
  };
}

/** Replays one bulk case through the domain, up to the world's now, in a world of its own. */
export function replayCase(plans: BulkPlans, plan: BulkPlan): MemoryTarget {
  const target = new MemoryTarget(false);
  const { policy, now } = plans.options;
  const order = orderOf(plans, plan);
  let k = 0;
  const ids = countedIds((prefix) => {
    k += 1;
    if (k >= IDS_PER_CASE) throw new Error('A bulk case needs more ids');
    return plans.idOf(prefix, plan.n, k);
  });
  const replay = new Replay(target, policy, ids);
  const counters = setCounters(plans, plan.n);
  const setUp: Step = {
    at: order.placedAt,
    actor: SYSTEM,
    run: (tx, ctx) => {
      for (const agent of STAFF) tx.put('agents', agent);
      tx.put('buyers', plans.people.buyer(plan.buyer, {}, now));
      tx.put('sellers', plans.people.seller(plan.seller, {}, now));
      tx.put('orders', order);
      postCapture(tx, order, ctx);
      return counters(tx, ctx);
    },
  };
  replay.run([setUp, ...scriptOf(plans, plan, order).steps], now);
  return target;
}

/** Tables whose records belong to one case. */
const OF_CASE = new Set<TableName>(['disputes', 'files', 'orders', 'rulings']);

/** Derives records of bulk cases and their buyers from their ids; keeps the cases used last. */
export class BulkHistory {
  private readonly plans: BulkPlans;
  private readonly kept = new Map<number, MemoryTarget>();

  constructor(plans: BulkPlans) {
    this.plans = plans;
  }

  /** A record of a bulk case or a bulk buyer; undefined for any other id. */
  readonly derive = <T extends TableName>(table: T, id: string): Tables[T] | undefined => {
    if (OF_CASE.has(table)) return this.ofCase(table, id);
    if (table !== 'buyers') return undefined;
    const index = this.plans.people.buyerIndex(id);
    if (index === undefined) return undefined;
    // `table` is 'buyers' here, so Tables[T] is BuyerRecord.
    return this.plans.people.buyer(
      index,
      this.plans.countsOfBuyer(index),
      this.plans.options.now,
    ) as Tables[T];
  };

  private ofCase<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const number = seedNumber(id, 'b', this.plans.options.seed);
    if (number === undefined) return undefined;
    const n = Math.floor(number / IDS_PER_CASE);
    return n < this.plans.options.volume ? this.case(n).reader.get(table, id) : undefined;
  }

  private case(n: number): MemoryTarget {
    const known = this.kept.get(n);
    if (known) return known;
    const target = replayCase(this.plans, this.plans.plan(n));
    this.kept.set(n, target);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return target;
  }
}
