import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../src/lib/instants.ts';
import { exponentOf } from '../../../src/lib/currency.ts';
import { mixSeed } from '../../../src/lib/prng.ts';
import { ruleMs } from '../../domain/clocks.ts';
import type { DisputeReason } from '../../domain/records.ts';
import { seedId, seedNumber } from '../ids.ts';
import type { SeedOptions } from '../seed-target.ts';
import { Slots } from './slots.ts';
import { BulkPeople, BUYERS, SELLERS } from './people.ts';
import { lengthOf, SCENARIOS } from './scenarios.ts';
import { claimOf, ITEMS, wishOf } from './words.ts';

/** Bulk cases were opened over so long a time before now. */
const SPAN = 75 * DAY;
/** Cases share opening instants from so many on, and with them instants and clocks. */
const SLOTS = 1024;
/** A slot's cases follow so many stories at most, which keeps what they share small. */
const STORIES_PER_SLOT = 5;
/** Refunds have landed and held messages have left so long after the last beat. */
const SETTLED = 3 * HOUR;
/** Consecutive cases belong to buyers so far apart; the inverse modulo BUYERS finds a buyer's cases. */
const BUYER_STEP = 719;
const BUYER_BACK = 879;
/** Ids of one case: the dispute's own is the first. */
export const IDS_PER_CASE = 64;

export interface BulkPlan {
  n: number;
  slot: number;
  scenario: number;
  isClosed: boolean;
  reason: DisputeReason;
  declinedInsurance: boolean;
  buyer: number;
  seller: number;
  currency: string;
  item: number;
  quantity: number;
  paidMinor: number;
  hasSecondLine: boolean;
  proposerId: string;
  /** Bits for the choice of words. */
  words: number;
}

/** Most reasons are about delivery and description; a list is the cheapest weighting. */
const REASONS: readonly DisputeReason[] = [
  'notReceived',
  'notReceived',
  'notReceived',
  'notAsDescribed',
  'notAsDescribed',
  'notAsDescribed',
  'damaged',
  'damaged',
  'wrongItem',
  'other',
];
/** How many units of a currency are about a dollar. */
export const PER_DOLLAR: Record<string, number> = {
  JPY: 150,
  SEK: 10,
  AUD: 1.5,
  EUR: 0.9,
  GBP: 0.8,
  KWD: 0.3,
  BHD: 0.38,
};

/** Everything that distinguishes one bulk case from another, from (seed, n) alone. */
export class BulkPlans {
  readonly people: BulkPeople;
  readonly options: SeedOptions;
  private readonly nowMs: number;
  private readonly count: number;
  private readonly slots: Slots;
  private readonly createdMs: number[] = [];
  private readonly created: string[] = [];
  private readonly fitting: number[][] = [];
  private readonly closesAfter: number;

  constructor(options: SeedOptions) {
    this.options = options;
    this.people = new BulkPeople(options.seed);
    this.nowMs = Math.floor(toMs(options.now) / MINUTE) * MINUTE;
    this.count = Math.max(1, Math.min(SLOTS, options.volume));
    this.slots = new Slots(options.volume, this.count, (slot) => this.slotAt(slot));
    const { policy } = options;
    this.closesAfter = policy.rulingHoldMs + ruleMs(policy.clocks.appealWindow.due);
  }

  /** When the cases of a slot were opened; later slots are later. */
  slotMs(slot: number): number {
    const known = this.createdMs[slot];
    if (known !== undefined) return known;
    const width = SPAN / this.count;
    const jitter = (mixSeed(this.options.seed ^ 77, slot) / 2 ** 32) * 0.9;
    const age = SPAN - (slot + jitter) * width;
    const ms = Math.floor((this.nowMs - age) / MINUTE) * MINUTE;
    this.createdMs[slot] = ms;
    return ms;
  }

  slotAt(slot: number): string {
    return (this.created[slot] ??= fromMs(this.slotMs(slot)));
  }

  slotOf(n: number): number {
    return this.slots.of(n);
  }

  idOf(prefix: string, n: number, k = 0): string {
    return seedId(prefix, 'b', n * IDS_PER_CASE + k, this.options.seed);
  }

  /** The number of a bulk dispute; -1 for any other id. */
  disputeNumberOf(id: string): number {
    const number = id.startsWith('dsp_') ? seedNumber(id, 'b', this.options.seed) : undefined;
    if (number === undefined || number % IDS_PER_CASE !== 0) return -1;
    const n = number / IDS_PER_CASE;
    return n < this.options.volume ? n : -1;
  }

  /** The case's number within the year of its opening, and that year. */
  numberOf(n: number): { year: string; number: number } {
    return this.slots.numberOf(n);
  }

  /** Reference of a case's order. */
  orderReferenceOf(n: number): string {
    return `#B-${100_000 + n}`;
  }

  referenceOf(n: number): string {
    return this.slots.referenceOf('DSP', n);
  }

  /** Where the counter of each year stands after the bulk. */
  counters(): { year: string; next: number }[] {
    return this.slots.counters();
  }

  /** A few of the scenarios that fit a slot's age, drawn by their weight; worked out once per slot. */
  private fittingSlot(slot: number): number[] {
    const known = this.fitting[slot];
    if (known) return known;
    const age = this.nowMs - this.slotMs(slot);
    const all: number[] = [];
    for (const [index, scenario] of SCENARIOS.entries()) {
      const fits = lengthOf(scenario) * HOUR + SETTLED <= age && age <= scenario.until * DAY;
      if (fits) all.push(...Array.from({ length: scenario.weight }, () => index));
    }
    // The very newest cases have only been opened.
    const draw = (k: number) =>
      all[mixSeed(this.options.seed ^ 83, slot * 16 + k) % all.length] ?? 0;
    const list =
      all.length === 0 ? [0] : Array.from({ length: STORIES_PER_SLOT }, (_, k) => draw(k));
    this.fitting[slot] = list;
    return list;
  }

  plan(n: number): BulkPlan {
    const { seed } = this.options;
    const a = mixSeed(seed, n);
    const b = mixSeed(seed ^ 0x5bd1e995, n);
    const slot = this.slotOf(n);
    const list = this.fittingSlot(slot);
    const scenario = list[a % list.length] ?? 0;
    const seller = Math.min((a >>> 6) % SELLERS, (b >>> 3) % SELLERS);
    const currency = this.people.currencyOf(seller);
    const item = (b >>> 11) % ITEMS.length;
    const quantity = (a >>> 9) % 7 === 0 ? 2 : 1;
    const paidMinor = priceOf(item, currency, b >>> 16) * quantity;
    const reason = REASONS[(a >>> 17) % REASONS.length] ?? 'other';
    return {
      n,
      slot,
      scenario,
      isClosed: this.isClosed(slot, scenario),
      reason,
      declinedInsurance: reason === 'damaged' && (b >>> 7) % 4 === 0,
      buyer: (n * BUYER_STEP) % BUYERS,
      seller,
      currency,
      item,
      quantity,
      paidMinor,
      hasSecondLine: (b >>> 20) % 4 === 0,
      proposerId: this.proposer(paidMinor, currency, b),
      words: (a >>> 3) ^ (b >>> 5),
    };
  }

  private isClosed(slot: number, scenario: number): boolean {
    const found = SCENARIOS[scenario];
    if (found?.beats.at(-1)?.does !== 'rules') return false;
    const end = this.slotMs(slot) + Math.round(lengthOf(found) * HOUR) + this.closesAfter;
    return end <= toMs(this.options.now);
  }

  /** Whoever rules does so within the own limit. */
  private proposer(paidMinor: number, currency: string, draw: number): string {
    const limit = this.options.policy.limits.admin[currency] ?? 0;
    if (paidMinor * 1.2 > limit) return 'agt_helena';
    return draw % 2 === 0 ? 'agt_mara' : 'agt_jonas';
  }

  /** Disputes of a bulk buyer by reason: cases come round to a buyer every BUYERS numbers. */
  countsOfBuyer(buyer: number): Partial<Record<DisputeReason, number>> {
    const counts: Partial<Record<DisputeReason, number>> = {};
    for (let n = (buyer * BUYER_BACK) % BUYERS; n < this.options.volume; n += BUYERS) {
      const { reason } = this.plan(n);
      counts[reason] = (counts[reason] ?? 0) + 1;
    }
    return counts;
  }

  claimOf(plan: BulkPlan): string {
    return claimOf(plan.reason, plan.words, plan.item);
  }
  wishOf(plan: BulkPlan): string {
    return wishOf(plan.words >>> 4);
  }
}

/** A price of one item in minor units, around what it costs in dollars. */
function priceOf(item: number, currency: string, draw: number): number {
  const dollars = ITEMS[item]?.[1] ?? 100;
  const exponent = exponentOf(currency) ?? 2;
  const percent = 70 + (draw % 60);
  const major = (dollars * percent * (PER_DOLLAR[currency] ?? 1)) / 100;
  return Math.max(1, Math.round(major * 10 ** exponent) - (exponent > 0 && draw % 3 === 0 ? 1 : 0));
}
