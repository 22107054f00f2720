import type { DeletionProposal } from '../../src/api/contract/deletion-proposal.ts';
import type { ElementFinding, Rating, Span, Stars } from '../../src/api/contract/reviews.ts';
import type { StatementRecord } from '../../src/api/contract/statements.ts';
import type {
  APPEAL_GROUNDS,
  APPEAL_INADMISSIBLE,
  APPEAL_OUTCOMES,
  AppealStatus,
  Criterion,
  DeletionReason,
  DeletionStatus,
  ERROR_CLASSES,
  INADMISSIBLE_CODES,
  REVIEW_STATES,
  REVIEWED_ORDER_STATUSES,
  SECOND_PERSON_TRIGGERS,
  WARNING_STEPS,
} from '../../src/api/contract/review-words.ts';
import type { CaseBase } from './case-records.ts';
import type { ClusterRunRecord } from './cluster-record.ts';

export type ReviewState = (typeof REVIEW_STATES)[number];
export type SecondPersonTrigger = (typeof SECOND_PERSON_TRIGGERS)[number];
export type ReviewedOrderStatus = (typeof REVIEWED_ORDER_STATUSES)[number];

/** What a remedy changes of a review, kept whole so that a reversal puts back exactly this (I31). */
export interface ReviewShown {
  state: ReviewState;
  redactions: Span[];
  countsInRating: Record<Criterion, boolean>;
  /** The offer and seller whose rating it counts for; sellers at whose offers it stood before, the first first. */
  sellerId: string;
  orderId: string;
  movedFrom?: string[];
}

/** A review with its offer and order as they were when it was posted (reviews.md §1). */
export interface ReviewRecord extends ReviewShown {
  id: string;
  authorId: string;
  authorName: string;
  sellerName: string;
  order: {
    reference: string;
    status: ReviewedOrderStatus;
    placedAt: string;
    finishedAt?: string;
  };
  offer: {
    id: string;
    title: string;
    priceMinor: number;
    currency: string;
    facts: { name: string; value: string }[];
  };
  text: string;
  language: string;
  stars: Stars;
  postedAt: string;
  editedAt?: string;
  /** Extras agreed in the chat of its order. */
  agreedExtras: string[];
}

/** What buyer and seller wrote to each other on the platform; the id is the order's. */
export interface OrderChatRecord {
  id: string;
  messages: { id: string; from: 'buyer' | 'seller'; name: string; at: string; text: string }[];
}

/**
 * Which reviews of a seller count otherwise than when they were posted; the id is the seller's. The rating
 * is recomputed from the source rows with these, never incremented. Nothing is here once all is restored.
 */
export interface SellerReviewsRecord {
  id: string;
  /** Reviews of this seller that are no bulk rows, in the order of their posting. */
  own: string[];
  /** Reviews of other sellers that were moved to this one's orders. */
  movedIn: string[];
  changed: Record<string, Record<Criterion, boolean>>;
}

/** Staff who had a hand in a dispute or a ticket of an order; the id is the order's. */
export interface OrderHandsRecord {
  id: string;
  staffIds: string[];
}

/**
 * Source rows of a seller's bulk reviews. Nobody puts one: it is derived from the seed when it is read. The id
 * is the seller's.
 */
export interface ReviewBookRecord {
  id: string;
  count: number;
  idAt: (position: number) => string;
  /** The position of a review of this book; -1 for any other. */
  positionOf: (reviewId: string) => number;
  /** Three stars a row: fulfilment, start time, communication. */
  stars: Uint8Array;
  /** When each was posted, in whole seconds since 1970; ascending. */
  postedAt: Uint32Array;
}

export interface FindingRecord {
  byId: string;
  byName: string;
  at: string;
  clauseId: string;
  clauseVersion: number;
  elements: ElementFinding[];
  changedAfterSeeing: boolean;
}

export interface AskedRecord {
  of: 'author' | 'seller';
  byId: string;
  byName: string;
  at: string;
  dueAt: string;
  text: string;
  answer?: {
    at: string;
    kind: 'confirm' | 'edit' | 'move' | 'words' | 'silent';
    text: string;
    orderReference?: string;
    /** Files that came with it. */
    evidenceIds?: string[];
  };
}

/** A decision under way or made; what it froze stays, whatever comes after. */
export interface DeletionDecisionRecord {
  byId: string;
  byName: string;
  at: string;
  proposal: DeletionProposal;
  clauseVersion: number;
  granted: boolean;
  triggers: SecondPersonTrigger[];
  second?: {
    byId: string;
    byName: string;
    at: string;
    act: 'confirmed' | 'replaced';
    agreed: boolean;
  };
  /** The first proposal, where a second person replaced it. */
  replaced?: DeletionProposal;
  ratingBefore: Rating;
  ratingAfter: Rating;
  undoUntil?: string;
  effectiveAt?: string;
  /** What the review was before, for the exact way back. */
  before?: ReviewShown;
  statementId?: string;
  reversal?: {
    byId: string;
    byName: string;
    at: string;
    cause: 'appeal' | 'ownMotion';
    reason: string;
  };
}

/** A seller's request to delete a review (reviews.md §2). */
export interface DeletionRequestRecord extends CaseBase {
  status: DeletionStatus;
  reason: DeletionReason;
  reviewId: string;
  orderId: string;
  sellerId: string;
  sellerName: string;
  authorId: string;
  authorName: string;
  offerTitle: string;
  excerpt: string;
  reviewPostedAt: string;
  statement: string;
  quotes: (Span & { text: string })[];
  goodFaith: boolean;
  snapshot: { text: string; at: string };
  clusterId?: string;
  duplicateOf?: string;
  asked: AskedRecord[];
  findings: FindingRecord[];
  decision?: DeletionDecisionRecord;
  /** Earlier decisions, newest last: returned, replaced by an appeal, or reversed. */
  past: DeletionDecisionRecord[];
  inadmissible?: { code: (typeof INADMISSIBLE_CODES)[number]; at: string; byId: string };
  /** Whose verdict an appeal sent back: somebody else decides anew. */
  barredIds?: string[];
  /** Who handed it on and to whom; whoever commented a verdict never decides the appeal. */
  handedOn: { byId: string; toId: string; note: string; at: string }[];
  commenterIds: string[];
  appealIds: string[];
  evidenceCount: number;
}

/** A statement of reasons that was issued (reviews.md §3). */
export interface IssuedStatementRecord {
  id: string;
  requestId: string;
  reference: string;
  reviewId: string;
  at: string;
  state: 'inForce' | 'reversed';
  reversedAt?: string;
  record: StatementRecord;
}

/** One request of a seller, open while it has no outcome. */
export interface RequestEntry {
  id: string;
  reviewId: string;
  at: string;
  clusterId?: string;
  outcome?: 'granted' | 'refused' | 'withdrawn' | 'inadmissible' | 'merged' | 'moot';
  /** When the outcome was final; a reversed decision has none. */
  decidedAt?: string;
}

/** How a seller's requests went and what came of it; the id is the seller's. */
export interface RequesterRecord {
  id: string;
  /** Of each request: when it was filed, and how it ended. */
  requests: RequestEntry[];
  warnings: {
    step: (typeof WARNING_STEPS)[number];
    at: string;
    byId: string;
    byName: string;
    reason: string;
    until?: string;
    /** The refused requests that it rests on, and among how many decided ones they were. */
    restsOn?: { refused: string[]; decided: number };
    /** Since when it counts no more, because a refusal that it rested on was reversed. */
    liftedAt?: string;
  }[];
}

/** An appeal against a deletion decision or a ruling (reviews.md §4). */
export interface AppealRecord extends CaseBase {
  status: AppealStatus;
  subject: { kind: 'deletionRequest' | 'ruling'; id: string; reference: string };
  side: 'author' | 'seller';
  filedById: string;
  filedByName: string;
  otherId: string;
  otherName: string;
  ground: (typeof APPEAL_GROUNDS)[number];
  text: string;
  /** When the decision was made that is appealed against: each gives the right once to each side. */
  decisionAt: string;
  inadmissible?: { code: (typeof APPEAL_INADMISSIBLE)[number]; at: string };
  /** Staff who may not decide it. */
  excluded: { agentId: string; agentName: string; why: 'decider' | 'second' | 'commenter' }[];
  findings: FindingRecord[];
  asked?: AskedRecord;
  outcome?: AppealOutcomeRecord;
  /** The first outcome, where a second person replaced it. */
  replaced?: AppealOutcomeRecord;
}

/** An appeal's decision under way or made (reviews.md §4). */
export interface AppealOutcomeRecord {
  byId: string;
  byName: string;
  at: string;
  outcome: (typeof APPEAL_OUTCOMES)[number];
  errorClass?: (typeof ERROR_CLASSES)[number];
  reasons: string;
  answer: string;
  instead?: DeletionProposal;
  triggers: SecondPersonTrigger[];
  second?: { byId: string; byName: string; at: string; act: 'confirmed' | 'replaced' };
  undoUntil?: string;
  effectiveAt?: string;
}

/** Everybody at the desk; the one record's id is `staff`. */
export interface RosterRecord {
  id: string;
  ids: string[];
}

export interface ReviewTables {
  reviews: ReviewRecord;
  orderChats: OrderChatRecord;
  sellerReviews: SellerReviewsRecord;
  reviewBooks: ReviewBookRecord;
  orderHands: OrderHandsRecord;
  clusterRuns: ClusterRunRecord;
  deletionRequests: DeletionRequestRecord;
  appeals: AppealRecord;
  statements: IssuedStatementRecord;
  requesters: RequesterRecord;
  rosters: RosterRecord;
}
