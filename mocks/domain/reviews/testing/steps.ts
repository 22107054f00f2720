import type { DeletionProposal } from '../../../../src/api/contract/deletion-proposal.ts';
import type { DeletionReason } from '../../../../src/api/contract/review-words.ts';
import type { Pin } from '../../../../src/api/contract/reviews.ts';
import { claimCase } from '../../cases/lease.ts';
import type { DeletionRequestRecord } from '../../records.ts';
import { addReview } from '../shown.ts';
import { composeNotices } from '../statements/notices.ts';
import { type SubmitCommand, submitDeletionRequest } from '../submit.ts';
import { Tx } from '../../tx.ts';
import { proposeDecision } from '../decide.ts';
import type { Person, ReviewDesk } from './review-desk.ts';
import { allFound, sampleProposal, sampleReview } from './samples.ts';

export const STATEMENT = 'The buyer wants an engraving for nothing and wrote this when we said no.';
/** An id that is read once only; {@link BLIND} is one of the sample that is read twice. */
export const PLAIN = 'rdr_plain1';
export const BLIND = 'rdr_b6';

const FILE: SubmitCommand['evidence'][number] = {
  kind: 'correspondence',
  file: {
    fileName: 'chat.png',
    bytes: 10,
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    content: { seed: 'chat.png' },
  },
};

/** Puts the review that the seller complains of. */
export function withReview(
  desk: ReviewDesk,
  change: Parameters<typeof sampleReview>[0] = {},
): void {
  const tx = new Tx(desk.reader);
  addReview(tx, sampleReview(change));
  desk.apply(tx);
}

export function submitted(change: Partial<SubmitCommand> = {}): SubmitCommand {
  return {
    reviewId: 'rev_sample1',
    reason: 'blackmail',
    statement: STATEMENT,
    goodFaith: true,
    evidence: [FILE],
    id: PLAIN,
    ...change,
  };
}

export function submit(desk: ReviewDesk, change: Partial<SubmitCommand> = {}) {
  const command = submitted(change);
  return desk.ok('seller', (tx, ctx) => submitDeletionRequest(tx, command, ctx));
}

export const requestOf = (desk: ReviewDesk, id = PLAIN): DeletionRequestRecord =>
  desk.need('deletionRequests', id);

export function claim(desk: ReviewDesk, who: Person, caseId = PLAIN) {
  return desk.run(who, (tx, ctx) => claimCase(tx, { caseId }, ctx));
}

export const CLAUSES: Readonly<Record<DeletionReason, string>> = {
  competitorAttack: 'R-4.1',
  blackmail: 'R-4.2',
  wrongOffer: 'R-4.3',
  unrelated: 'R-4.4',
};

/** A pin that every reason can rest on in this world. */
export function pinFor(reason: DeletionReason): Pin {
  if (reason === 'blackmail') return { kind: 'message', id: 'chm_1' };
  return { kind: 'span', id: 'rev_sample1', quote: 'Not happy at all.' };
}

/** A whole proposal on the request as it stands, with the notices that are composed for it. */
export function proposalOn(
  desk: ReviewDesk,
  change: Partial<DeletionProposal> = {},
  id = PLAIN,
): DeletionProposal {
  const request = requestOf(desk, id);
  const review = desk.need('reviews', request.reviewId);
  const { reason } = request;
  const elements = allFound(reason, 'met', [pinFor(reason)]);
  const plain = sampleProposal({ clauseId: CLAUSES[reason], elements, ...change });
  const { policy } = desk.as('ruth');
  return {
    ...plain,
    ...composeNotices(request, review, plain, policy, desk.now),
    ...texts(change),
  };
}

function texts({
  facts,
  noticeToAuthor,
  noticeToRequester,
  publicFacts,
}: Partial<DeletionProposal>) {
  const given = { facts, noticeToAuthor, noticeToRequester, publicFacts };
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined));
}

export function propose(
  desk: ReviewDesk,
  who: Person,
  change: Partial<DeletionProposal> = {},
  id = PLAIN,
) {
  const proposal = proposalOn(desk, change, id);
  return desk.run(who, (tx, ctx) => proposeDecision(tx, { requestId: id, proposal }, ctx));
}
