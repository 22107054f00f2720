import type { INADMISSIBLE_CODES } from '../../../src/api/contract/review-words.ts';
import { tie } from '../cases/link.ts';
import { letGo } from '../cases/lease.ts';
import { endClock } from '../clocks.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { Tx } from '../tx.ts';
import { moveRequest, type Told } from './move.ts';
import { settleRequest } from './requesters.ts';
import { tell } from './tell.ts';

type InadmissibleCode = (typeof INADMISSIBLE_CODES)[number];

/** How a request ends without a decision. */
export type Ending =
  | { as: 'inadmissible'; code: InadmissibleCode; note?: string }
  | { as: 'merged'; into: DeletionRequestRecord }
  | { as: 'withdrawn' }
  | { as: 'moot' };

/** What the seller reads for each code (reviews.md §2: the seller is told). */
const WHY: Record<InadmissibleCode, string> = {
  orderNotReviewable: 'The order has a status in which it is not reviewed.',
  tooLate: 'The review was posted too long ago.',
  liveRequest: 'Another request on the same review is still open.',
  noReason: 'The request names none of the four reasons.',
  noEvidence: 'The request came without evidence.',
  requestsSuspended: 'Your requests are suspended for now.',
};

function toldOf(ending: Ending): Told {
  switch (ending.as) {
    case 'inadmissible':
      return { event: 'requestInadmissible', data: { code: ending.code } };
    case 'merged': {
      const { id, reference } = ending.into;
      return { event: 'requestMerged', detail: reference, data: { intoId: id, into: reference } };
    }
    case 'withdrawn':
      return { event: 'requestWithdrawn' };
    case 'moot':
      return { event: 'requestMoot' };
  }
}

function wordsTo(ending: Ending, { reference }: DeletionRequestRecord): string | undefined {
  switch (ending.as) {
    case 'inadmissible': {
      const why = [WHY[ending.code], ending.note].filter(Boolean).join(' ');
      return `Your request ${reference} is inadmissible. ${why} You can appeal this decision.`;
    }
    case 'merged':
      return `Your request ${reference} goes on as ${ending.into.reference}: both ask the same.`;
    case 'moot':
      return `Your request ${reference} has ended: the review was deleted by its author.`;
    case 'withdrawn':
      return undefined;
  }
}

/** Nothing falls due any more on a request that has ended. */
export function dropAgenda(tx: Tx, { id }: DeletionRequestRecord): void {
  for (const kind of ['snooze', 'answerDue', 'deletionHold']) tx.remove('agenda', `${kind}:${id}`);
}

/** Ends a request without a decision; the guards are the caller's. */
export function endRequest(
  tx: Tx,
  request: DeletionRequestRecord,
  ending: Ending,
  ctx: Context,
): DeletionRequestRecord {
  const { id, decision, past, clocks } = request;
  dropAgenda(tx, request);
  settleRequest(tx, request, ending.as, ctx);
  const words = wordsTo(ending, request);
  if (words !== undefined) tell(tx, id, 'seller', words, ctx);
  const patch = {
    ...letGo(tx, request),
    clocks: clocks.map((clock) => endClock(clock, ctx.now)),
    snooze: undefined,
    unread: undefined,
    // What was proposed and never had effect.
    ...(decision && { decision: undefined, past: [...past, decision] }),
    ...(ending.as === 'inadmissible' && {
      inadmissible: { code: ending.code, at: ctx.now, byId: ctx.actor.id },
    }),
    ...(ending.as === 'merged' && { duplicateOf: ending.into.id }),
  };
  const next = moveRequest(tx, request, ending.as, patch, toldOf(ending), ctx);
  if (ending.as !== 'merged') return next;
  tie(tx, next, ending.into, 'mergedInto', ctx);
  return tx.need('deletionRequests', id);
}
