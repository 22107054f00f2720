import type { DeletionProposal } from '../../src/api/contract/deletion-proposal.ts';
import type { ElementFinding } from '../../src/api/contract/reviews.ts';
import { addMs, HOUR, MINUTE } from '../../src/lib/instants.ts';
import { ok } from '../../src/lib/result.ts';
import { claimCase } from '../domain/cases/lease.ts';
import type { DeletionRequestRecord } from '../domain/records.ts';
import type { ReviewRecord } from '../domain/review-records.ts';
import { answerQuestionOf, askSide } from '../domain/reviews/ask.ts';
import { proposeDecision } from '../domain/reviews/decide.ts';
import { confirmDecision } from '../domain/reviews/second.ts';
import { composeNotices } from '../domain/reviews/statements/notices.ts';
import type { Tx } from '../domain/tx.ts';
import type { Step } from './replay.ts';
import { staffActor } from './staff.ts';

/** What a reviewer finds and does; the notices are composed from it as the console would. */
export interface Verdict extends Pick<
  DeletionProposal,
  'remedy' | 'clauseId' | 'redact' | 'moveToOrderId'
> {
  elements: (request: DeletionRequestRecord, review: ReviewRecord, tx: Tx) => ElementFinding[];
}
/** The question to the author and the answer, in hours after the claim. */
export interface Asking {
  text: string;
  answer?: { after: number; kind: 'confirm' | 'words'; text: string };
  author: { id: string; name: string };
  /** When the reviewer goes on, in hours after the claim. */
  resumed: number;
}
export interface Decided {
  requestId: string;
  /** When the reviewer claims it. */
  at: string;
  by: string;
  /** Who confirms, where a rule wants a second person; without one it waits. */
  second?: string;
  verdict: Verdict;
  asking?: Asking;
}

/** Minutes from the claim to the proposal: within the lease. */
export const READING = 7 * MINUTE;
/** From the proposal to the claim of a second person, and from there to the confirmation. */
export const WAITING = 3 * HOUR;
export const CHECKING = 4 * MINUTE;

const claim = (requestId: string, at: string, who: string): Step => ({
  at,
  actor: staffActor(who),
  run: (tx, ctx) => claimCase(tx, { caseId: requestId }, ctx),
});

function ask({ requestId, at, by }: Decided, { text, answer, author, resumed }: Asking): Step[] {
  const steps: Step[] = [
    {
      at: addMs(at, READING),
      actor: staffActor(by),
      run: (tx, ctx) => askSide(tx, { requestId, of: 'author', text }, ctx),
    },
  ];
  if (answer) {
    const { after, kind, text: words } = answer;
    steps.push({
      at: addMs(at, after * HOUR),
      actor: { ...author, party: 'buyer' },
      run: (tx, ctx) => answerQuestionOf(tx, { requestId, of: 'author', kind, text: words }, ctx),
    });
  }
  return [...steps, claim(requestId, addMs(at, resumed * HOUR), by)];
}

function proposalOf(
  tx: Tx,
  { requestId, verdict }: Decided,
  policy: Parameters<typeof composeNotices>[3],
  now: string,
): DeletionProposal {
  const request = tx.need('deletionRequests', requestId);
  const review = tx.need('reviews', request.reviewId);
  const { elements, ...rest } = verdict;
  const matrix = { ...rest, elements: elements(request, review, tx) };
  return {
    ...matrix,
    ...composeNotices(request, review, matrix, policy, now),
    automation: { detected: false, decided: false },
  };
}

/** A second person's steps; nothing where the decision was made at once. */
function secondSteps({ requestId, second, verdict }: Decided, proposedAt: string): Step[] {
  if (second === undefined) return [];
  const at = addMs(proposedAt, WAITING);
  const isHeld = (tx: Tx) => tx.get('deletionRequests', requestId)?.status === 'held';
  return [
    {
      at,
      actor: staffActor(second),
      run: (tx, ctx) => (isHeld(tx) ? claimCase(tx, { caseId: requestId }, ctx) : ok(undefined)),
    },
    {
      at: addMs(at, CHECKING),
      actor: staffActor(second),
      run: (tx, ctx) => {
        if (!isHeld(tx)) return ok(undefined);
        const { triggers = [] } = tx.need('deletionRequests', requestId).decision ?? {};
        // A blind reader brings the own verdict, which here is the same.
        const instead = triggers.includes('blindSample')
          ? proposalOf(tx, { requestId, verdict, at, by: second, second }, ctx.policy, ctx.now)
          : undefined;
        return confirmDecision(tx, { requestId, instead }, ctx);
      },
    },
  ];
}

/** A request is claimed, maybe its author asked, decided, and confirmed where a rule wants it. */
export function decisionSteps(decided: Decided): Step[] {
  const { requestId, at, by, asking } = decided;
  const resumedAt = asking ? addMs(at, asking.resumed * HOUR) : at;
  const proposedAt = addMs(resumedAt, READING);
  return [
    claim(requestId, at, by),
    ...(asking ? ask(decided, asking) : []),
    {
      at: proposedAt,
      actor: staffActor(by),
      run: (tx, ctx) =>
        proposeDecision(
          tx,
          { requestId, proposal: proposalOf(tx, decided, ctx.policy, ctx.now) },
          ctx,
        ),
    },
    ...secondSteps(decided, proposedAt),
  ];
}
