import type { DeletionProposal } from '../../../../src/api/contract/deletion-proposal.ts';
import { type DeletionReason, ELEMENTS } from '../../../../src/api/contract/review-words.ts';
import type { ElementFinding, Pin } from '../../../../src/api/contract/reviews.ts';
import type { DeletionRequestRecord, ReviewRecord } from '../../review-records.ts';

/** A review with its offer and order, for tests of what follows from it. */
export function sampleReview(change: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    id: 'rev_sample1',
    authorId: 'buy_sample1',
    authorName: 'Zoë Lefèvre',
    sellerId: 'sel_sample1',
    sellerName: 'Golden Gems',
    orderId: 'ord_sample1',
    order: { reference: '#A-88216', status: 'finished', placedAt: '2026-01-02T10:00:00.000Z' },
    offer: {
      id: 'off_1',
      title: 'Custom gold ring, 9 ct',
      priceMinor: 48_000,
      currency: 'EUR',
      facts: [{ name: 'Metal', value: '9 ct gold' }],
    },
    text: 'Not happy at all. Give me the engraving for nothing and I will think about it again.',
    language: 'en',
    stars: { fulfilment: 1, startTime: 1, communication: 2 },
    postedAt: '2026-01-20T10:00:00.000Z',
    agreedExtras: [],
    state: 'shown',
    redactions: [],
    countsInRating: { fulfilment: true, startTime: true, communication: true },
    ...change,
  };
}

const WRITTEN: Pick<
  DeletionRequestRecord,
  | 'statement'
  | 'quotes'
  | 'goodFaith'
  | 'asked'
  | 'past'
  | 'handedOn'
  | 'commenterIds'
  | 'appealIds'
> = {
  statement: 'The buyer asked for an engraving for nothing and wrote this when we said no.',
  quotes: [],
  goodFaith: true,
  asked: [],
  past: [],
  handedOn: [],
  commenterIds: [],
  appealIds: [],
};

const FIXED: DeletionRequestRecord['findings'][number] = {
  byId: 'agt_ruth',
  byName: 'Ruth Adeyemi',
  at: '2026-02-02T10:00:00.000Z',
  clauseId: 'R-4.2',
  clauseVersion: 7,
  elements: [],
  changedAfterSeeing: false,
};

export function sampleRequest(change: Partial<DeletionRequestRecord> = {}): DeletionRequestRecord {
  const review = sampleReview();
  const at = '2026-02-01T10:00:00.000Z';
  const { orderId, sellerId, sellerName, authorId, authorName } = review;
  return {
    id: 'rdr_sample1',
    reference: 'RDR-2026-000123',
    status: 'inReview',
    version: 3,
    clocks: [],
    awaiting: 'staff',
    awaitingSince: at,
    flags: [],
    createdAt: at,
    updatedAt: at,
    reason: 'blackmail',
    reviewId: review.id,
    orderId,
    sellerId,
    sellerName,
    authorId,
    authorName,
    offerTitle: review.offer.title,
    excerpt: review.text.slice(0, 40),
    reviewPostedAt: review.postedAt,
    ...WRITTEN,
    snapshot: { text: review.text, at },
    findings: [FIXED],
    evidenceCount: 1,
    ...change,
  };
}

/** Every element of a reason with the same finding and pins. */
export function allFound(
  reason: DeletionReason,
  finding: ElementFinding['finding'],
  pins: Pin[],
): ElementFinding[] {
  return ELEMENTS[reason].map((element) => ({ element, finding, pins }));
}

export function sampleProposal(change: Partial<DeletionProposal> = {}): DeletionProposal {
  const pin: Pin = { kind: 'message', id: 'chm_1', quote: 'Engrave it for nothing or I rate low.' };
  return {
    remedy: 'remove',
    clauseId: 'R-4.2',
    elements: allFound('blackmail', 'met', [pin]),
    facts: '',
    noticeToAuthor: '',
    noticeToRequester: '',
    publicFacts: '',
    ...change,
  };
}
