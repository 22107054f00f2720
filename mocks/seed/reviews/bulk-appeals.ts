import type { Clock } from '../../../src/api/contract/common.ts';
import { startClock, stopClock } from '../../domain/clocks.ts';
import type { AppealOutcomeRecord, AppealRecord } from '../../domain/review-records.ts';
import { staffActor } from '../staff.ts';
import type { AppealPlan } from './appeal-plans.ts';
import type { BulkEffects } from './bulk-effects.ts';
import type { BulkReviews } from './bulk-reviews.ts';
import type { DeletionPlan, DeletionPlans } from './deletion-plans.ts';
import { REASONS } from './words-appeals.ts';

const NONE: never[] = [];

type Decided = NonNullable<AppealPlan['decided']>;
/** What is told only when somebody looks. */
type Later = 'clocks' | 'findings' | 'outcome';

/** One accessor for all rows: it reads which row it is asked of. */
const accessor = (read: (n: number) => unknown): PropertyDescriptor => ({
  enumerable: true,
  get(this: AppealRecord) {
    return read(this.derived ?? -1);
  },
});

/** Appeals on bulk requests: a row each when somebody asks for one, the file when somebody looks. */
export class BulkAppeals {
  private readonly reviews: BulkReviews;
  private readonly plans: DeletionPlans;
  private readonly effects: BulkEffects;
  private readonly told: (n: number, appealId: string) => AppealRecord | undefined;

  private readonly later: PropertyDescriptorMap;

  /** @param told an appeal as replaying its request makes it */
  constructor(
    reviews: BulkReviews,
    plans: DeletionPlans,
    effects: BulkEffects,
    told: (n: number, appealId: string) => AppealRecord | undefined,
  ) {
    this.reviews = reviews;
    this.plans = plans;
    this.effects = effects;
    this.told = told;
    this.later = {
      clocks: accessor((n) => this.clocksOf(n)),
      findings: accessor((n) => told(n, this.effects.appeals.idOf(n))?.findings ?? NONE),
      outcome: accessor((n) => this.outcomeOf(n)),
    };
  }

  /** Every row, in the order of the requests. */
  *rows(): Generator<AppealRecord> {
    for (let n = 0; n < this.plans.count; n += 1) {
      const row = this.row(n);
      if (row) yield row;
    }
  }

  /** The appeal about a request: equal to what replaying it gives; undefined where nobody appealed. */
  row(n: number): AppealRecord | undefined {
    const plan = this.plans.plan(n);
    const appeal = this.effects.appeals.of(plan);
    if (!appeal) return undefined;
    const { side, ground, text, filedAt } = appeal;
    const { review } = plan;
    const { people } = this.reviews.plans;
    const [seller, author] = [
      this.reviews.plans.sellerOf(review),
      this.reviews.plans.authorOf(review),
    ];
    const sellers = { id: people.sellerId(seller), name: people.sellerName(seller) };
    const authors = { id: people.buyerId(author), name: people.buyerName(author) };
    const [by, other] = side === 'seller' ? [sellers, authors] : [authors, sellers];
    const id = this.effects.appeals.idOf(n);
    const subject = {
      kind: 'deletionRequest' as const,
      id: this.plans.idOf(n),
      reference: this.plans.referenceOf(n),
    };
    return this.whole(appeal, {
      id,
      reference: this.effects.appeals.referenceOf(n, filedAt),
      subject,
      side,
      filedById: by.id,
      filedByName: by.name,
      otherId: other.id,
      otherName: other.name,
      ground,
      text,
      decisionAt: this.effects.courseOf(plan).effectiveAt,
      excluded: this.excludedOf(plan),
      flags: NONE,
      createdAt: filedAt,
      derived: n,
    });
  }

  private excludedOf(plan: DeletionPlan): AppealRecord['excluded'] {
    const isHeld = this.effects.courseOf(plan).triggers.length > 0;
    return [...(isHeld ? [named(plan.second, 'second')] : []), named(plan.decider, 'decider')];
  }

  /** With what becomes of it: it waits, was decided, or is closed. */
  private whole(
    { filedAt, decided, reviewer }: AppealPlan,
    filed: Omit<AppealRecord, Later | keyof ReturnType<typeof stateOf>>,
  ): AppealRecord {
    if (!decided) {
      const { policy } = this.reviews.plans.options;
      const clock = startClock('appealDecision', 'staff', filedAt, policy);
      const waits = { status: 'queued', version: 1, awaiting: 'staff', unread: true } as const;
      const since = { awaitingSince: filedAt, updatedAt: filedAt };
      return { ...filed, ...waits, ...since, clocks: [clock], findings: NONE };
    }
    const row = { ...filed, ...stateOf(decided), assigneeId: reviewer };
    // With these accessors nothing of a whole record is missing.
    return Object.defineProperties(row, this.later) as typeof row & Pick<AppealRecord, Later>;
  }

  private clocksOf(n: number): Clock[] {
    const { policy } = this.reviews.plans.options;
    const { filedAt, decided } = this.planOf(n);
    const clock = startClock('appealDecision', 'staff', filedAt, policy);
    return [decided ? stopClock(clock, decided.effectiveAt) : clock];
  }

  private planOf(n: number): AppealPlan {
    const appeal = this.effects.appeals.of(this.plans.plan(n));
    if (!appeal) throw new Error(`Nobody appealed about bulk request ${n}`);
    return appeal;
  }

  private outcomeOf(n: number): AppealOutcomeRecord | undefined {
    const { reviewer, decided } = this.planOf(n);
    if (!decided) return undefined;
    const { outcome, proposedAt, effectiveAt } = decided;
    const { id: byId, name: byName } = staffActor(reviewer);
    const answer = () => this.told(n, this.effects.appeals.idOf(n))?.outcome?.answer ?? '';
    return {
      byId,
      byName,
      at: proposedAt,
      outcome,
      ...(outcome === 'overturned' && { errorClass: 'facts' as const }),
      reasons: REASONS[outcome],
      get answer() {
        return answer();
      },
      triggers: NONE,
      effectiveAt,
    };
  }
}

function named(agentId: string, why: 'decider' | 'second') {
  return { agentId, agentName: staffActor(agentId).name, why };
}

/** What a decided appeal's row holds beside what every appeal has. */
function stateOf({ outcome, proposedAt, effectiveAt, closedAt }: Decided) {
  return {
    status: closedAt === undefined ? outcome : ('closed' as const),
    version: closedAt === undefined ? 4 : 5,
    awaiting: 'nobody' as const,
    awaitingSince: proposedAt,
    updatedAt: closedAt ?? effectiveAt,
  };
}
