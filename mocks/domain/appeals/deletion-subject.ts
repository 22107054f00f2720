import type { DeletionProposal, Notices } from '../../../src/api/contract/deletion-proposal.ts';
import { type Remedy, REMEDIES } from '../../../src/api/contract/review-words.ts';
import { addEvent } from '../cases/case-file.ts';
import { touchQuietly } from '../cases/touch.ts';
import type { Context, Refusal } from '../context.ts';
import { refusal } from '../refusals.ts';
import type {
  AppealOutcomeRecord,
  AppealRecord,
  DeletionRequestRecord,
  ReviewRecord,
  SecondPersonTrigger,
} from '../review-records.ts';
import { noticeFindings, proposalRefusals } from '../reviews/check.ts';
import { ratingEffect } from '../reviews/effect-preview.ts';
import { matrixRefusal, unfitRefusal } from '../reviews/matrix.ts';
import { remedyUnfit } from '../reviews/remedy.ts';
import { wouldLift } from '../reviews/requesters.ts';
import { restoreRefusal } from '../reviews/restorable.ts';
import { showReview } from '../reviews/shown.ts';
import { foundOf, sentenceOf } from '../reviews/statements/facts.ts';
import { composeNotices } from '../reviews/statements/notices.ts';
import { stirAppeals } from '../reviews/stir-appeals.ts';
import { peopleOf } from '../reviews/statements/people.ts';
import { triggersOf } from '../reviews/triggers.ts';
import { type Reader, Tx } from '../tx.ts';
import { staffOf } from './answer.ts';
import { deletionEffect } from './deletion-effect.ts';
import type {
  AppealableDecision,
  AppealOutcome,
  AppealSide,
  AppealSubject,
  NotAppealable,
  OwnFinding,
  ProposedOutcome,
  Weighed,
} from './port.ts';

const harm = ({ remedy }: Pick<DeletionProposal, 'remedy'>) => REMEDIES.indexOf(remedy);

/** The same refusal of the decision inside of an appeal’s. */
const ofInstead = (one: Refusal): Refusal => ({
  ...one,
  pointer: `/instead${one.pointer ?? ''}`,
});

/** A decision on a deletion request, as it can be appealed against (reviews.md §4). */
class DeletionSubject implements AppealSubject {
  private readonly reader: Reader;
  private readonly request: DeletionRequestRecord;
  private readonly review: ReviewRecord;
  private readonly ctx: Context;

  constructor(reader: Reader, request: DeletionRequestRecord, review: ReviewRecord, ctx: Context) {
    this.reader = reader;
    this.request = request;
    this.review = review;
    this.ctx = ctx;
  }

  get id() {
    return this.request.id;
  }
  get reference() {
    return this.request.reference;
  }
  get appealIds() {
    return this.request.appealIds;
  }
  get terms() {
    const { appealMs, answerMs, holdMs, retainedMs, redress } = this.ctx.policy.reviews;
    return { windowMs: appealMs, answerMs, holdMs, closeMs: retainedMs, redress };
  }
  get unnameable() {
    return peopleOf(this.request, this.review, this.ctx.policy).staff;
  }
  /** What is inadmissible was never looked at: there is no reasoning to keep sealed. */
  get needsFinding() {
    return this.request.status !== 'inadmissible';
  }

  party(side: AppealSide) {
    const { sellerId, sellerName, authorId, authorName } = this.request;
    return side === 'seller'
      ? { id: sellerId, name: sellerName }
      : { id: authorId, name: authorName };
  }

  decisionFor(side: AppealSide): AppealableDecision | NotAppealable {
    const { status, inadmissible, decision } = this.request;
    if (status === 'inadmissible' && inadmissible)
      return side === 'seller'
        ? { at: inadmissible.at, deliveredAt: inadmissible.at }
        : 'notAdverse';
    const at = decision?.effectiveAt;
    if (status !== 'effective' || !decision || at === undefined) return 'notInForce';
    // What leaves all as it is harms no author, and what removes gives the seller all it asked for.
    const { remedy } = decision.proposal;
    if (remedy === (side === 'author' ? 'keep' : 'remove')) return 'notAdverse';
    return { at, deliveredAt: at };
  }

  /** Decider, second approver and whoever commented a verdict; of earlier decisions on it as well. */
  get excluded(): AppealRecord['excluded'] {
    const { decision, past, inadmissible, commenterIds } = this.request;
    const why = new Map<string, 'decider' | 'second' | 'commenter'>();
    for (const id of commenterIds) why.set(id, 'commenter');
    for (const { second, byId } of decision ? [...past, decision] : past) {
      if (second) why.set(second.byId, 'second');
      why.set(byId, 'decider');
    }
    if (inadmissible) why.set(inadmissible.byId, 'decider');
    return Array.from(why).flatMap(([agentId, part]) => {
      const agent = this.reader.get('agents', agentId);
      return agent ? [{ agentId, agentName: agent.name, why: part }] : [];
    });
  }

  deciders(decisionAt: string): readonly string[] {
    const { decision, past, inadmissible } = this.request;
    if (inadmissible?.at === decisionAt) return [inadmissible.byId];
    const decisions = decision ? [...past, decision] : past;
    const made = decisions.findLast(({ effectiveAt }) => effectiveAt === decisionAt);
    return made ? [made.byId, ...(made.second ? [made.second.byId] : [])] : [];
  }

  outcomes(side: AppealSide): readonly AppealOutcome[] {
    const { status, decision } = this.request;
    // Admitted after all: it goes into the queue.
    if (status === 'inadmissible') return ['upheld', 'overturned'];
    if (side === 'seller') return ['upheld', 'modified', 'sentBack'];
    const milder = decision && harm(decision.proposal) > 1 ? (['modified'] as const) : [];
    return ['upheld', 'overturned', ...milder, 'sentBack'];
  }

  findingRefusal(finding: OwnFinding, ctx: Context): Refusal | undefined {
    return matrixRefusal(this.reader, this.request, this.review, finding, ctx);
  }

  findingWords(finding: OwnFinding): string {
    return foundOf(this.request.reason, finding).map(sentenceOf).join('\n');
  }

  /** What the appeal is against still stands: nothing took it back or decided anew since. */
  private isStanding({ decisionAt }: AppealRecord): boolean {
    const { status, decision, inadmissible } = this.request;
    if (status === 'inadmissible') return inadmissible?.at === decisionAt;
    return status === 'effective' && decision?.effectiveAt === decisionAt;
  }

  contradiction(
    appeal: AppealRecord,
    { outcome, errorClass, instead }: Weighed,
    finding: OwnFinding,
  ): Refusal | undefined {
    const { decision } = this.request;
    if (outcome === 'modified') return instead && unfitRefusal(this.request, instead, finding);
    if (!decision || !this.isStanding(appeal)) return undefined;
    const { proposal } = decision;
    const unfit = unfitRefusal(this.request, proposal, finding);
    // A seller's appeal never ends in less than the seller has: a restriction may stay whatever was found.
    if (outcome === 'upheld')
      return appeal.side === 'seller' && proposal.remedy !== 'keep' ? undefined : unfit;
    if (unfit || errorClass === undefined || errorClass === 'rule' || errorClass === 'procedure')
      return undefined;
    const detail =
      'Your own finding bears the decision out: say what was wrong with it beside its facts.';
    return refusal('invalidField', detail, { pointer: '/errorClass' });
  }

  restores(appeal: AppealRecord, outcome: AppealOutcome): string[] {
    const { status, decision } = this.request;
    if (outcome === 'upheld' || !this.isStanding(appeal)) return [];
    if (status === 'inadmissible') return ['queue'];
    const remedy = decision?.proposal.remedy ?? 'keep';
    const isHidden = remedy === 'remove' || remedy === 'hideTemporarily';
    const isUncounted = isHidden || remedy === 'excludeFromRating';
    return [
      ...(isHidden || remedy === 'redact' ? ['text'] : []),
      ...(remedy === 'move' ? ['place'] : []),
      ...(isUncounted ? ['counts'] : []),
      ...(isUncounted || remedy === 'move' ? ['rating'] : []),
      ...(remedy === 'keep' ? [] : ['statementReversed']),
      ...(remedy === 'keep' && wouldLift(this.reader, this.request, this.ctx) ? ['warnings'] : []),
      ...(outcome === 'sentBack' ? ['queue'] : []),
    ];
  }

  effectRefusal(appeal: AppealRecord, outcome: AppealOutcome): Refusal | undefined {
    const isEffective = this.request.status === 'effective' && this.isStanding(appeal);
    if (outcome === 'upheld' || !isEffective) return undefined;
    return restoreRefusal(this.reader, this.request);
  }

  /** The review and its rating as they are once the decision is lifted. */
  private lifted(): { reader: Reader; review: ReviewRecord } {
    const before = this.request.decision?.before;
    if (!before) return { reader: this.reader, review: this.review };
    const scratch = new Tx(this.reader);
    return { reader: scratch, review: showReview(scratch, this.review, before) };
  }

  insteadUnfit(side: AppealSide, remedy: Remedy): Refusal | undefined {
    const now = this.request.decision?.proposal ?? { remedy: 'keep' as const };
    const isBetter =
      side === 'author'
        ? harm({ remedy }) < harm(now) && remedy !== 'keep'
        : harm({ remedy }) > harm(now);
    if (isBetter) return remedyUnfit(this.request, remedy);
    const detail =
      side === 'author'
        ? 'Another decision on the author’s appeal does less harm than the first, and not none.'
        : 'Another decision on the seller’s appeal does more than the first.';
    return refusal('remedyNotAllowed', detail, { pointer: '/remedy' });
  }

  insteadRefusals(appeal: AppealRecord, instead: DeletionProposal, ctx: Context): Refusal[] {
    const unfit = this.insteadUnfit(appeal.side, instead.remedy);
    if (unfit) return [ofInstead(unfit)];
    const { reader, review } = this.lifted();
    const staff = staffOf(appeal);
    return proposalRefusals(reader, this.request, review, instead, ctx, staff).map(ofInstead);
  }

  insteadNotices(instead: DeletionProposal, ctx: Context): Notices {
    const { review } = this.lifted();
    return composeNotices(this.request, review, instead, ctx.policy, ctx.now);
  }

  insteadFindings(appeal: AppealRecord, instead: DeletionProposal, ctx: Context) {
    const { review } = this.lifted();
    return noticeFindings(this.reader, this.request, review, instead, ctx, staffOf(appeal));
  }

  /** A stricter decision needs what a first one would; the sample was read twice before. */
  triggers({ outcome, instead }: ProposedOutcome, ctx: Context): SecondPersonTrigger[] {
    if (outcome !== 'modified' || !instead) return [];
    const { reader, review } = this.lifted();
    const effect = ratingEffect(reader, this.request, review, instead, ctx);
    return triggersOf(reader, this.request, review, instead, effect, ctx).filter(
      (trigger) => trigger !== 'blindSample',
    );
  }

  filed(tx: Tx, appeal: AppealRecord, ctx: Context): void {
    const appealIds = [...this.request.appealIds, appeal.id];
    addEvent(tx, this.request.id, { event: 'appealFiled', detail: appeal.reference }, ctx);
    touchQuietly(tx, this.request, { appealIds }, ctx, 'appealFiled');
  }

  effect(tx: Tx, appeal: AppealRecord, outcome: AppealOutcomeRecord, ctx: Context): void {
    const { id } = appeal;
    // Taken back, or decided anew, meanwhile: of what this appeal is against nothing is left to undo.
    if (outcome.outcome === 'upheld' || !this.isStanding(appeal)) return;
    deletionEffect(tx, this.request.id, outcome, ctx);
    const appealIds = this.request.appealIds.filter((other) => other !== id);
    stirAppeals(tx, { appealIds }, 'decisionReversed', ctx);
  }
}

/** Opens the decision on a deletion request; undefined when there is none. */
export function deletionSubject(
  reader: Reader,
  id: string,
  ctx: Context,
): AppealSubject | undefined {
  const request = reader.get('deletionRequests', id);
  const review = request && reader.get('reviews', request.reviewId);
  return request && review && new DeletionSubject(reader, request, review, ctx);
}
