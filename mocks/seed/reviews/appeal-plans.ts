import { addMs, fromMs, HOUR, MINUTE, toMs } from '../../../src/lib/instants.ts';
import { formatReference } from '../../domain/references.ts';
import type { AppealRecord } from '../../domain/review-records.ts';
import { READING } from '../decision-script.ts';
import { seedId, seedNumber } from '../ids.ts';
import { DECIDERS, type DeletionPlan, type DeletionPlans, IDS } from './deletion-plans.ts';
import { APPEALS } from './words-appeals.ts';

/** Which of a request's ids its appeal has: the last but the statement's. */
const APPEAL = IDS - 2;
/** Of a hundred decided requests, how many somebody appeals about: of right decisions, and of wrong ones. */
const OF_RIGHT = 4;
const OF_WRONG = 60;
/** Filed within so many hours after the decision. */
const SOONEST = 6;
const SPREAD = 360;
/** An appeal of the last days may still wait; an older one was decided. */
const WAITS = 10 * 24 * HOUR;

/** Of how a request was decided: since when, and whether a second person had a part. */
interface Course {
  effectiveAt: string;
  triggers: readonly unknown[];
}

export interface AppealPlan extends Pick<AppealRecord, 'side' | 'ground' | 'text'> {
  filedAt: string;
  reviewer: (typeof DECIDERS)[number];
  /** Absent while it waits. */
  decided?: {
    outcome: 'upheld' | 'overturned';
    claimedAt: string;
    proposedAt: string;
    effectiveAt: string;
    /** When nothing that was removed is kept any more, if that is over. */
    closedAt: string | undefined;
  };
}

/** Which decided bulk requests somebody appeals about, and what came of it. From (seed, n) alone. */
export class AppealPlans {
  private readonly plans: DeletionPlans;
  private readonly courseOf: (plan: DeletionPlan) => Course;

  constructor(plans: DeletionPlans, courseOf: (plan: DeletionPlan) => Course) {
    this.plans = plans;
    this.courseOf = courseOf;
  }

  idOf(n: number): string {
    return seedId('apl', 'r', n * IDS + APPEAL, this.plans.reviews.options.seed);
  }

  /** The number of the request that a bulk appeal is about; -1 for any other id. */
  numberOf(id: string): number {
    const number = seedNumber(id, 'r', this.plans.reviews.options.seed);
    if (!id.startsWith('apl_') || number === undefined || number % IDS !== APPEAL) return -1;
    const n = Math.floor(number / IDS);
    return n < this.plans.count ? n : -1;
  }

  /** Numbered like the requests, all years counted through: no two bulk appeals share one. */
  referenceOf(n: number, filedAt: string): string {
    return formatReference('APL', filedAt.slice(0, 4), n + 1);
  }

  /** The author against what restricts without ground, or with it; the seller against a refusal. */
  of(plan: DeletionPlan): AppealPlan | undefined {
    if (plan.way !== 'decided') return undefined;
    const draw = this.plans.reviews.draw(563, plan.n);
    const isWrong = plan.granted && !plan.grounds.bears;
    if (draw % 100 >= (isWrong ? OF_WRONG : OF_RIGHT)) return undefined;
    const { effectiveAt, triggers } = this.courseOf(plan);
    const filedMs = toMs(effectiveAt) + (SOONEST + ((draw >>> 7) % SPREAD)) * HOUR + MINUTE;
    if (filedMs > this.plans.nowMs) return undefined;
    const side = plan.granted ? 'author' : 'seller';
    const pleas = APPEALS[side];
    const { ground, text } = pleas[(draw >>> 16) % pleas.length] ?? APPEALS.seller[0] ?? NO_PLEA;
    const busy = new Set<string>([plan.decider, ...(triggers.length > 0 ? [plan.second] : [])]);
    const free = DECIDERS.filter((id) => !busy.has(id));
    const reviewer = free[(draw >>> 19) % free.length] ?? DECIDERS[0];
    const filed = { side, ground, text, filedAt: fromMs(filedMs), reviewer } as const;
    const claimedMs = filedMs + (20 + ((draw >>> 22) % 60)) * HOUR;
    const waits = this.plans.nowMs - filedMs < WAITS && (draw >>> 28) % 3 > 0;
    if (waits || claimedMs + HOUR > this.plans.nowMs) return filed;
    return { ...filed, decided: this.decided(claimedMs, isWrong) };
  }

  private decided(claimedMs: number, isWrong: boolean): NonNullable<AppealPlan['decided']> {
    const { holdMs, retainedMs } = this.plans.reviews.options.policy.reviews;
    const proposedAt = fromMs(claimedMs + READING);
    const effectiveAt = addMs(proposedAt, holdMs);
    const closesAt = addMs(effectiveAt, retainedMs);
    const closedAt = closesAt <= this.plans.reviews.options.now ? closesAt : undefined;
    const outcome = isWrong ? 'overturned' : 'upheld';
    return { outcome, claimedAt: fromMs(claimedMs), proposedAt, effectiveAt, closedAt };
  }
}

const NO_PLEA = { ground: 'wrongFacts', text: '' } as const;
