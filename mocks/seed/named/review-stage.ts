import type { DeletionReason } from '../../../src/api/contract/review-words.ts';
import { addMs, DAY, HOUR } from '../../../src/lib/instants.ts';
import { type FileCommand, fileAppeal } from '../../domain/appeals/file.ts';
import { openSellerAccount, postCapture } from '../../domain/money/ledger.ts';
import type { OrderRecord } from '../../domain/records.ts';
import type { ReviewRecord } from '../../domain/review-records.ts';
import { burstOf } from '../../domain/reviews/bursts.ts';
import { addReview } from '../../domain/reviews/shown.ts';
import { submitDeletionRequest, type SubmitCommand } from '../../domain/reviews/submit.ts';
import { type Decided, decisionSteps } from '../decision-script.ts';
import { seedId } from '../ids.ts';
import type { Step } from '../replay.ts';
import type { SeedOptions } from '../seed-target.ts';
import {
  type BuyerId,
  buyerName,
  cityOf,
  namedSeller,
  type SellerId,
  sellerName,
} from './people.ts';

const SYSTEM = { id: 'system', name: 'System', party: 'system' } as const;
const ALL_COUNT = { fulfilment: true, startTime: true, communication: true };
/** Ids of what belongs to one review. */
const IDS = 32;

export interface Item {
  title: string;
  priceMinor: number;
  currency: string;
  facts: readonly (readonly [name: string, value: string])[];
}
/** A line of the order's chat: who, hours before the review was posted, what. */
export type Line = readonly [from: 'buyer' | 'seller', before: number, text: string];
export interface ReviewPlan {
  seller: SellerId;
  author: BuyerId;
  item: Item;
  /** Hours before now at which the review was posted. */
  posted: number;
  /** Hours before the review at which the order was placed and ended. */
  placed: number;
  ended: number;
  status?: ReviewRecord['order']['status'];
  stars: readonly [fulfilment: number, startTime: number, communication: number];
  text: string;
  language?: string;
  chat?: readonly Line[];
  extras?: readonly string[];
}
export interface RequestPlan {
  /** Hours before now at which it was filed. */
  filed: number;
  reason: DeletionReason;
  statement: string;
  /** Words of the review that the seller points at. */
  quotes?: readonly string[];
  evidence: SubmitCommand['evidence'];
}
export interface NamedRequest {
  id: string;
  reviewId: string;
  orderId: string;
  sellerId: SellerId;
  filedAt: string;
  /** The order that a misplaced review belongs to. */
  movesTo?: string;
  appealId?: string;
}
export interface DecisionPlan extends Pick<Decided, 'by' | 'second' | 'verdict'> {
  /** Hours before now at which it was claimed. */
  claimed: number;
}
export interface AppealPlan extends Pick<FileCommand, 'ground' | 'text'> {
  /** Hours before now at which the author filed it. */
  filed: number;
}

/** Where the named requests are told: orders with their chats, reviews, and what sellers ask for. */
export class ReviewStage {
  readonly steps: Step[] = [];
  private readonly options: SeedOptions;
  private reviews = 0;
  private requests = 0;
  private appeals = 0;

  constructor(options: SeedOptions) {
    this.options = options;
  }

  /** So many hours before now. */
  ago(hours: number): string {
    return addMs(this.options.now, -Math.round(hours * HOUR));
  }

  private idOf(prefix: string, number: number, k = 0): string {
    return seedId(prefix, 'w', number * IDS + k, this.options.seed);
  }

  /** A finished order with its money. */
  order(seller: SellerId, buyer: BuyerId, item: Item, placedAt: string): OrderRecord {
    this.reviews += 1;
    const id = this.idOf('ord', this.reviews);
    const { title, priceMinor, currency } = item;
    const line = {
      id: `${id}_l1`,
      title,
      sku: `${seller.slice(4, 7).toUpperCase()}-${300 + this.reviews}`,
    };
    const order: OrderRecord = {
      id,
      reference: `#A-${89_400 + this.reviews}`,
      status: 'completed',
      buyerId: buyer,
      sellerId: seller,
      currency,
      placedAt,
      lines: [
        {
          ...line,
          quantity: 1,
          paidMinor: priceMinor,
          commissionMinor: Math.floor((priceMinor * 9) / 100),
        },
      ],
      shippingPaidMinor: 0,
      shippingCommissionMinor: 0,
      moneyVersion: 1,
      buyerDeclinedInsurance: false,
      shipTo: cityOf(buyer),
      refunds: [],
      disputeIds: [],
    };
    this.add(addMs(placedAt, -DAY), (tx, ctx) => {
      if (!tx.get('sellers', seller))
        tx.put('sellers', namedSeller(seller, currency, this.options.now));
      if (tx.get('sellerAccounts', `${seller}:${currency}`)) return;
      openSellerAccount(tx, seller, currency, { pendingMinor: 0, receivableMinor: 0 }, ctx);
    });
    this.add(placedAt, (tx, ctx) => {
      tx.put('orders', order);
      postCapture(tx, order, ctx);
    });
    return order;
  }

  /** A review of a new order, with what was said on it before. */
  review(plan: ReviewPlan): ReviewRecord {
    const postedAt = this.ago(plan.posted);
    const { seller, author, item } = plan;
    const order = this.order(seller, author, item, addMs(postedAt, -plan.placed * HOUR));
    const number = this.reviews;
    const [fulfilment, startTime, communication] = plan.stars;
    const review: ReviewRecord = {
      id: this.idOf('rev', number),
      state: 'shown',
      redactions: [],
      countsInRating: ALL_COUNT,
      sellerId: seller,
      sellerName: sellerName(seller),
      authorId: author,
      authorName: buyerName(author),
      orderId: order.id,
      order: {
        reference: order.reference,
        status: plan.status ?? 'finished',
        placedAt: order.placedAt,
        finishedAt: addMs(postedAt, -plan.ended * HOUR),
      },
      offer: {
        id: this.idOf('off', number),
        title: item.title,
        priceMinor: item.priceMinor,
        currency: item.currency,
        facts: item.facts.map(([name, value]) => ({ name, value })),
      },
      text: plan.text,
      language: plan.language ?? 'en',
      stars: { fulfilment, startTime, communication },
      postedAt,
      agreedExtras: [...(plan.extras ?? [])],
    };
    const messages = (plan.chat ?? []).map(([from, before, text], k) => ({
      id: this.idOf('chm', number, k),
      from,
      name: from === 'buyer' ? review.authorName : review.sellerName,
      at: addMs(postedAt, -Math.round(before * HOUR)),
      text,
    }));
    this.add(postedAt, (tx) => {
      if (messages.length > 0) tx.put('orderChats', { id: order.id, messages });
      addReview(tx, review);
    });
    return review;
  }

  /** Other reviews of a seller, so that a rating rests on more than one; three stars each. */
  past(
    seller: SellerId,
    item: Item,
    rows: readonly ReviewPlan['stars'][],
    texts: readonly string[],
    by: readonly BuyerId[],
  ): void {
    for (const [at, stars] of rows.entries()) {
      const author = by[at % by.length];
      const text = texts[at % texts.length];
      if (author === undefined || text === undefined) continue;
      const posted = 24 * (25 + at * 11) + at;
      this.review({ seller, author, item, posted, placed: 400, ended: 60, stars, text });
    }
  }

  /** The seller asks for a review to be deleted. */
  request(review: ReviewRecord, plan: RequestPlan): NamedRequest {
    this.requests += 1;
    const id = this.idOf('rdr', this.requests);
    const { policy } = this.options;
    const filedAt = this.ago(plan.filed);
    const quotes = (plan.quotes ?? []).map((words) => spanOf(review, words));
    const { reason, statement, evidence } = plan;
    const command = {
      id,
      reviewId: review.id,
      reason,
      statement,
      quotes,
      goodFaith: true,
      evidence,
    };
    this.steps.push({
      at: filedAt,
      actor: { id: review.sellerId, name: review.sellerName, party: 'seller' },
      run: (tx, ctx) => {
        const burst = burstOf(tx, review, policy.reviews.burst);
        const cluster = burst ? { clusterId: burst.id, flags: ['burst', 'nearSame'] } : {};
        return submitDeletionRequest(tx, { ...command, ...cluster }, ctx);
      },
    });
    // Reviews of the stage are of named sellers only.
    return {
      id,
      reviewId: review.id,
      orderId: review.orderId,
      sellerId: review.sellerId as SellerId,
      filedAt,
    };
  }

  /** Somebody decides on a request, and a second person where a rule wants one. */
  decide({ id }: NamedRequest, { claimed, ...plan }: DecisionPlan): void {
    this.steps.push(...decisionSteps({ requestId: id, at: this.ago(claimed), ...plan }));
  }

  /** The author of a review objects to what was decided on it. */
  appeal(
    request: NamedRequest,
    { authorId, authorName }: ReviewRecord,
    plan: AppealPlan,
  ): NamedRequest {
    const { filed, ground, text } = plan;
    this.appeals += 1;
    const appealId = this.idOf('apl', this.appeals);
    const subject = { kind: 'deletionRequest', id: request.id } as const;
    const command = { id: appealId, subject, side: 'author', ground, text } as const;
    this.steps.push({
      at: this.ago(filed),
      actor: { id: authorId, name: authorName, party: 'buyer' },
      run: (tx, ctx) => fileAppeal(tx, command, ctx),
    });
    return { ...request, appealId };
  }

  private add(at: string, run: Step['run']): void {
    this.steps.push({ at, actor: SYSTEM, run });
  }
}

/** Where words stand in a review. @throws Error when they don't. */
export function spanOf({ text }: ReviewRecord, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`Seed: the review does not say “${words}”`);
  return { start, end: start + words.length };
}
