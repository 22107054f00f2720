import type { AppealDecision } from '../../../../src/api/contract/appeals.ts';
import type { DeletionProposal } from '../../../../src/api/contract/deletion-proposal.ts';
import type { Remedy } from '../../../../src/api/contract/review-words.ts';
import type { Pin, Rating, Stars } from '../../../../src/api/contract/reviews.ts';
import { claimCase } from '../../cases/lease.ts';
import { caratx } from '../../policies/caratx.ts';
import type { AppealRecord, DeletionRequestRecord } from '../../review-records.ts';
import { proposeDecision } from '../../reviews/decide.ts';
import { ratingOf } from '../../reviews/rating.ts';
import { confirmDecision } from '../../reviews/second.ts';
import { addReview } from '../../reviews/shown.ts';
import { composeNotices } from '../../reviews/statements/notices.ts';
import { submitDeletionRequest } from '../../reviews/submit.ts';
import { type Person, ReviewDesk } from '../../reviews/testing/review-desk.ts';
import { allFound, sampleProposal, sampleReview } from '../../reviews/testing/samples.ts';
import { isBlindSample } from '../../reviews/triggers.ts';
import { Tx } from '../../tx.ts';
import { composeAnswer } from '../answer.ts';
import { type DecideCommand, decideAppeal } from '../decide.ts';
import { fileAppeal, type FileCommand } from '../file.ts';
import { fixAppealFinding } from '../finding.ts';
import { subjectOf } from '../subject.ts';

export const REVIEW = 'rev_stage';
const PIN: Pin = { kind: 'message', id: 'chm_1', quote: 'Engrave it for nothing' };
const ALL_FIVE: Stars = { fulfilment: 5, startTime: 5, communication: 5 };

export interface StageOptions {
  remedy?: Remedy;
  /** One star takes the seller over a mark, and so needs a second person. */
  stars?: Stars;
  decider?: Person;
  second?: Person;
  /** Stops before anything is decided; `start` goes on. */
  before?: boolean;
}

/** A request that was decided with effect, and what people do about it afterwards. */
export class AppealStage {
  readonly desk = new ReviewDesk();
  readonly requestId: string;
  private readonly options: StageOptions;

  constructor(options: StageOptions = {}) {
    this.review(options.stars ?? ALL_FIVE);
    this.desk.put('rosters', {
      id: 'staff',
      ids: ['agt_ruth', 'agt_sanjay', 'agt_lena', 'agt_mara'],
    });
    this.requestId = this.submit();
    this.options = options;
    if (options.before !== true) this.start();
  }

  /** The review that all is about, beside two others that make 4.5. */
  private review(stars: Stars): void {
    const { desk } = this;
    desk.put('sellerReviews', { id: 'sel_sample1', own: [], movedIn: [], changed: {} });
    const tx = new Tx(desk.reader);
    const four: Stars = { fulfilment: 4, startTime: 4, communication: 4 };
    addReview(tx, sampleReview({ id: 'rev_five', authorId: 'buy_2', stars: ALL_FIVE }));
    addReview(tx, sampleReview({ id: 'rev_four', authorId: 'buy_2', stars: four }));
    addReview(tx, sampleReview({ id: REVIEW, stars }));
    desk.apply(tx);
  }

  get request(): DeletionRequestRecord {
    return this.desk.need('deletionRequests', this.requestId);
  }

  appeal(id: string): AppealRecord {
    return this.desk.need('appeals', id);
  }

  private submit(): string {
    // None of those that are read twice: that has tests of its own.
    const free = (number: number): string =>
      isBlindSample({ id: `rdr_s${number}` }, caratx.reviews.secondPerson.blindOneIn)
        ? free(number + 1)
        : `rdr_s${number}`;
    const file = { fileName: 'a.png', bytes: 10, sha256: '0', mediaType: 'image/png' } as const;
    const { id } = this.desk.ok('seller', (tx, ctx) =>
      submitDeletionRequest(
        tx,
        {
          id: free(0),
          reviewId: REVIEW,
          reason: 'blackmail',
          statement: 'The buyer asked for an engraving for nothing and wrote this when we said no.',
          goodFaith: true,
          evidence: [{ kind: 'correspondence', file: { ...file, content: { seed: 'a.png' } } }],
        },
        ctx,
      ),
    );
    return id;
  }

  /** A proposal on the request with the notices that are composed for it. */
  proposal(remedy: Remedy, change: Partial<DeletionProposal> = {}): DeletionProposal {
    const finding = remedy === 'keep' ? 'notMet' : 'met';
    const redact = remedy === 'redact' ? { redact: [{ start: 0, end: 9 }] } : {};
    const bare = { remedy, elements: allFound('blackmail', finding, [PIN]), ...redact, ...change };
    const proposal = sampleProposal(bare);
    const review = this.desk.need('reviews', REVIEW);
    const { now } = this.desk;
    return { ...proposal, ...composeNotices(this.request, review, proposal, caratx, now) };
  }

  /** The seller's rating as it reads now, whenever that is. */
  rating(): Omit<Rating, 'ratingAsOf'> {
    const { ratingAsOf: _, ...rating } = ratingOf(this.desk.reader, 'sel_sample1', this.desk.now);
    return rating;
  }

  /** Decides the request with effect, with a second person where one is needed. */
  start(): void {
    const { desk, requestId } = this;
    const { remedy = 'remove', decider = 'ruth', second = 'sanjay' } = this.options;
    desk.ok(decider, (tx, ctx) => claimCase(tx, { caseId: requestId }, ctx));
    const proposal = this.proposal(remedy);
    desk.ok(decider, (tx, ctx) => proposeDecision(tx, { requestId, proposal }, ctx));
    if (this.request.status === 'held') {
      desk.ok(second, (tx, ctx) => claimCase(tx, { caseId: requestId }, ctx));
      desk.ok(second, (tx, ctx) => confirmDecision(tx, { requestId }, ctx));
    }
    desk.advance(caratx.reviews.holdMs + 1000);
  }

  /** Somebody appeals; the appeal as it was filed. */
  file(side: AppealRecord['side'], change: Partial<FileCommand> = {}): AppealRecord {
    const subject = { kind: 'deletionRequest', id: this.requestId } as const;
    const command = {
      subject,
      side,
      ground: 'wrongFacts',
      text: 'This is not so.',
      ...change,
    } as const;
    return this.desk.ok(side, (tx, ctx) => fileAppeal(tx, command, ctx));
  }

  claim(who: Person, appealId: string) {
    return this.desk.run(who, (tx, ctx) => claimCase(tx, { caseId: appealId }, ctx));
  }

  fix(who: Person, appealId: string, finding: 'met' | 'notMet' = 'notMet') {
    const found = { clauseId: 'R-4.2', elements: allFound('blackmail', finding, [PIN]) };
    return this.desk.run(who, (tx, ctx) => fixAppealFinding(tx, { appealId, ...found }, ctx));
  }

  /** Claims and fixes the own finding: ready to decide. */
  take(who: Person, appealId: string, finding: 'met' | 'notMet' = 'notMet'): void {
    for (const outcome of [this.claim(who, appealId), this.fix(who, appealId, finding)])
      if (!outcome.ok) throw new Error(outcome.error.detail);
  }

  /** An outcome with the answer that is composed for it. */
  outcome(who: Person, appealId: string, change: Partial<AppealDecision> = {}): DecideCommand {
    const ctx = this.desk.as(who);
    const appeal = this.appeal(appealId);
    const subject = subjectOf(this.desk.reader, appeal, ctx);
    const { outcome = 'upheld', reasons = 'It was looked at again.' } = change;
    const errorClass = outcome === 'upheld' ? {} : { errorClass: 'facts' as const };
    const draft = { outcome, reasons, ...errorClass };
    const answer = composeAnswer(appeal, subject, draft, undefined, ctx);
    return { appealId, ...draft, answer, ...change };
  }

  decideAppeal(who: Person, appealId: string, change: Partial<AppealDecision> = {}) {
    const command = this.outcome(who, appealId, change);
    return this.desk.run(who, (tx, ctx) => decideAppeal(tx, command, ctx));
  }

  /** Whether an outcome needs every element met: it leaves a restriction, or puts one in the place of none. */
  bears(outcome: AppealDecision['outcome'] = 'upheld'): boolean {
    const isKept = this.request.decision?.proposal.remedy === 'keep';
    return outcome === 'upheld' ? !isKept : outcome === 'modified' || isKept;
  }

  /** From filed to effect in one go. */
  settle(who: Person, appealId: string, change: Partial<AppealDecision> = {}): AppealRecord {
    this.take(who, appealId, this.bears(change.outcome) ? 'met' : 'notMet');
    const decided = this.decideAppeal(who, appealId, change);
    if (!decided.ok) throw new Error(`${decided.error.code}: ${decided.error.detail}`);
    this.desk.advance(caratx.reviews.holdMs + 1000);
    return this.appeal(appealId);
  }
}
