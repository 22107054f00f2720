/** Closed lists that all kinds of cases share (cases.md §4, §5, §7). */
export const PRIORITIES = ['normal', 'high', 'urgent'] as const;

/** Whom a case waits for; `contact` is who wrote by the contact form. */
export const CASE_AWAITING = [
  'staff',
  'buyer',
  'seller',
  'contact',
  'approver',
  'provider',
  'nobody',
] as const;

export const TICKET_STATUSES = [
  'pending',
  'underReview',
  'newReply',
  'open',
  'resolved',
  'closed',
] as const;
export const TICKET_TOPICS = [
  'payouts',
  'technical',
  'policyOrTier',
  'accountActionAppeal',
  'other',
] as const;
/** Written in the seller's console, or sent by the contact form. */
export const TICKET_CHANNELS = ['console', 'form'] as const;

export const QUESTION_STATUSES = ['unanswered', 'answered'] as const;

/** How two cases belong together, seen from the one that holds the link. */
export const LINK_KINDS = [
  'duplicate',
  'sameOrder',
  'sameBuyer',
  'sameEvidence',
  'followUp',
  'followedUpBy',
  'mergedInto',
  'mergedFrom',
] as const;
