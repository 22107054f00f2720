import type { Reply } from '../../../src/api/contract/index.ts';

import type { Context } from '../context.ts';
import { toAffordance } from '../refusals.ts';
import { runningSuspension, suggestedStep } from '../reviews/ladder.ts';
import { requesterOf } from '../reviews/requesters.ts';
import { canWarn } from '../reviews/warn.ts';
import type { Reader } from '../tx.ts';
import { historyView } from './review-view.ts';

/** A seller's history with what may be done about it. */
export function requesterReply(
  reader: Reader,
  sellerId: string,
  ctx: Context,
): Reply<'requesterHistory'> {
  const record = requesterOf(reader, sellerId);
  const suggested = suggestedStep(record, ctx.policy, ctx.now);
  const suspendedUntil = runningSuspension(record, ctx.now);
  return {
    ...historyView(reader, sellerId, ctx.now),
    ...(suggested && { suggested }),
    ...(suspendedUntil !== undefined && { suspendedUntil }),
    can: { requesterWarn: toAffordance(canWarn(reader, { sellerId }, ctx)) },
  };
}
