import type { DeletionProposal } from '../../../../src/api/contract/deletion-proposal.ts';
import type { DeletionRequestRecord } from '../../review-records.ts';
import type { Reader } from '../../tx.ts';
import { allPins } from '../pins.ts';
import { requesterOf } from '../requesters.ts';
import type { Unnameable } from './personal-data.ts';

type Names = Unnameable['names'];

const shop = (reader: Reader, sellerId = ''): Names[number][] => {
  const seller = reader.get('sellers', sellerId);
  return seller ? [{ name: seller.name, isPerson: false }] : [];
};

/** Authors of the other reviews of the same burst. */
function ofBurst(reader: Reader, { sellerId, clusterId }: DeletionRequestRecord): Names {
  if (clusterId === undefined) return [];
  const entries = requesterOf(reader, sellerId).requests.filter(
    (entry) => entry.clusterId === clusterId,
  );
  return entries.flatMap(({ reviewId }) => {
    const review = reader.get('reviews', reviewId);
    return review ? [{ name: review.authorName, isPerson: true }] : [];
  });
}

/** Who wrote a review that is pinned, whom it is about, and whose order it is. */
function ofPins(reader: Reader, { elements, moveToOrderId }: DeletionProposal): Names {
  const ids = new Set(allPins(elements).map(({ id }) => id));
  if (moveToOrderId !== undefined) ids.add(moveToOrderId);
  return [...ids].flatMap((id) => {
    const review = reader.get('reviews', id);
    const sellerIds = [review?.sellerId, reader.get('orders', id)?.sellerId];
    const shops = sellerIds.flatMap((sellerId) => shop(reader, sellerId));
    return review ? shops.concat({ name: review.authorName, isPerson: true }) : shops;
  });
}

/** Everybody at the desk, whether they had a part in it or not. */
function ofDesk(reader: Reader): Names {
  const ids = reader.get('rosters', 'staff')?.ids ?? [];
  return ids.flatMap((id) => {
    const agent = reader.get('agents', id);
    return agent ? [{ name: agent.name, isPerson: true }] : [];
  });
}

/** Who stands beside the parties of a request, and is as little named in public (reviews.md §3). */
export function namesBeside(
  reader: Reader,
  request: DeletionRequestRecord,
  proposal: DeletionProposal,
): Names {
  const names = [...ofBurst(reader, request), ...ofPins(reader, proposal), ...ofDesk(reader)];
  const seen = new Map(names.map((one) => [one.name, one]));
  return [...seen.values()];
}
