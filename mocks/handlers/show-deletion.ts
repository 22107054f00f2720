import type { DeletionRequest } from '../../src/api/contract/deletion-requests.ts';
import { toMs } from '../../src/lib/instants.ts';
import { isRequestSealedTo, sealed } from '../domain/appeals/seal.ts';
import type { Context } from '../domain/context.ts';
import type { DeletionRequestRecord } from '../domain/records.ts';
import { clusterResultsOf } from '../domain/reviews/cluster-run.ts';
import type { Reader } from '../domain/tx.ts';
import { clusterItem } from '../domain/views/cluster-view.ts';
import { deletionView } from '../domain/views/deletion-view.ts';
import type { MemoryStore } from '../store/store.ts';
import { nearReviews } from './near-reviews.ts';
import { withDrafts } from './with-drafts.ts';

/** Precedents, and other orders of the author, that a request lists beside it. */
const SHOWN = 5;

type Precedents = DeletionRequest['precedents'];
type Cluster = NonNullable<DeletionRequest['cluster']>;

/** The newest decided requests for the same reason. */
function precedentsOf(store: MemoryStore, { id, reason }: DeletionRequestRecord, now: string) {
  const index = store.deletionRequests.sorted('updated', now);
  const { has } = store.deletionRequests.select(
    `precedents ${reason}`,
    (row) => row.reason === reason && row.decision?.effectiveAt !== undefined,
  );
  const found: Precedents = [];
  for (let at = index.size - 1; at >= 0 && found.length < SHOWN; at -= 1) {
    const row = has(index.slotAt(at)) ? index.at(at) : undefined;
    if (!row?.decision || row.id === id) continue;
    const { proposal, granted, reversal, at: decidedAt } = row.decision;
    const overturned = reversal?.cause === 'appeal';
    const { id: requestId, reference } = row;
    found.push({
      requestId,
      reference,
      remedy: proposal.remedy,
      granted,
      overturned,
      at: decidedAt,
    });
  }
  return found;
}

function clusterOf(
  reader: Reader,
  store: MemoryStore,
  { clusterId }: DeletionRequestRecord,
  ctx: Context,
): Cluster | undefined {
  if (clusterId === undefined) return undefined;
  const rows = store.deletionRequests
    .of('clusterId', clusterId)
    .flatMap((id) => store.peek('deletionRequests', id) ?? [])
    .sort((a, b) => (a.reviewPostedAt < b.reviewPostedAt ? -1 : 1));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  return {
    id: clusterId,
    spanMs: toMs(last.reviewPostedAt) - toMs(first.reviewPostedAt),
    pattern: `${rows.length}`,
    results: clusterResultsOf(reader, clusterId, ctx),
    requests: rows.map((row) => clusterItem(reader, row, ctx)),
  };
}

/** The author's other orders, newest first: the one that the review may belong to is among them. */
function authorOrders(store: MemoryStore, { authorId, orderId }: DeletionRequestRecord) {
  const found: DeletionRequest['authorOrders'] = [];
  for (const order of store.all('orders')) {
    const { id, buyerId, reference, sellerId, placedAt, lines } = order;
    if (buyerId !== authorId || id === orderId) continue;
    const sellerName = store.get('sellers', sellerId)?.name ?? sellerId;
    found.push({ id, reference, title: lines[0]?.title ?? '', sellerName, placedAt });
  }
  return found.sort((a, b) => (a.placedAt < b.placedAt ? 1 : -1)).slice(0, SHOWN);
}

/** The whole request as the contract shows it, seen through `reader`. */
export function showDeletion(
  reader: Reader,
  store: MemoryStore,
  request: DeletionRequestRecord,
  ctx: Context,
): DeletionRequest {
  const review = reader.get('reviews', request.reviewId);
  if (!review) throw new Error(`Request ${request.id} without its review`);
  const whole = deletionView(reader, request, review, ctx, {
    near: nearReviews(store, review, ctx),
    precedents: precedentsOf(store, request, ctx.now),
    authorOrders: authorOrders(store, request),
    appeals: request.appealIds.flatMap((id) => {
      const appeal = reader.get('appeals', id);
      return appeal ? [{ id, reference: appeal.reference, status: appeal.status }] : [];
    }),
    cluster: clusterOf(reader, store, request, ctx),
  });
  const view = isRequestSealedTo(reader, request, ctx) ? sealed(whole) : whole;
  return withDrafts(reader, view, ctx);
}
