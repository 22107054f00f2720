import * as z from 'zod/mini';

import { Instant } from './common.ts';
import { DELETION_REASONS, REVIEWED_ORDER_STATUSES } from './review-words.ts';

/** What a marketplace lays down for reviews, requests to delete them, and appeals (reviews.md). */
export const ReviewPolicy = z.object({
  /** Orders in these statuses may be reviewed. */
  orderStatuses: z.array(z.enum(REVIEWED_ORDER_STATUSES)),
  /** How long after its posting a review may be asked to be deleted. */
  requestWindowMs: z.int(),
  /** How long author or seller have to answer a question; then it is decided on file. */
  answerMs: z.int(),
  /** How long a decision can be taken back before it has effect. */
  holdMs: z.int(),
  /** How long both sides may appeal, from the delivered notice. */
  appealMs: z.int(),
  /** How long a removed review is kept after the appeal window. */
  retainedMs: z.int(),
  minStatementLength: z.int(),
  /** Marks of a seller's overall rating, in hundredths of a star, that change what buyers see. */
  thresholds: z.array(z.int()),
  /** When a second person decides. */
  secondPerson: z.object({
    grants: z.int(),
    grantsWithinMs: z.int(),
    clusterSize: z.int(),
    olderThanMs: z.int(),
    topTiers: z.array(z.string()),
    /** One in so many requests is read a second time without a look at the first verdict. */
    blindOneIn: z.int(),
  }),
  /** Reviews of one burst lie this close together, this many at least, none with more stars in anything. */
  burst: z.object({ withinMs: z.int(), size: z.int(), starsUpTo: z.int() }),
  /** Texts that share this part of their shingles are near-same, in percent. */
  nearPercent: z.int(),
  /** Share of refused requests from which a warning is suggested, in percent, and of how many at least. */
  ladder: z.object({
    refusedPercent: z.int(),
    requests: z.int(),
    /** The longest that requests may be suspended at once. */
    suspensionMs: z.int(),
  }),
  /** Further redress that every notice of a restriction or refusal names (reviews.md §3). */
  redress: z.object({
    /** The reference of the decision is put at its end. */
    appealUrl: z.string(),
    outOfCourt: z.object({ name: z.string(), url: z.string() }),
    court: z.string(),
  }),
  /** Where a statement of reasons applies, as country codes of the Commission's schema. */
  territories: z.array(z.string()),
  /** Where the clauses are published; a clause's id is put at its end. */
  clausesUrl: z.string(),
  /** Every version of every clause, oldest first; a decision keeps the version it used. */
  clauses: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      from: Instant,
      reasons: z.array(z.enum(DELETION_REASONS)),
      title: z.string(),
      text: z.string(),
    }),
  ),
});
export type ReviewPolicy = z.infer<typeof ReviewPolicy>;
