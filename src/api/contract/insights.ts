import * as z from 'zod/mini';

import { AgentRef, Instant } from './common.ts';
import { DELETION_REASONS, ERROR_CLASSES, WARNING_STEPS } from './review-words.ts';

/**
 * A part of a whole with its Wilson 95 % interval, in basis points. Of nothing there is no part: then only
 * `n` is told.
 */
export const Share = z.object({
  n: z.int(),
  hits: z.int(),
  basisPoints: z.optional(z.int()),
  lowBasisPoints: z.optional(z.int()),
  highBasisPoints: z.optional(z.int()),
});
export type Share = z.infer<typeof Share>;

const keyed = <K extends z.ZodMiniType>(key: K) => z.array(z.object({ key, ...Share.shape }));

/** How even-handed decisions on deletion requests are: nothing here is about one person’s worth. */
export const FairnessBoard = z.object({
  board: z.literal('fairness'),
  asOf: Instant,
  /** Granted among decided requests. */
  grants: z.object({
    all: Share,
    /** Mean of the review’s three stars, rounded half up. */
    byStar: keyed(z.int()),
    byReason: keyed(z.enum(DELETION_REASONS)),
    byTier: keyed(z.string()),
    byLanguage: keyed(z.string()),
    byReviewer: z.array(z.object({ agent: AgentRef, ...Share.shape })),
  }),
  /** Decisions that an appeal did not leave as they were, among decided appeals. */
  overturns: z.object({
    all: Share,
    byReason: keyed(z.enum(DELETION_REASONS)),
    byErrorClass: keyed(z.enum(ERROR_CLASSES)),
  }),
  /** Blind second readings that came to the same. */
  blind: Share,
  /** Sellers with the most requests refused, first those. */
  requesters: z.array(
    z.object({
      seller: z.object({ id: z.string(), name: z.string() }),
      requests: z.int(),
      warnings: z.int(),
      suggested: z.optional(z.enum(WARNING_STEPS)),
      suspendedUntil: z.optional(Instant),
      /** Granted among decided requests. */
      ...Share.shape,
    }),
  ),
});
export type FairnessBoard = z.infer<typeof FairnessBoard>;
