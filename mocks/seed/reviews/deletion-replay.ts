import { addMs, fromMs, MINUTE } from '../../../src/lib/instants.ts';
import type { DeletionRequestRecord } from '../../domain/records.ts';
import type { ReviewRecord } from '../../domain/review-records.ts';
import { burstOf } from '../../domain/reviews/bursts.ts';
import { submitDeletionRequest, type SubmitCommand } from '../../domain/reviews/submit.ts';
import { decisionSteps } from '../decision-script.ts';
import { countedIds, seedId } from '../ids.ts';
import { MemoryTarget } from '../memory-target.ts';
import { Replay, type Step } from '../replay.ts';
import { reviewEffects } from '../review-effects.ts';
import { paperFile, seedFile } from '../seed-files.ts';
import { STAFF } from '../staff.ts';
import type { BulkReviews } from './bulk-reviews.ts';
import type { BulkEffects } from './bulk-effects.ts';
import { appealSteps } from './appeal-replay.ts';
import { statementIdOf } from './bulk-statements.ts';
import { decidedOf } from './bulk-verdicts.ts';
import { type DeletionPlan, type DeletionPlans, IDS } from './deletion-plans.ts';
import { PLEAS } from './words-requested.ts';

const SYSTEM = { id: 'system', name: 'System', party: 'system' } as const;
const PHOTOS = ['listing-screenshot.jpg', 'packing-box.jpg', 'invoice.pdf'] as const;

/** What the seller writes to the desk. */
export function statementOf({ grounds: { reason }, draw }: DeletionPlan): string {
  const texts = PLEAS[reason];
  return texts[(draw >>> 4) % texts.length] ?? '';
}

/** A file that goes with the reason; those who forget it are told so. */
function evidenceOf(plan: DeletionPlan, { offer, order }: ReviewRecord): SubmitCommand['evidence'] {
  if (plan.way === 'inadmissible') return [];
  if (plan.grounds.reason === 'competitorAttack') {
    const lines = [
      `Order ${order.reference}: ${offer.title}`,
      '',
      'Posted close together, same wording.',
    ];
    const paper = { title: 'Accounts behind these reviews', lines };
    return [{ kind: 'other', file: paperFile(paper, 'accounts.pdf') }];
  }
  const name = PHOTOS[(plan.draw >>> 7) % PHOTOS.length] ?? PHOTOS[0];
  const kind = name === 'invoice.pdf' ? 'invoice' : 'listingScreenshot';
  return [{ kind, file: seedFile(name) }];
}

/** The burst that a review is of, as whoever files knows it. */
export function clusterOf(
  reviews: BulkReviews,
  n: number,
): Pick<SubmitCommand, 'clusterId' | 'flags'> {
  if (!reviews.plans.burstAt(n)) return {};
  const { burst } = reviews.plans.options.policy.reviews;
  const found = burstOf({ get: reviews.derive }, reviews.review(n), burst);
  return found ? { clusterId: found.id, flags: ['burst'] } : {};
}

/** Tells a bulk request by the domain's own commands, in a world of its own, up to the world's now. */
export function replayRequest(
  reviews: BulkReviews,
  plans: DeletionPlans,
  plan: DeletionPlan,
  effects: BulkEffects,
): MemoryTarget {
  const target = new MemoryTarget(false);
  const { policy, seed, now } = reviews.plans.options;
  const review = reviews.review(plan.review);
  const filedAt = fromMs(plan.filedMs);
  let count = 0;
  const ids = countedIds((prefix) =>
    prefix === 'sor'
      ? statementIdOf(plan.n, seed)
      : seedId(prefix, 'r', plan.n * IDS + (count += 1), seed),
  );
  const [prefix, number] = splitReference(plans.referenceOf(plan.n));
  const setUp: Step = {
    at: addMs(filedAt, -MINUTE),
    actor: SYSTEM,
    run: (tx) => {
      for (const agent of STAFF) tx.put('agents', agent);
      tx.put('reviews', review);
      tx.put('orderChats', reviews.chat(plan.review));
      tx.put('counters', { id: prefix, next: number });
      const filedAt = effects.appeals.of(plan)?.filedAt;
      if (filedAt !== undefined)
        tx.put('counters', { id: `APL-${filedAt.slice(0, 4)}`, next: plan.n + 1 });
      const book = effects.bookUntil(review.sellerId, plan.claimedMs);
      if (book) tx.put('reviewBooks', book);
      const seller = reviews.sellerOf(review.sellerId);
      if (seller) tx.put('sellers', seller);
    },
  };
  const submit: Step = {
    at: filedAt,
    actor: { id: review.sellerId, name: review.sellerName, party: 'seller' },
    run: (tx, ctx) =>
      submitDeletionRequest(
        tx,
        {
          id: plans.idOf(plan.n),
          reviewId: review.id,
          reason: plan.grounds.reason,
          statement: statementOf(plan),
          goodFaith: true,
          evidence: evidenceOf(plan, review),
          ...clusterOf(reviews, plan.review),
        },
        ctx,
      ),
  };
  const requestId = plans.idOf(plan.n);
  const author = { id: review.authorId, name: review.authorName };
  const decided = plan.way === 'decided' ? decisionSteps(decidedOf(plan, requestId, author)) : [];
  const appeal = effects.appeals.of(plan);
  const told = { plan, requestId, appealId: effects.appeals.idOf(plan.n), review };
  const appealed = appeal ? appealSteps({ ...told, appeal }) : [];
  new Replay(target, policy, ids, reviewEffects).run([setUp, submit, ...decided, ...appealed], now);
  return target;
}

/** `RDR-2026-000042` as the counter's id and its number. */
function splitReference(reference: DeletionRequestRecord['reference']): [string, number] {
  return [reference.slice(0, 8), Number(reference.slice(9))];
}
