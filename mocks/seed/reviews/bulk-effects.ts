import { fromMs } from '../../../src/lib/instants.ts';
import type { TableName, Tables } from '../../domain/records.ts';
import type {
  RequesterRecord,
  ReviewBookRecord,
  ReviewRecord,
  SecondPersonTrigger,
  SellerReviewsRecord,
} from '../../domain/review-records.ts';
import { positionAt } from '../../domain/reviews/bursts.ts';
import { UNCOUNTED } from '../../domain/reviews/rating.ts';
import { SELLERS } from '../bulk/people.ts';
import { seedNumber } from '../ids.ts';
import { AppealPlans } from './appeal-plans.ts';
import { type Course, courseOf, type Stakes, triggersOf } from './bulk-decided.ts';
import type { BulkReviews } from './bulk-reviews.ts';
import { remedyOf } from './bulk-verdicts.ts';
import type { DeletionPlan, DeletionPlans } from './deletion-plans.ts';

/** Sums of a book's stars from its beginning, so that a part of it is summed at once. */
interface Sums {
  book: ReviewBookRecord;
  upTo: Uint32Array;
}

/** There are few kinds of lists: each is kept once. */
const LISTS = new Map<string, SecondPersonTrigger[]>();
function shared(triggers: SecondPersonTrigger[]): SecondPersonTrigger[] {
  const key = triggers.join();
  const known = LISTS.get(key);
  if (!known) LISTS.set(key, triggers);
  return known ?? triggers;
}

/** Mean in hundredths, rounded half up, as a rating has it. */
const mean = (stars: number, count: number): number =>
  count === 0 ? 0 : Math.floor((stars * 200 + count) / (count * 2));

/** What bulk requests have done to reviews, their sellers' records and their sellers' histories. */
export class BulkEffects {
  private readonly reviews: BulkReviews;
  private readonly plans: DeletionPlans;
  private readonly sums = new Map<string, Sums>();
  private readonly triggers: SecondPersonTrigger[][] = [];
  /** Who appealed against what was decided. */
  readonly appeals: AppealPlans;
  private bySeller: number[][] | undefined;

  constructor(reviews: BulkReviews, plans: DeletionPlans) {
    this.reviews = reviews;
    this.plans = plans;
    this.appeals = new AppealPlans(plans, (plan) => this.courseOf(plan));
  }

  /** When an appeal took a decision back; undefined for one that stands. */
  overturnedAt(plan: DeletionPlan): string | undefined {
    const decided = this.appeals.of(plan)?.decided;
    return decided?.outcome === 'overturned' ? decided.effectiveAt : undefined;
  }

  /** Granted, and nothing took it back. */
  private stands(plan: DeletionPlan): boolean {
    return plan.granted && this.overturnedAt(plan) === undefined;
  }

  readonly derive = <T extends TableName>(table: T, id: string): Tables[T] | undefined => {
    // Each branch makes a record of the table it names, so it is of Tables[T].
    if (table === 'reviews') return this.review(id) as Tables[T] | undefined;
    if (table === 'requesters') return this.requester(id) as Tables[T] | undefined;
    return table === 'sellerReviews' ? (this.changed(id) as Tables[T] | undefined) : undefined;
  };

  /** How the work on a decided request went; what is looked up for it is looked up once. */
  courseOf(plan: DeletionPlan): Course {
    const { options } = this.reviews.plans;
    const triggers = (this.triggers[plan.n] ??= shared(
      triggersOf(plan, this.stakesOf(plan), options),
    ));
    return courseOf(plan, triggers, options);
  }

  /** What the course of a request depends on. */
  private stakesOf(plan: DeletionPlan): Stakes {
    const { reviews, plans } = this;
    const sellerId = reviews.plans.people.sellerId(reviews.plans.sellerOf(plan.review));
    return {
      id: plans.idOf(plan.n),
      postedAt: fromMs(reviews.plans.postedS(plan.review) * 1000),
      tier: reviews.sellerOf(sellerId)?.tier ?? '',
      crosses: this.crosses(plan, sellerId),
    };
  }

  /** The rows of a book that were there when somebody began to work on a request. */
  bookUntil(sellerId: string, ms: number): ReviewBookRecord | undefined {
    const sums = this.sumsOf(sellerId);
    if (!sums) return undefined;
    const { book } = sums;
    const count = positionAt(book, ms / 1000);
    const { postedAt, stars } = book;
    return {
      ...book,
      count,
      postedAt: postedAt.subarray(0, count),
      stars: stars.subarray(0, count * 3),
    };
  }

  /** Whether the overall mean crosses a mark without this review's stars. */
  private crosses(plan: DeletionPlan, sellerId: string): boolean {
    const sums = this.sumsOf(sellerId);
    if (!sums) return false;
    const { plans } = this.reviews;
    const rows = positionAt(sums.book, plan.claimedMs / 1000);
    const sum = sums.upTo[rows] ?? 0;
    const own = [0, 1, 2].reduce((all, at) => all + plans.starsOf(plan.review, at), 0);
    const before = mean(sum, rows * 3);
    const after = mean(sum - own, (rows - 1) * 3);
    const [low, high] = before < after ? [before, after] : [after, before];
    return plans.options.policy.reviews.thresholds.some((mark) => low < mark && mark <= high);
  }

  private sumsOf(sellerId: string): Sums | undefined {
    const known = this.sums.get(sellerId);
    if (known) return known;
    const book = this.reviews.derive('reviewBooks', sellerId);
    if (!book) return undefined;
    const upTo = new Uint32Array(book.count + 1);
    for (let row = 0; row < book.count; row += 1) {
      const at = row * 3;
      const { stars } = book;
      const own = (stars[at] ?? 0) + (stars[at + 1] ?? 0) + (stars[at + 2] ?? 0);
      upTo[row + 1] = (upTo[row] ?? 0) + own;
    }
    const sums = { book, upTo };
    this.sums.set(sellerId, sums);
    return sums;
  }

  /** A review as its request left it; undefined where nothing was done to it. */
  private review(id: string): ReviewRecord | undefined {
    const n = id.startsWith('rev_') ? this.reviews.plans.numberOf(id) : -1;
    const request = n < 0 ? -1 : this.plans.about(n);
    if (request < 0) return undefined;
    const plan = this.plans.plan(request);
    if (!this.stands(plan)) return undefined;
    const state = remedyOf(plan) === 'remove' ? 'removed' : 'excluded';
    return { ...this.reviews.review(n), state, countsInRating: UNCOUNTED };
  }

  private changed(sellerId: string): SellerReviewsRecord | undefined {
    const granted = this.requestsOf(sellerId).filter((n) => this.stands(this.plans.plan(n)));
    if (granted.length === 0) return undefined;
    const rows = granted.map((n) => [
      this.reviews.plans.idOf('rev', this.plans.plan(n).review),
      UNCOUNTED,
    ]);
    return { id: sellerId, own: [], movedIn: [], changed: Object.fromEntries(rows) };
  }

  private requester(sellerId: string): RequesterRecord | undefined {
    const own = this.requestsOf(sellerId);
    if (own.length === 0) return undefined;
    return { id: sellerId, requests: own.map((n) => this.entry(this.plans.plan(n))), warnings: [] };
  }

  private entry(plan: DeletionPlan): RequesterRecord['requests'][number] {
    const at = fromMs(plan.filedMs);
    const reviewId = this.reviews.plans.idOf('rev', plan.review);
    const entry = { id: this.plans.idOf(plan.n), reviewId, at };
    if (plan.way === 'queued') return entry;
    if (plan.way === 'inadmissible') return { ...entry, outcome: plan.way, decidedAt: at };
    const overturnedAt = this.overturnedAt(plan);
    const decidedAt = overturnedAt ?? this.courseOf(plan).effectiveAt;
    const isGranted = plan.granted && overturnedAt === undefined;
    return { ...entry, outcome: isGranted ? 'granted' : 'refused', decidedAt };
  }

  private requestsOf(sellerId: string): readonly number[] {
    const { seed } = this.reviews.plans.options;
    const seller = sellerId.startsWith('sel_') ? seedNumber(sellerId, 'p', seed) : undefined;
    if (seller === undefined || seller >= SELLERS) return [];
    this.bySeller ??= this.grouped();
    return this.bySeller[seller] ?? [];
  }

  private grouped(): number[][] {
    const groups: number[][] = Array.from({ length: SELLERS }, () => []);
    for (let n = 0; n < this.plans.count; n += 1)
      groups[this.reviews.plans.sellerOf(this.plans.plan(n).review)]?.push(n);
    return groups;
  }
}
