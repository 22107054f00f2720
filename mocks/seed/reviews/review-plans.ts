import { DAY, HOUR, MINUTE, toMs } from '../../../src/lib/instants.ts';
import { mixSeed } from '../../../src/lib/prng.ts';
import { BulkPeople, BUYERS, SELLERS } from '../bulk/people.ts';
import { seedId, seedNumber } from '../ids.ts';
import type { SeedOptions } from '../seed-target.ts';

/** Bulk requests of a world at the most, and reviews for each. */
const REQUESTS = 10_000;
const PER_REQUEST = 20;
/** Bulk reviews were posted over so long a time before now, the newest so long ago. */
const SPAN = 365 * DAY;
const NEWEST = 2 * HOUR;
/** The newest reviews have a request in each so many. */
const STRIDE = 8;
/** Every tenth review is one of a single large seller's. */
const LARGE = 0;
/** In every so many reviews lies one burst, if there is room for it. */
const BLOCK = 1000;
const ROOM = 100;
const BURST_MOST = 20;

export interface PlannedBurst {
  start: number;
  end: number;
  seller: number;
  /** Seconds from one of its reviews to the next. */
  gap: number;
  draw: number;
}
/** The grounds on which a bulk request is made, and whether they bear. */
export interface Grounds {
  reason: 'competitorAttack' | 'wrongOffer' | 'blackmail' | 'unrelated';
  bears: boolean;
}

/** What distinguishes one bulk review from another, from (seed, number) alone; numbers ascend in time. */
export class ReviewPlans {
  readonly count: number;
  readonly requests: number;
  readonly people: BulkPeople;
  readonly options: SeedOptions;
  private readonly startS: number;
  private readonly stepS: number;
  private readonly bursts: (PlannedBurst | null)[] = [];

  constructor(options: SeedOptions) {
    this.options = options;
    this.people = new BulkPeople(options.seed);
    this.requests = Math.min(options.volume, REQUESTS);
    this.count = this.requests * PER_REQUEST;
    const nowMs = Math.floor(toMs(options.now) / MINUTE) * MINUTE;
    this.startS = (nowMs - SPAN - NEWEST) / 1000;
    this.stepS = SPAN / 1000 / Math.max(1, this.count);
  }

  draw(salt: number, n: number): number {
    return mixSeed(this.options.seed ^ (salt * 0x1000193), n);
  }

  idOf(prefix: 'rev' | 'ord' | 'off', n: number): string {
    return seedId(prefix, 'r', n, this.options.seed);
  }

  /** The number of a bulk review or of its order; -1 for any other id. */
  numberOf(id: string): number {
    const n = seedNumber(id, 'r', this.options.seed);
    return n === undefined || n >= this.count ? -1 : n;
  }

  /** The burst that a review is of. */
  burstAt(n: number): PlannedBurst | undefined {
    const block = Math.floor(n / BLOCK);
    const known = this.bursts[block];
    const burst = known === undefined ? (this.bursts[block] = this.burstOf(block)) : known;
    return burst && n >= burst.start && n < burst.end && !isOfLarge(n) ? burst : undefined;
  }

  /** When a review was posted, in whole seconds since 1970. */
  postedS(n: number): number {
    this.burstAt(n);
    const burst = this.bursts[Math.floor(n / BLOCK)];
    if (burst && n > burst.start && n < burst.end)
      return this.gridS(burst.start) + (n - burst.start) * burst.gap;
    return this.gridS(n);
  }

  sellerOf(n: number): number {
    if (isOfLarge(n)) return LARGE;
    const burst = this.burstAt(n);
    if (burst) return burst.seller;
    return this.otherSeller(this.draw(503, n), this.draw(504, n));
  }

  authorOf(n: number): number {
    return this.draw(505, n) % BUYERS;
  }

  /** Three stars in one number: fulfilment, start time, communication, two bits each from zero. */
  starsOf(n: number, criterion: number): number {
    if (this.burstAt(n)) return 1;
    const draw = this.draw(506, n);
    const own = (draw >>> (8 + criterion * 4)) % 16;
    if (this.requestAt(n) >= 0) return own < 12 ? 1 : 2;
    const kind = draw % 100;
    if (kind < 68) return own < 13 ? 5 : 4;
    if (kind < 86) return own < 6 ? 3 : own < 12 ? 4 : 2;
    return own < 9 ? 1 : own < 14 ? 2 : 3;
  }

  /** The review that a request is about; later requests are about later reviews. */
  reviewOf(request: number): number {
    const back = this.requests - 1 - request;
    return this.count - 1 - back * STRIDE - (this.draw(507, request) % STRIDE);
  }

  /** The number of the request about a review; -1 without one. */
  requestAt(n: number): number {
    const back = Math.floor((this.count - 1 - n) / STRIDE);
    const request = this.requests - 1 - back;
    return request >= 0 && this.reviewOf(request) === n ? request : -1;
  }

  /** What the seller says of a review, and whether it is so. */
  groundsOf(n: number): Grounds {
    const draw = this.draw(508, n);
    const isFromRing = this.burstAt(n) !== undefined;
    const kind = draw % 20;
    const bears = isFromRing || (draw >>> 9) % 5 < 2;
    if (isFromRing || kind < 3) return { reason: 'competitorAttack', bears };
    if (kind < 10) return { reason: 'blackmail', bears };
    return { reason: kind < 15 ? 'wrongOffer' : 'unrelated', bears };
  }

  private gridS(n: number): number {
    const part = this.draw(501, n) / 2 ** 32;
    return Math.floor(this.startS + (n + part) * this.stepS);
  }

  private otherSeller(a: number, b: number): number {
    return 1 + Math.min((a >>> 6) % (SELLERS - 1), (b >>> 3) % (SELLERS - 1));
  }

  private burstOf(block: number): PlannedBurst | null {
    const first = block * BLOCK;
    const room = Math.min(BLOCK, this.count - first) - BURST_MOST;
    if (room < ROOM) return null;
    const draw = this.draw(509, block);
    const start = first + (draw % room);
    const gap = Math.min(Math.floor(this.stepS), 20 + ((draw >>> 11) % 90));
    // One in ten is the large seller's and no part of it.
    const end = start + 7 + ((draw >>> 5) % (BURST_MOST - 7));
    return { start, end, seller: this.otherSeller(draw, this.draw(510, block)), gap, draw };
  }
}

function isOfLarge(n: number): boolean {
  return n % 10 === 7;
}
