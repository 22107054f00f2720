import * as z from 'zod/mini';

import { Instant, page } from './common.ts';

export const VISIBILITY = [
  'DECISION_VISIBILITY_CONTENT_REMOVED',
  'DECISION_VISIBILITY_CONTENT_DISABLED',
  'DECISION_VISIBILITY_OTHER',
] as const;

/**
 * Statement of reasons in the record of the Commission's schema v2 (Digital Services Act, article 17 and
 * 24(5)). No text of it names a person.
 */
export const StatementRecord = z.object({
  decision_visibility: z.array(z.enum(VISIBILITY)).check(z.minLength(1)),
  decision_visibility_other: z.optional(z.string().check(z.maxLength(500))),
  application_date: z.string(),
  content_date: z.string(),
  content_type: z.array(z.literal('CONTENT_TYPE_TEXT')).check(z.minLength(1)),
  content_language: z.optional(z.string()),
  territorial_scope: z.array(z.string()).check(z.minLength(1)),
  decision_facts: z.string().check(z.minLength(1), z.maxLength(5000)),
  decision_ground: z.literal('DECISION_GROUND_INCOMPATIBLE_CONTENT'),
  incompatible_content_ground: z.string().check(z.minLength(1), z.maxLength(500)),
  incompatible_content_explanation: z.string().check(z.minLength(1), z.maxLength(2000)),
  decision_ground_reference_url: z.optional(z.string()),
  category: z.string(),
  category_specification: z.array(z.string()),
  source_type: z.literal('SOURCE_TYPE_OTHER_NOTIFICATION'),
  automated_detection: z.enum(['Yes', 'No']),
  automated_decision: z.enum([
    'AUTOMATED_DECISION_FULLY',
    'AUTOMATED_DECISION_PARTIALLY',
    'AUTOMATED_DECISION_NOT_AUTOMATED',
  ]),
  account_type: z.optional(z.enum(['ACCOUNT_TYPE_BUSINESS', 'ACCOUNT_TYPE_PRIVATE'])),
  puid: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,500}$/)),
});
export type StatementRecord = z.infer<typeof StatementRecord>;

export const Statement = z.object({
  id: z.string(),
  requestId: z.string(),
  reference: z.string(),
  reviewId: z.string(),
  at: Instant,
  /** `reversed` statements stay, so that what was told stays explained. */
  state: z.enum(['inForce', 'reversed']),
  reversedAt: z.optional(Instant),
  record: StatementRecord,
});
export type Statement = z.infer<typeof Statement>;

export const StatementPage = page(Statement);
