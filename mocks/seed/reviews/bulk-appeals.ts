import type { Clock } from '../../../src/api/contract/common.ts';
import { filedAppeal } from '../../domain/appeals/record.ts';
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
    const { side, ground, text, filedAt: createdAt } = appeal;
    const [seller, author] = this.partiesOf(plan);
    const [by, other] = side === 'seller' ? [seller, author] : [author, seller];
    const filed = filedAppeal({
      id: this.effects.appeals.idOf(n),
      reference: this.effects.appeals.referenceOf(n, createdAt),
      subject: {
        kind: 'deletionRequest',
        id: this.plans.idOf(n),
        reference: this.plans.referenceOf(n),
      },
      side,
      by,
      other,
      ground,
      text,
      decisionAt: this.effects.courseOf(plan).effectiveAt,
      excluded: this.excludedOf(plan),
      createdAt,
      clocks: appeal.decided ? NONE : [this.clockOf(appeal)],
    });
    return this.whole(appeal, { ...filed, derived: n });
  }

  private partiesOf({ review }: DeletionPlan) {
    const { plans } = this.reviews;
    const { people } = plans;
    const [seller, author] = [plans.sellerOf(review), plans.authorOf(review)];
    return [
      { id: people.sellerId(seller), name: people.sellerName(seller) },
      { id: people.buyerId(author), name: people.buyerName(author) },
    ] as const;
  }

  private clockOf({ filedAt }: AppealPlan): Clock {
    return startClock('appealDecision', 'staff', filedAt, this.reviews.plans.options.policy);
  }

  private excludedOf(plan: DeletionPlan): AppealRecord['excluded'] {
    const isHeld = this.effects.courseOf(plan).triggers.length > 0;
    return [...(isHeld ? [named(plan.second, 'second')] : []), named(plan.decider, 'decider')];
  }

  /** With what becomes of it: it waits, was decided, or is closed. */
  private whole({ decided, reviewer }: AppealPlan, filed: AppealRecord): AppealRecord {
    if (!decided) return filed;
    const { unread: _, clocks: __, findings: ___, ...rest } = filed;
    const row: Omit<AppealRecord, Later> = { ...rest, ...stateOf(decided), assigneeId: reviewer };
    // With these accessors nothing of a whole record is missing.
    return Object.defineProperties(row, this.later) as AppealRecord;
  }

  private clocksOf(n: number): Clock[] {
    const plan = this.planOf(n);
    const clock = this.clockOf(plan);
    return [plan.decided ? stopClock(clock, plan.decided.effectiveAt) : clock];
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
