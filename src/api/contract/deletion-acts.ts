import * as z from 'zod/mini';

import { DeletionProposal } from './deletion-proposal.ts';
import { Instant } from './common.ts';
import { DELETION_STATUSES, WARNING_STEPS } from './review-words.ts';
import { ElementFinding, Rating, Stars } from './reviews.ts';

/** Clause and elements as a reviewer fixes them, on a request or on an appeal. */
export const FindingBody = z.strictObject({
  clauseId: z.string().check(z.maxLength(100)),
  elements: z.array(ElementFinding).check(z.maxLength(10)),
});

export const ConfirmBody = z.strictObject({
  /** Without it the proposal is confirmed as it is; a blind reader always brings their own. */
  instead: z.optional(DeletionProposal),
});

export const ClusterBody = z.strictObject({
  /** Those that stay in, with the version that was seen; left-out ones are decided singly. */
  requests: z
    .array(z.strictObject({ id: z.string(), version: z.int() }))
    .check(z.minLength(1), z.maxLength(200)),
  proposal: DeletionProposal,
});

export const ClusterResult = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      reference: z.string(),
      status: z.enum(DELETION_STATUSES),
      refused: z.optional(z.object({ code: z.string(), detail: z.string() })),
    }),
  ),
});

/** What a reversal brings back. */
export const Reversal = z.object({
  reviewState: z.string(),
  text: z.string(),
  stars: Stars,
  ratingBefore: Rating,
  ratingAfter: Rating,
  statements: z.array(z.string()),
  /** Steps of the warning ladder that are lifted, because they rested on the refusal. */
  warnings: z.array(z.object({ step: z.enum(WARNING_STEPS), at: Instant })),
  told: z.array(z.enum(['author', 'seller'])),
});
