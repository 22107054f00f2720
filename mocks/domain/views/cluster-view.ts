import type { DeletionRequest } from '../../../src/api/contract/deletion-requests.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { toAffordance } from '../refusals.ts';
import { canDecideTogether } from '../reviews/guards.ts';
import { isOver } from '../reviews/over.ts';
import type { Reader } from '../tx.ts';

/** A request as the others of its burst list it. */
export function clusterItem(
  reader: Reader,
  request: DeletionRequestRecord,
  ctx: Context,
): NonNullable<DeletionRequest['cluster']>['requests'][number] {
  const { id, reference, status, excerpt, version, reviewPostedAt } = request;
  return {
    id,
    reference,
    status,
    excerpt,
    version,
    postedAt: reviewPostedAt,
    decided: status === 'held' || isOver(request),
    together: toAffordance(canDecideTogether(reader, request, ctx)),
  };
}
