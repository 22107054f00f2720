import type { RequesterHistory, RequesterReply } from '../../../src/api/contract/reviews.ts';
import type * as z from 'zod/mini';

import type { Context } from '../context.ts';
import { toAffordance } from '../refusals.ts';
import type { RequesterRecord } from '../review-records.ts';
import { runningSuspension, suggestedStep } from '../reviews/ladder.ts';
import { canWarn } from '../reviews/warn.ts';
import type { Reader } from '../tx.ts';

/** How a seller's requests went (reviews.md §4, misuse); empty for one that has made none. */
export function requesterHistoryView(
  reader: Reader,
  sellerId: string,
  now: string,
): z.infer<typeof RequesterHistory> {
  const { requests, warnings } = recordOf(reader, sellerId);
  const of = (outcome?: string) => requests.filter((entry) => entry.outcome === outcome).length;
  return {
    requests: requests.length,
    granted: of('granted'),
    refused: of('refused'),
    withdrawn: of('withdrawn'),
    open: of(undefined),
    since: requests[0]?.at ?? now,
    warnings: warnings.map(({ byId, byName, ...rest }) => ({
      ...rest,
      by: { id: byId, name: byName },
    })),
  };
}

function recordOf(reader: Reader, sellerId: string): RequesterRecord {
  return reader.get('requesters', sellerId) ?? { id: sellerId, requests: [], warnings: [] };
}

/** A seller's history with what may be done about it. */
export function requesterReply(
  reader: Reader,
  sellerId: string,
  ctx: Context,
): z.infer<typeof RequesterReply> {
  const record = recordOf(reader, sellerId);
  const suggested = suggestedStep(record, ctx.policy, ctx.now);
  const suspendedUntil = runningSuspension(record, ctx.now);
  return {
    ...requesterHistoryView(reader, sellerId, ctx.now),
    ...(suggested && { suggested }),
    ...(suspendedUntil !== undefined && { suspendedUntil }),
    can: { requesterWarn: toAffordance(canWarn(reader, { sellerId }, ctx)) },
  };
}
