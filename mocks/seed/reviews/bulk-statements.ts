import { fromMs } from '../../../src/lib/instants.ts';
import type { IssuedStatementRecord } from '../../domain/review-records.ts';
import { clauseAt } from '../../domain/reviews/clauses.ts';
import { publicFactsIn } from '../../domain/reviews/statements/notices.ts';
import { isRestriction, statementRecord } from '../../domain/reviews/statements/record.ts';
import type { StatementEntry } from '../../store/statement-index.ts';
import { seedId, seedNumber } from '../ids.ts';
import type { BulkEffects } from './bulk-effects.ts';
import type { BulkReviews } from './bulk-reviews.ts';
import { clauseOf, elementsOf, remedyOf } from './bulk-verdicts.ts';
import { type DeletionPlan, type DeletionPlans, IDS } from './deletion-plans.ts';

/** Which of a request's ids its statement has: the last, whatever else was made before it. */
const STATEMENT = IDS - 1;

export function statementIdOf(n: number, seed: number): string {
  return seedId('sor', 'r', n * IDS + STATEMENT, seed);
}

/** Where a statement stands in the list; all else of it is made when somebody looks. */
class Entry implements StatementEntry {
  private readonly statements: BulkStatements;
  private readonly n: number;

  constructor(statements: BulkStatements, n: number) {
    this.statements = statements;
    this.n = n;
  }

  get id(): string {
    return this.statements.idOf(this.n);
  }

  get requestId(): string {
    return this.statements.requestIdOf(this.n);
  }

  get at(): string {
    return this.statements.issuedAt(this.n);
  }
}

/** Statements of reasons of decided bulk requests, each made by itself: a list of them replays nothing. */
export class BulkStatements {
  private readonly reviews: BulkReviews;
  private readonly plans: DeletionPlans;
  private readonly effects: BulkEffects;

  constructor(reviews: BulkReviews, plans: DeletionPlans, effects: BulkEffects) {
    this.reviews = reviews;
    this.plans = plans;
    this.effects = effects;
  }

  *entries(): Generator<StatementEntry> {
    for (let n = 0; n < this.plans.count; n += 1)
      if (this.plans.plan(n).granted) yield new Entry(this, n);
  }

  idOf(n: number): string {
    return statementIdOf(n, this.reviews.plans.options.seed);
  }

  requestIdOf(n: number): string {
    return this.plans.idOf(n);
  }

  issuedAt(n: number): string {
    return this.effects.courseOf(this.plans.plan(n)).effectiveAt;
  }

  /** The statement with this id; undefined for any other, and for a refusal, which makes none. */
  derive(id: string): IssuedStatementRecord | undefined {
    const number = id.startsWith('sor_')
      ? seedNumber(id, 'r', this.reviews.plans.options.seed)
      : undefined;
    if (number === undefined || number % IDS !== STATEMENT) return undefined;
    const n = Math.floor(number / IDS);
    const plan = n < this.plans.count ? this.plans.plan(n) : undefined;
    return plan?.granted === true ? this.statement(plan) : undefined;
  }

  private statement(plan: DeletionPlan): IssuedStatementRecord {
    const { policy } = this.reviews.plans.options;
    const { proposedAt, decidedAt, effectiveAt: at } = this.effects.courseOf(plan);
    const [id, requestId] = [this.idOf(plan.n), this.plans.idOf(plan.n)];
    const review = this.reviews.review(plan.review);
    const asked = { id: requestId, reason: plan.grounds.reason, createdAt: fromMs(plan.filedMs) };
    const [remedy, clauseId] = [remedyOf(plan), clauseOf(plan)];
    const elements = elementsOf(plan, requestId, review, this.reviews.chat(plan.review));
    const composed = { remedy, clauseId, elements };
    const proposal = {
      ...composed,
      automation: { detected: false, decided: false as const },
      publicFacts: publicFactsIn(asked, review, composed, policy, proposedAt),
    };
    if (!isRestriction(proposal)) throw new Error(`Bulk request ${plan.n} restricts nobody`);
    const version = clauseAt(policy, clauseId, decidedAt)?.version ?? 0;
    const stated = { id, request: asked, review, proposal, clauseVersion: version, at };
    const record = statementRecord(stated, policy);
    const reference = this.plans.referenceOf(plan.n);
    const issued = { id, requestId, reference, reviewId: review.id, at, record };
    const reversedAt = this.effects.overturnedAt(plan);
    return reversedAt === undefined
      ? { ...issued, state: 'inForce' }
      : { ...issued, state: 'reversed', reversedAt };
  }
}
