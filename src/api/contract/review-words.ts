/** Closed lists of review-deletion requests and appeals (reviews.md). */
export const CRITERIA = ['fulfilment', 'startTime', 'communication'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Statuses of an order whose buyer may review it. */
export const REVIEWED_ORDER_STATUSES = ['finished', 'refund', 'canceled'] as const;

export const DELETION_REASONS = [
  'competitorAttack',
  'wrongOffer',
  'blackmail',
  'unrelated',
] as const;
export type DeletionReason = (typeof DELETION_REASONS)[number];

/** What must be shown, by reason; a grant needs every one `met` (reviews.md §2). */
export const ELEMENTS = {
  competitorAttack: ['linkedOrCoordinated', 'noGenuineUse', 'inPattern'],
  wrongOffer: ['notThisOffer', 'anotherOrder', 'authorAsked'],
  blackmail: ['demand', 'outsideTerms', 'tiedToReview', 'followed'],
  unrelated: ['offTopic', 'entireText'],
} as const satisfies Record<DeletionReason, readonly string[]>;
export type ReviewElement = (typeof ELEMENTS)[DeletionReason][number];

export const FINDINGS = ['met', 'notMet', 'unclear'] as const;
export const PIN_KINDS = ['span', 'message', 'file', 'event'] as const;

/** Least harm first. */
export const REMEDIES = [
  'keep',
  'move',
  'redact',
  'excludeFromRating',
  'hideTemporarily',
  'remove',
] as const;
export type Remedy = (typeof REMEDIES)[number];

/** How readers see a review now; `removed` is hidden and retained. */
export const REVIEW_STATES = [
  'shown',
  'moved',
  'redacted',
  'excluded',
  'hidden',
  'removed',
  'deletedByAuthor',
] as const;

export const DELETION_STATUSES = [
  'submitted',
  'queued',
  'inReview',
  'needsInfo',
  'awaitingAuthor',
  'escalated',
  'proposed',
  'held',
  'decided',
  'effective',
  'reversed',
  'inadmissible',
  'merged',
  'withdrawn',
  'moot',
] as const;
export type DeletionStatus = (typeof DELETION_STATUSES)[number];

/** Why a second person decides (reviews.md §2). */
export const SECOND_PERSON_TRIGGERS = [
  'crossesThreshold',
  'manyGrants',
  'cluster',
  'offPlatformOnly',
  'oldReview',
  'topTier',
  'blindSample',
] as const;

export const INADMISSIBLE_CODES = [
  'orderNotReviewable',
  'tooLate',
  'liveRequest',
  'noReason',
  'noEvidence',
  'requestsSuspended',
] as const;

export const APPEAL_STATUSES = [
  'filed',
  'inadmissible',
  'queued',
  'inReview',
  'needsInfo',
  'proposed',
  'held',
  'upheld',
  'overturned',
  'modified',
  'sentBack',
  'closed',
] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];
export const APPEAL_GROUNDS = [
  'wrongFacts',
  'wrongRule',
  'newEvidence',
  'procedure',
  'tooSevere',
] as const;
export const APPEAL_OUTCOMES = ['upheld', 'overturned', 'modified', 'sentBack'] as const;
/** Why an appeal is not decided at all. */
export const APPEAL_INADMISSIBLE = [
  'tooLate',
  'alreadyAppealed',
  'notAdverse',
  'notInForce',
] as const;
/** What was wrong with an overturned decision. */
export const ERROR_CLASSES = ['facts', 'rule', 'procedure', 'newEvidence'] as const;

/** Steps of the warning ladder; a person takes each. */
export const WARNING_STEPS = ['warning', 'suspension'] as const;

export const DELETION_VIEWS = [
  'open',
  'mine',
  'waiting',
  'secondPerson',
  'clusters',
  'decided',
  'all',
] as const;
export const APPEAL_VIEWS = ['open', 'mine', 'secondPerson', 'decided', 'all'] as const;
export const DELETION_FLAGS = [
  'burst',
  'nearSame',
  'duplicate',
  'repeatRequester',
  'secondPerson',
  'authorAnswered',
  'sellerAnswered',
  'reviewEdited',
  'appealed',
  'noEligibleReviewer',
] as const;
