import type { Clock } from '../../../src/api/contract/common.ts';
import { fromMs } from '../../../src/lib/instants.ts';
import { truncateGraphemes } from '../../../src/lib/text.ts';
import { startClock } from '../../domain/clocks.ts';
import type { DeletionRequestRecord, TableName, Tables } from '../../domain/records.ts';
import type { RequesterRecord } from '../../domain/review-records.ts';
import { SELLERS } from '../bulk/people.ts';
import { seedNumber } from '../ids.ts';
import type { BulkReviews } from './bulk-reviews.ts';
import { type DeletionPlan, DeletionPlans } from './deletion-plans.ts';
import { clusterOf, replayRequest, statementOf } from './deletion-replay.ts';

const NONE: never[] = [];
const BURST = ['burst'];
/** Characters of the review that a row shows. */
const EXCERPT = 160;

/** Bulk deletion requests: a row each at once, the file when somebody looks. From (seed, n) alone. */
export class BulkDeletions {
  readonly plans: DeletionPlans;
  private readonly reviews: BulkReviews;
  private readonly clocks = new Map<number, Clock>();
  private bySeller: number[][] | undefined;

  constructor(reviews: BulkReviews) {
    this.reviews = reviews;
    this.plans = new DeletionPlans(reviews.plans);
  }

  /** Every row, in the order of filing. */
  rows(): DeletionRequestRecord[] {
    return Array.from({ length: this.plans.count }, (_, n) => this.row(n));
  }

  /** One row: equal to what replaying the request gives. */
  row(n: number): DeletionRequestRecord {
    const { plans, reviews } = this;
    const plan = plans.plan(n);
    const { people } = reviews.plans;
    const { review } = plan;
    const seller = reviews.plans.sellerOf(review);
    const author = reviews.plans.authorOf(review);
    const { text } = reviews.texts.of(review);
    const filedAt = fromMs(plan.filedMs);
    return {
      id: plans.idOf(n),
      reference: plans.referenceOf(n),
      version: 2,
      ...this.clusterOf(review),
      createdAt: filedAt,
      updatedAt: filedAt,
      reason: plan.grounds.reason,
      reviewId: reviews.plans.idOf('rev', review),
      orderId: reviews.plans.idOf('ord', review),
      sellerId: people.sellerId(seller),
      sellerName: people.sellerName(seller),
      authorId: people.buyerId(author),
      authorName: people.buyerName(author),
      offerTitle: reviews.texts.titleOf(review),
      excerpt: text.length > EXCERPT ? truncateGraphemes(text, EXCERPT) : text,
      reviewPostedAt: fromMs(reviews.plans.postedS(review) * 1000),
      statement: statementOf(plan),
      quotes: NONE,
      goodFaith: true,
      snapshot: { text, at: filedAt },
      asked: NONE,
      findings: NONE,
      past: NONE,
      handedOn: NONE,
      commenterIds: NONE,
      appealIds: NONE,
      ...this.stateOf(plan, filedAt),
      derived: n,
    };
  }

  /** A record of an untouched bulk request, or how its seller's requests went. */
  readonly derive = <T extends TableName>(table: T, id: string): Tables[T] | undefined => {
    // Each branch makes a record of the table it names, so it is of Tables[T].
    if (table === 'requesters') return this.requester(id) as Tables[T] | undefined;
    const n = this.plans.numberOf(id);
    if (n < 0) return undefined;
    if (table === 'deletionRequests') return this.row(n) as Tables[T];
    return table === 'files' ? this.replay(n).reader.get(table, id) : undefined;
  };

  /** Tells a request anew, by the domain's own commands. */
  replay(n: number) {
    return replayRequest(this.reviews, this.plans, this.plans.plan(n));
  }

  private stateOf(plan: DeletionPlan, filedAt: string) {
    if (plan.way === 'inadmissible')
      return {
        status: 'inadmissible' as const,
        clocks: NONE,
        awaiting: 'nobody' as const,
        awaitingSince: filedAt,
        evidenceCount: 0,
        inadmissible: { code: 'noEvidence' as const, at: filedAt, byId: 'system' },
      };
    return {
      status: 'queued' as const,
      clocks: [this.clockOf(plan)],
      awaiting: 'staff' as const,
      awaitingSince: filedAt,
      unread: true,
      evidenceCount: 1,
    };
  }

  private clusterOf(review: number): Pick<DeletionRequestRecord, 'clusterId' | 'flags'> {
    const { clusterId } = clusterOf(this.reviews, review);
    return clusterId === undefined ? { flags: NONE } : { clusterId, flags: BURST };
  }

  /** Requests of one slot share their clock. */
  private clockOf({ filedMs }: DeletionPlan): Clock {
    const known = this.clocks.get(filedMs);
    if (known) return known;
    const { policy } = this.reviews.plans.options;
    const clock = startClock('deletionDecision', 'staff', fromMs(filedMs), policy);
    this.clocks.set(filedMs, clock);
    return clock;
  }

  private requester(sellerId: string): RequesterRecord | undefined {
    const { seed } = this.reviews.plans.options;
    const seller = sellerId.startsWith('sel_') ? seedNumber(sellerId, 'p', seed) : undefined;
    if (seller === undefined || seller >= SELLERS) return undefined;
    const own = this.grouped()[seller] ?? [];
    if (own.length === 0) return undefined;
    const requests = own.map((n) => {
      const plan = this.plans.plan(n);
      const at = fromMs(plan.filedMs);
      const reviewId = this.reviews.plans.idOf('rev', plan.review);
      const ended = plan.way === 'inadmissible' ? { outcome: plan.way, decidedAt: at } : {};
      return { id: this.plans.idOf(n), reviewId, at, ...ended };
    });
    return { id: sellerId, requests, warnings: [] };
  }

  private grouped(): number[][] {
    if (this.bySeller) return this.bySeller;
    const groups: number[][] = Array.from({ length: SELLERS }, () => []);
    for (let n = 0; n < this.plans.count; n += 1)
      groups[this.reviews.plans.sellerOf(this.plans.plan(n).review)]?.push(n);
    this.bySeller = groups;
    return groups;
  }
}
