import type { Clock } from '../../../src/api/contract/common.ts';
import { fromMs } from '../../../src/lib/instants.ts';
import { truncateGraphemes } from '../../../src/lib/text.ts';
import { startClock } from '../../domain/clocks.ts';
import type { DeletionRequestRecord, TableName, Tables } from '../../domain/records.ts';
import { burstOf } from '../../domain/reviews/bursts.ts';
import { seedNumber } from '../ids.ts';
import type { MemoryTarget } from '../memory-target.ts';
import type { SeedOptions } from '../seed-target.ts';
import {
  clocksAfterAppeal,
  clocksOf,
  type Course,
  decidedState,
  decisionOf,
} from './bulk-decided.ts';
import { ReviewDues } from './bulk-dues.ts';
import { BulkEffects } from './bulk-effects.ts';
import type { BulkReviews } from './bulk-reviews.ts';
import { BulkAppeals } from './bulk-appeals.ts';
import { BulkStatements } from './bulk-statements.ts';
import { askedOf } from './bulk-verdicts.ts';
import { type DeletionPlan, DeletionPlans, IDS } from './deletion-plans.ts';
import { replayRequest, statementOf } from './deletion-replay.ts';

const NONE: never[] = [];
const BURST = ['burst'];
/** Characters of the review that a row shows. */
const EXCERPT = 160;
/** Requests told anew that are kept: one page looks at the same few. */
const KEPT = 24;

type Row = DeletionRequestRecord;
/** What is told only when somebody looks. */
type Later = 'decision' | 'findings' | 'asked' | 'clocks' | 'snapshot';

/** One accessor for all rows: it reads which row it is asked of. */
const accessor = (read: (n: number) => unknown): PropertyDescriptor => ({
  enumerable: true,
  get(this: Row) {
    return read(this.derived ?? -1);
  },
});

/** Bulk deletion requests: a row each at once, the file when somebody looks. From (seed, n) alone. */
export class BulkDeletions {
  readonly plans: DeletionPlans;
  private readonly reviews: BulkReviews;
  private readonly options: SeedOptions;
  private readonly effects: BulkEffects;
  readonly statements: BulkStatements;
  readonly appeals: BulkAppeals;
  readonly dues: ReviewDues;
  private readonly clocks = new Map<number, Clock>();
  private readonly kept = new Map<number, MemoryTarget>();
  private readonly later: PropertyDescriptorMap;

  constructor(reviews: BulkReviews) {
    this.reviews = reviews;
    this.options = reviews.plans.options;
    this.plans = new DeletionPlans(reviews.plans);
    this.effects = new BulkEffects(reviews, this.plans);
    this.statements = new BulkStatements(reviews, this.plans, this.effects);
    this.appeals = new BulkAppeals(reviews, this.plans, this.effects, (n, id) =>
      this.replay(n).reader.get('appeals', id),
    );
    this.dues = new ReviewDues(this.plans, this.effects);
    const told = (n: number) => this.told(n);
    const decided = (n: number) => this.decision(n);
    this.later = {
      findings: accessor((n) => told(n).findings),
      asked: accessor((n) => {
        const plan = this.plans.plan(n);
        return askedOf(plan, this.courseOf(plan), this.options.policy.reviews.answerMs);
      }),
      decision: accessor(decided),
      clocks: accessor((n) => {
        const plan = this.plans.plan(n);
        const clocks = clocksOf(this.clockOf(plan), plan, this.courseOf(plan), this.options);
        const overturnedAt = this.effects.overturnedAt(plan);
        return overturnedAt === undefined ? clocks : clocksAfterAppeal(clocks, overturnedAt);
      }),
      snapshot: accessor((n) => {
        const { review, filedMs } = this.plans.plan(n);
        return { text: reviews.texts.of(review).text, at: fromMs(filedMs) };
      }),
    };
  }

  /** Every row, in the order of filing; each is made when it is taken. */
  *rows(): Generator<Row> {
    for (let n = 0; n < this.plans.count; n += 1) yield this.row(n);
  }

  /** One row: equal to what replaying the request gives. */
  row(n: number): Row {
    const { plans, reviews } = this;
    const plan = plans.plan(n);
    const { people } = reviews.plans;
    const { review } = plan;
    const seller = reviews.plans.sellerOf(review);
    const author = reviews.plans.authorOf(review);
    const { text } = reviews.texts.of(review);
    const filedAt = fromMs(plan.filedMs);
    const row: Omit<Row, Later> = {
      id: plans.idOf(n),
      reference: plans.referenceOf(n),
      version: 2,
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
      past: NONE,
      handedOn: NONE,
      commenterIds: NONE,
      ...this.clusterOf(review),
      ...this.stateOf(plan, filedAt),
      appealIds: this.effects.appeals.of(plan) ? [this.effects.appeals.idOf(n)] : NONE,
      derived: n,
    };
    if (plan.way !== 'decided') {
      const clocks = plan.way === 'queued' ? [this.clockOf(plan)] : NONE;
      const snapshot = { text, at: filedAt };
      return { ...row, clocks, snapshot, findings: NONE, asked: NONE };
    }
    // With these accessors nothing of a whole record is missing.
    return Object.defineProperties(row, this.later) as Row;
  }

  /** A record of an untouched bulk request, or what requests have done to a review and its seller. */
  readonly derive = <T extends TableName>(table: T, id: string): Tables[T] | undefined => {
    const effect = this.effects.derive(table, id);
    if (effect) return effect;
    if (table === 'deletionRequests') {
      const n = this.plans.numberOf(id);
      // `table` is 'deletionRequests' here, so Tables[T] is its record.
      return n < 0 ? undefined : (this.row(n) as Tables[T]);
    }
    if (table === 'appeals') {
      const of = this.effects.appeals.numberOf(id);
      return of < 0 ? undefined : (this.appeals.row(of) as Tables[T] | undefined);
    }
    // A branch of its own for each table: what it makes is a record of that table.
    if (table === 'statements') return this.statements.derive(id) as Tables[T] | undefined;
    if (table !== 'files' || !/^(rdr|apl)_/.test(id)) return undefined;
    const number = seedNumber(id, 'r', this.options.seed);
    const n = number === undefined ? this.plans.count : Math.floor(number / IDS);
    return n < this.plans.count ? this.replay(n).reader.get(table, id) : undefined;
  };

  /** Tells a request anew, by the domain's own commands. */
  replay(n: number): MemoryTarget {
    const known = this.kept.get(n);
    if (known) return known;
    const target = replayRequest(this.reviews, this.plans, this.plans.plan(n), this.effects);
    this.kept.set(n, target);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return target;
  }

  private told(n: number): Row {
    const row = this.replay(n).reader.get('deletionRequests', this.plans.idOf(n));
    if (!row) throw new Error(`No bulk request ${n}`);
    return row;
  }

  private decision(n: number): Row['decision'] {
    const plan = this.plans.plan(n);
    const appeal = this.effects.appeals.of(plan);
    return decisionOf(plan, this.courseOf(plan), this.options, appeal, () => {
      const { decision } = this.told(n);
      if (!decision) throw new Error(`Bulk request ${n} was never decided`);
      return decision;
    });
  }

  private courseOf(plan: DeletionPlan): Course {
    return this.effects.courseOf(plan);
  }

  private stateOf(plan: DeletionPlan, filedAt: string) {
    if (plan.way === 'inadmissible')
      return {
        status: 'inadmissible' as const,
        awaiting: 'nobody' as const,
        awaitingSince: filedAt,
        evidenceCount: 0,
        inadmissible: { code: 'noEvidence' as const, at: filedAt, byId: 'system' },
      };
    if (plan.way === 'decided')
      return decidedState(plan, this.courseOf(plan), this.effects.overturnedAt(plan));
    return {
      status: 'queued' as const,
      awaiting: 'staff' as const,
      awaitingSince: filedAt,
      unread: true,
      evidenceCount: 1,
    };
  }

  private clusterOf(n: number): Pick<Row, 'clusterId' | 'flags'> {
    if (!this.reviews.plans.burstAt(n)) return { flags: NONE };
    const { burst } = this.options.policy.reviews;
    const found = burstOf({ get: this.reviews.derive }, this.reviews.review(n), burst);
    return found ? { clusterId: found.id, flags: BURST } : { flags: NONE };
  }

  /** Requests of one slot share their clock. */
  private clockOf({ filedMs }: DeletionPlan): Clock {
    const known = this.clocks.get(filedMs);
    if (known) return known;
    const clock = startClock('deletionDecision', 'staff', fromMs(filedMs), this.options.policy);
    this.clocks.set(filedMs, clock);
    return clock;
  }
}
