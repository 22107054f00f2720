import type { Clock } from '../../src/api/contract/common.ts';
import { percentOf } from '../../src/lib/allocate.ts';
import { fromMs, toMs } from '../../src/lib/instants.ts';
import { endClock, startClock, stopClock, voidClock } from '../domain/clocks.ts';
import type { DisputeRecord } from '../domain/records.ts';
import { formatReference } from '../domain/references.ts';
import { BULK_LINE, replayCase } from './bulk-history.ts';
import { type BulkPlan, BulkPlans, IDS_PER_CASE } from './bulk/plan.ts';
import { SCENARIOS } from './bulk/scenarios.ts';
import { seedNumber } from './ids.ts';
import type { BulkRuling } from './seed-target.ts';

/** A clock of a template: milliseconds after the opening. */
interface ClockShape {
  name: Clock['name'];
  party: Clock['party'];
  state: Clock['state'];
  started: number;
  stopped: number | undefined;
}
/** What all cases of one scenario share, apart from when they were opened. */
export interface Template {
  like: DisputeRecord;
  createdMs: number;
  clocks: ClockShape[];
  /** Basis points of the line that were refunded. */
  refunded: number;
  /** Which of the case's ids the ruling has; 0 without one. */
  rulingK: number;
  proposed: number;
}
/** What the cases of one scenario and slot share: instants and clocks. */
type Shape = Pick<DisputeRecord, 'createdAt' | 'updatedAt' | 'awaitingSince' | 'clocks' | 'court'> &
  Partial<Pick<DisputeRecord, 'escalation' | 'silence'>>;

const ONE_LINE = [BULK_LINE];
const KINDS = 4;
const NONE: string[] = [];
const DECLINED = ['insuranceDeclined'];

/**
 * Makes the queue rows of bulk cases fast: the first case of each kind is replayed through the domain,
 * the others take its shape, moved to their own opening; clocks are started and stopped by the domain's
 * own functions. Cases of one kind and slot share everything but names, ids and amounts.
 */
export class BulkRows {
  private readonly plans: BulkPlans;
  private readonly templates: (Template | undefined)[];
  private readonly shapes = new Map<number, Shape>();
  private readonly started = new Map<string, Clock>();

  /** @param templates what was learned before; what they lack is learned when it is needed */
  constructor(plans: BulkPlans, templates: readonly (Template | null | undefined)[] = []) {
    this.plans = plans;
    this.templates = templates.map((template) => template ?? undefined);
  }

  /** What replaying the first case of each kind has taught so far. */
  learned(): readonly (Template | undefined)[] {
    return [...this.templates];
  }

  /** All rows, in the order of their opening, each made when it is taken. */
  *all(): Generator<DisputeRecord> {
    const { volume } = this.plans.options;
    for (let n = 0; n < volume; n += 1) yield this.row(this.plans.plan(n));
  }

  /** One row: equal to what replaying the case gives. */
  row(plan: BulkPlan): DisputeRecord {
    const { people } = this.plans;
    const key = keyOf(plan);
    const template = (this.templates[key] ??= this.learn(plan));
    const { like } = template;
    const shape = this.shapeOf(template, key, plan.slot);
    const { number } = this.plans.numberOf(plan.n);
    const row: DisputeRecord = {
      id: this.plans.idOf('dsp', plan.n),
      reference: formatReference('DSP', shape.createdAt.slice(0, 4), number),
      status: like.status,
      reason: plan.reason,
      version: like.version,
      evidenceWatermark: like.evidenceWatermark,
      claim: this.plans.claimOf(plan),
      wish: this.plans.wishOf(plan),
      orderId: this.plans.idOf('ord', plan.n),
      orderReference: this.plans.orderReferenceOf(plan.n),
      lineIds: ONE_LINE,
      buyerId: people.buyerId(plan.buyer),
      sellerId: people.sellerId(plan.seller),
      buyerName: people.buyerName(plan.buyer),
      sellerName: people.sellerName(plan.seller),
      currency: plan.currency,
      atStakeMinor: stakeOf(plan, template.refunded),
      clocks: shape.clocks,
      awaiting: like.awaiting,
      awaitingSince: shape.awaitingSince,
      court: shape.court,
      flags: plan.declinedInsurance ? DECLINED : NONE,
      evidenceCount: like.evidenceCount,
      rulingIds: template.rulingK === 0 ? NONE : [this.plans.idOf('rul', plan.n, template.rulingK)],
      createdAt: shape.createdAt,
      updatedAt: shape.updatedAt,
      derived: plan.n,
    };
    if (shape.escalation) row.escalation = shape.escalation;
    if (shape.silence) row.silence = shape.silence;
    if (like.unread) row.unread = true;
    if (like.closure !== undefined) row.closure = like.closure;
    return row;
  }

  /** The executed ruling of a case, if it has one. */
  ruling(plan: BulkPlan): BulkRuling | undefined {
    if (SCENARIOS[plan.scenario]?.beats.at(-1)?.does !== 'rules') return undefined;
    const template = (this.templates[keyOf(plan)] ??= this.learn(plan));
    return {
      id: this.plans.idOf('rul', plan.n, template.rulingK),
      disputeId: this.plans.idOf('dsp', plan.n),
      proposerId: plan.proposerId,
      proposedAt: fromMs(this.plans.slotMs(plan.slot) + template.proposed),
    };
  }

  private learn(plan: BulkPlan): Template {
    const target = replayCase(this.plans, plan);
    const like = target.reader.get('disputes', this.plans.idOf('dsp', plan.n));
    if (!like) throw new Error('A bulk case that opens no dispute');
    const createdMs = toMs(like.createdAt);
    const [rulingId] = like.rulingIds;
    const ruling = rulingId === undefined ? undefined : target.reader.get('rulings', rulingId);
    const number = rulingId && seedNumber(rulingId, 'b', this.plans.options.seed);
    const beat = SCENARIOS[plan.scenario]?.beats.at(-1);
    return {
      like,
      createdMs,
      clocks: like.clocks.map((clock) => ({
        name: clock.name,
        party: clock.party,
        state: clock.state,
        started: toMs(clock.startedAt) - createdMs,
        stopped: clock.stoppedAt === undefined ? undefined : toMs(clock.stoppedAt) - createdMs,
      })),
      refunded: beat?.does === 'rules' ? refundedBy(beat.kind, beat.basisPoints) : 0,
      rulingK: typeof number === 'number' ? number % IDS_PER_CASE : 0,
      proposed: ruling ? toMs(ruling.proposedAt) - createdMs : 0,
    };
  }

  private shapeOf(template: Template, key: number, slot: number): Shape {
    // Only a silent party makes a missing parcel show in the row.
    const kind = template.like.silence ? key * 2 + 1 : (key & ~2) * 2;
    const place = kind * 4096 + slot;
    const known = this.shapes.get(place);
    if (known) return known;
    const base = this.plans.slotMs(slot);
    const moved = (instant: string) => fromMs(base + toMs(instant) - template.createdMs);
    const { like } = template;
    const shape: Shape = {
      createdAt: this.plans.slotAt(slot),
      updatedAt: moved(like.updatedAt),
      awaitingSince: moved(like.awaitingSince),
      clocks: template.clocks.map((clock) => this.clock(clock, base)),
      court: like.court,
    };
    if (like.escalation) shape.escalation = { ...like.escalation, at: moved(like.escalation.at) };
    if (like.silence) {
      const { party, since, readyAt } = like.silence;
      shape.silence = { party, since: moved(since), readyAt: moved(readyAt) };
    }
    this.shapes.set(place, shape);
    return shape;
  }

  private clock(shape: ClockShape, base: number): Clock {
    const at = base + shape.started;
    const key = `${shape.name}|${shape.party}|${at}`;
    let clock = this.started.get(key);
    if (!clock) {
      clock = startClock(shape.name, shape.party, fromMs(at), this.plans.options.policy);
      this.started.set(key, clock);
    }
    if (shape.stopped === undefined) return clock;
    const stoppedAt = fromMs(base + shape.stopped);
    if (shape.state === 'met') return stopClock(clock, stoppedAt);
    // An appeal that nobody filed is no failure; what else ended unmet was in time or is told as missed.
    return shape.name === 'appealWindow' ? voidClock(clock, stoppedAt) : endClock(clock, stoppedAt);
  }
}

/** Stories that leave the buyer to answer: there the carrier's record decides whether silence speaks. */
const WAITS_FOR_BUYER = SCENARIOS.map(({ beats }) => {
  const last = beats.at(-1);
  if (last?.does === 'rules') return false;
  return beats.some((beat) => 'to' in beat || ('by' in beat && beat.by === 'seller'));
});

/** Cases with one key differ in names, amounts and instants only (cases.md §2 for the missing parcel). */
function keyOf(plan: BulkPlan): number {
  const isMissing = plan.reason === 'notReceived' && WAITS_FOR_BUYER[plan.scenario] === true;
  return plan.scenario * KINDS + (isMissing ? 2 : 0) + (plan.isClosed ? 1 : 0);
}

function refundedBy(kind: string, basisPoints: number | undefined): number {
  if (kind === 'fullRefund') return 10_000;
  return kind === 'partialRefund' ? (basisPoints ?? 0) : 0;
}

/** What is left of the disputed line after the ruling. */
function stakeOf(plan: BulkPlan, basisPoints: number): number {
  if (basisPoints === 0) return plan.paidMinor;
  return basisPoints === 10_000 ? 0 : plan.paidMinor - percentOf(plan.paidMinor, basisPoints);
}
