import * as z from 'zod/mini';

import { REMEDIES } from './review-words.ts';
import { ElementFinding, Span } from './reviews.ts';

const Text = z.string().check(z.maxLength(20_000));

/** Three texts, never one (reviews.md §3), and what the seller reads. */
export const Notices = z.object({
  facts: z.string(),
  noticeToAuthor: z.string(),
  noticeToRequester: z.string(),
  publicFacts: z.string(),
});
export type Notices = z.infer<typeof Notices>;

/** A decision on a deletion request as its reviewer proposes it (api.md, deletion proposal). */
export const DeletionProposal = z.strictObject({
  remedy: z.enum(REMEDIES),
  clauseId: z.string().check(z.maxLength(100)),
  elements: z.array(ElementFinding).check(z.maxLength(10)),
  facts: Text,
  noticeToAuthor: Text,
  noticeToRequester: Text,
  publicFacts: Text,
  internalNote: z.optional(Text),
  /** Of `redact`: what is hidden of the review's text. */
  redact: z.optional(z.array(Span).check(z.maxLength(50))),
  /** Of `move`: the author's order that the review belongs to. */
  moveToOrderId: z.optional(z.string()),
  /** Of `hideTemporarily`: until when. */
  hideUntil: z.optional(z.string()),
  /** Whether automation helped to find or to decide it. */
  automation: z.optional(z.strictObject({ detected: z.boolean(), decided: z.literal(false) })),
});
export type DeletionProposal = z.infer<typeof DeletionProposal>;
