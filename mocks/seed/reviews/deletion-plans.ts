import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../src/lib/instants.ts';
import { formatReference } from '../../domain/references.ts';
import { seedId, seedNumber } from '../ids.ts';
import type { Grounds, ReviewPlans } from './review-plans.ts';

/** Ids of one request: its own is the first. */
export const IDS = 64;
/** Requests that came within so long of one another share their instant, and with it their clock. */
const SLOT = 20 * MINUTE;
/** The longest that a seller waits, and the least between posting and request. */
const LATEST = 80 * DAY;
const SOONEST = 2 * HOUR;
/** By then even what took longest has been decided. */
const DECIDABLE = 80 * HOUR;
export const DECIDERS = ['agt_ruth', 'agt_sanjay', 'agt_lena'] as const;

export type DeletionWay = 'queued' | 'inadmissible' | 'decided';
export interface DeletionPlan {
  /** Position by filing time: earlier requests have smaller numbers. */
  n: number;
  review: number;
  grounds: Grounds;
  way: DeletionWay;
  filedMs: number;
  /** When somebody began to work on it. */
  claimedMs: number;
  /** Whether it was found that every element is there; errors happen. */
  granted: boolean;
  decider: (typeof DECIDERS)[number];
  second: (typeof DECIDERS)[number];
  draw: number;
}

/** Which bulk requests there are, in the order of their filing. */
export class DeletionPlans {
  readonly reviews: ReviewPlans;
  readonly nowMs: number;
  private order: Uint32Array | undefined;
  private filed: Float64Array | undefined;
  private readonly placeOf = new Map<number, number>();
  private readonly firstOfYear = new Map<string, number>();

  constructor(reviews: ReviewPlans) {
    this.reviews = reviews;
    this.nowMs = Math.floor(toMs(reviews.options.now) / MINUTE) * MINUTE;
  }

  get count(): number {
    return this.reviews.requests;
  }

  idOf(n: number): string {
    return seedId('rdr', 'r', n * IDS, this.reviews.options.seed);
  }

  /** The number of a bulk request; -1 for any other id. */
  numberOf(id: string): number {
    const number = seedNumber(id, 'r', this.reviews.options.seed);
    if (!id.startsWith('rdr_') || number === undefined || number % IDS !== 0) return -1;
    return number / IDS < this.count ? number / IDS : -1;
  }

  plan(n: number): DeletionPlan {
    const { reviews } = this;
    const { order, filed } = this.sorted();
    const request = order[n] ?? 0;
    const review = reviews.reviewOf(request);
    const draw = reviews.draw(561, request);
    const grounds = reviews.groundsOf(review);
    const filedMs = filed[request] ?? 0;
    const age = this.nowMs - filedMs;
    const way = wayAt(age, draw);
    const worked = (4 + ((draw >>> 5) % 40)) * HOUR + ((draw >>> 11) % 60) * MINUTE;
    const isWrong = (draw >>> 17) % 16 === 0;
    return {
      n,
      review,
      grounds,
      way,
      filedMs,
      claimedMs: filedMs + worked,
      granted: way === 'decided' && grounds.bears !== isWrong,
      decider: DECIDERS[(draw >>> 21) % DECIDERS.length] ?? 'agt_ruth',
      second: DECIDERS[((draw >>> 21) + 1 + ((draw >>> 25) % 2)) % DECIDERS.length] ?? 'agt_lena',
      draw,
    };
  }

  /** The request about a review, by filing; -1 without one. */
  about(review: number): number {
    const request = this.reviews.requestAt(review);
    if (request < 0) return -1;
    this.sorted();
    return this.placeOf.get(request) ?? -1;
  }

  referenceOf(n: number): string {
    const { order, filed } = this.sorted();
    const year = fromMs(filed[order[n] ?? 0] ?? 0).slice(0, 4);
    return formatReference('RDR', year, n - (this.firstOfYear.get(year) ?? 0) + 1);
  }

  /** Where the counter of each year stands after the bulk. */
  counters(): { year: string; next: number }[] {
    this.sorted();
    const years = [...this.firstOfYear];
    return years.map(([year, first], index) => {
      const end = years[index + 1]?.[1] ?? this.count;
      return { year, next: end - first + 1 };
    });
  }

  private sorted() {
    if (this.order && this.filed) return { order: this.order, filed: this.filed };
    const filed = new Float64Array(this.count);
    for (let request = 0; request < this.count; request += 1)
      filed[request] = this.filedOf(request);
    const order = Uint32Array.from(filed.keys()).sort(
      (a, b) => (filed[a] ?? 0) - (filed[b] ?? 0) || a - b,
    );
    for (const [n, request] of order.entries()) {
      this.placeOf.set(request, n);
      const year = fromMs(filed[request] ?? 0).slice(0, 4);
      if (!this.firstOfYear.has(year)) this.firstOfYear.set(year, n);
    }
    this.order = order;
    this.filed = filed;
    return { order, filed };
  }

  /** Some time after the posting, more often soon, always within the window and before now. */
  private filedOf(request: number): number {
    const posted = this.reviews.postedS(this.reviews.reviewOf(request)) * 1000;
    const part = this.reviews.draw(562, request) / 2 ** 32;
    const room = Math.max(0, Math.min(LATEST, this.nowMs - posted - SOONEST - SLOT));
    const at = posted + Math.min(SOONEST, room) + room * part * part;
    return this.nowMs - Math.floor((this.nowMs - at) / SLOT) * SLOT;
  }
}

function wayAt(age: number, draw: number): DeletionWay {
  const share = (draw >>> 3) % 100;
  if (share >= 98) return 'inadmissible';
  if (age < DECIDABLE) return 'queued';
  return age < 9 * DAY && share < 20 ? 'queued' : 'decided';
}
