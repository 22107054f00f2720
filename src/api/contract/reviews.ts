import * as z from 'zod/mini';

import { AgentRef, Can, Instant, Money } from './common.ts';
import {
  FINDINGS,
  PIN_KINDS,
  REVIEW_STATES,
  REVIEWED_ORDER_STATUSES,
  WARNING_STEPS,
} from './review-words.ts';

const Star = z.int().check(z.minimum(1), z.maximum(5));
/** One to five for each criterion (reviews.md §1). */
export const Stars = z.object({ fulfilment: Star, startTime: Star, communication: Star });
export type Stars = z.infer<typeof Stars>;

/** Mean of whole stars in hundredths, rounded half up; absent where nothing counts. */
const Mean = z.object({ sum: z.int(), count: z.int(), hundredths: z.optional(z.int()) });
/** A seller's rating, recomputed from the reviews that count, as of an instant. */
export const Rating = z.object({
  fulfilment: Mean,
  startTime: Mean,
  communication: Mean,
  overall: Mean,
  ratingAsOf: Instant,
});
export type Rating = z.infer<typeof Rating>;

/** Part of a text in UTF-16 units, from `start` and before `end`. */
export const Span = z.object({ start: z.int().check(z.minimum(0)), end: z.int() });
export type Span = z.infer<typeof Span>;

/** Evidence for one element: where it is, and the words that count. */
export const Pin = z.strictObject({
  kind: z.enum(PIN_KINDS),
  /** Of a `span` the review's id, of a message, file or event its own. */
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  quote: z.optional(z.string().check(z.maxLength(2000))),
});
export type Pin = z.infer<typeof Pin>;

/** What was found of one element, and by what. */
export const ElementFinding = z.strictObject({
  element: z.string().check(z.maxLength(60)),
  finding: z.enum(FINDINGS),
  pins: z.array(Pin).check(z.maxLength(40)),
});
export type ElementFinding = z.infer<typeof ElementFinding>;

/** What the seller offered, as it was when ordered. */
export const Offer = z.object({
  id: z.string(),
  title: z.string(),
  price: Money,
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
});

export const Review = z.object({
  id: z.string(),
  seller: z.object({ id: z.string(), name: z.string() }),
  author: z.object({ id: z.string(), name: z.string() }),
  order: z.object({
    id: z.string(),
    reference: z.string(),
    status: z.enum(REVIEWED_ORDER_STATUSES),
    placedAt: Instant,
    finishedAt: z.optional(Instant),
  }),
  offer: Offer,
  /** The whole text as its author wrote it; hidden parts are named by `redactions`. */
  text: z.string(),
  language: z.string(),
  redactions: z.array(Span),
  state: z.enum(REVIEW_STATES),
  /** Whether each criterion counts in the seller's rating. */
  countsInRating: z.object({
    fulfilment: z.boolean(),
    startTime: z.boolean(),
    communication: z.boolean(),
  }),
  /** Absent while the reader's own finding on it is not fixed (order of seeing). */
  stars: z.optional(Stars),
  postedAt: Instant,
  editedAt: z.optional(Instant),
  can: Can,
});
export type Review = z.infer<typeof Review>;

/** A review like this one, or of the same burst. */
export const NearReview = z.object({
  reviewId: z.string(),
  author: z.string(),
  postedAt: Instant,
  excerpt: z.string(),
  /** Shared shingles of both texts, in percent. */
  likenessPercent: z.int(),
  sameBurst: z.boolean(),
  requestId: z.optional(z.string()),
});

/** How a seller's requests went, and how far up the warning ladder it is. */
export const RequesterHistory = z.object({
  requests: z.int(),
  granted: z.int(),
  refused: z.int(),
  withdrawn: z.int(),
  open: z.int(),
  since: Instant,
  warnings: z.array(
    z.object({
      step: z.enum(WARNING_STEPS),
      at: Instant,
      by: AgentRef,
      reason: z.string(),
      until: z.optional(Instant),
      /** Since when it counts no more: a refusal that it rested on was reversed. */
      liftedAt: z.optional(Instant),
    }),
  ),
});

export const RequesterReply = z.object({
  ...RequesterHistory.shape,
  /** The next step of the warning ladder that the policy suggests; a person takes it or doesn't. */
  suggested: z.optional(z.enum(WARNING_STEPS)),
  /** New requests are inadmissible until then. */
  suspendedUntil: z.optional(Instant),
  can: Can,
});
