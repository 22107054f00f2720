import { toMs } from '../../../src/lib/instants.ts';
import type { AgendaRecord } from '../../domain/records.ts';
import { closingEntry } from '../../domain/appeals/settle.ts';
import { eraseEntry } from '../../domain/reviews/effective.ts';
import type { DueColumns } from '../../store/bulk-due.ts';
import type { BulkEffects } from './bulk-effects.ts';
import { remedyOf } from './bulk-verdicts.ts';
import type { DeletionPlan, DeletionPlans } from './deletion-plans.ts';

/** Columns in the order of time, then of the entries' ids. */
function inOrder(
  due: { n: number; ms: number }[],
  idOf: (n: number) => string,
): Pick<DueColumns, 'ms' | 'numbers'> {
  due.sort((a, b) => a.ms - b.ms || (idOf(a.n) < idOf(b.n) ? -1 : 1));
  return {
    ms: Float64Array.from(due, ({ ms }) => ms),
    numbers: Uint32Array.from(due, ({ n }) => n),
  };
}

const idBehind = (id: string, mark: string): string =>
  id.startsWith(mark) ? id.slice(mark.length) : '';

/** What time will do to bulk requests and to the appeals on them (reviews.md §2, §4). */
export class ReviewDues {
  private readonly plans: DeletionPlans;
  private readonly effects: BulkEffects;

  constructor(plans: DeletionPlans, effects: BulkEffects) {
    this.plans = plans;
    this.effects = effects;
  }

  /** Answered appeals close, and the words of removed reviews are erased. */
  *columns(): Generator<void, DueColumns[]> {
    const { appeals } = this.effects;
    const closes = yield* this.entries((plan) => this.closesMs(plan));
    const erases = yield* this.entries((plan) => this.erasesMs(plan));
    return [
      {
        ...inOrder(closes, (n) => appeals.idOf(n)),
        entry: (n, dueAt) => closingEntry(appeals.idOf(n), dueAt),
        numberOf: (id) => appeals.numberOf(idBehind(id, 'appealCloses:')),
      },
      {
        ...inOrder(erases, (n) => this.plans.idOf(n)),
        entry: (n, dueAt): AgendaRecord => {
          const id = this.plans.idOf(n);
          return { id: eraseEntry(id), dueAt, kind: 'reviewErases', ref: [id] };
        },
        numberOf: (id) => this.plans.numberOf(idBehind(id, eraseEntry(''))),
      },
    ];
  }

  /** What is still to come, with the number of its request; a request at a step. */
  private *entries(
    msOf: (plan: DeletionPlan) => number | undefined,
  ): Generator<void, { n: number; ms: number }[]> {
    const found: { n: number; ms: number }[] = [];
    const nowMs = toMs(this.plans.reviews.options.now);
    for (let n = 0; n < this.plans.count; n += 1) {
      const ms = msOf(this.plans.plan(n));
      if (ms !== undefined && ms > nowMs) found.push({ n, ms });
      yield;
    }
    return found;
  }

  private closesMs(plan: DeletionPlan): number | undefined {
    const decided = this.effects.appeals.of(plan)?.decided;
    const { retainedMs } = this.plans.reviews.options.policy.reviews;
    return decided && toMs(decided.effectiveAt) + retainedMs;
  }

  private erasesMs(plan: DeletionPlan): number | undefined {
    if (!plan.granted || remedyOf(plan) !== 'remove') return undefined;
    if (this.effects.overturnedAt(plan) !== undefined) return undefined;
    const { appealMs, retainedMs } = this.plans.reviews.options.policy.reviews;
    return toMs(this.effects.courseOf(plan).effectiveAt) + appealMs + retainedMs;
  }
}
