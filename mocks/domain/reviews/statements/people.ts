import type { Policy } from '../../../../src/api/contract/policy.ts';
import type { DeletionRequestRecord, ReviewRecord } from '../../review-records.ts';
import type { Unnameable } from './personal-data.ts';

/** Everybody whom the records of a case name, and what points at them. */
export interface CasePeople {
  /** Staff: no text that leaves the house names them. */
  staff: Unnameable;
  /** Parties and staff: no public text names them. */
  everybody: Unnameable;
}

const decisionsOf = ({ decision, past }: DeletionRequestRecord) =>
  decision ? [...past, decision] : past;

const named = (names: readonly string[]) => names.map((name) => ({ name, isPerson: true }));

/** Staff whom the records name. */
function staffOf(request: DeletionRequestRecord): { names: string[]; ids: string[] } {
  const decisions = decisionsOf(request);
  const acted = [
    ...request.findings,
    ...request.asked,
    ...decisions,
    ...decisions.flatMap(({ second, reversal }) => [second, reversal]),
  ].filter((one) => one !== undefined);
  const handed = request.handedOn.flatMap(({ byId, toId }) => [byId, toId]);
  return {
    names: [...new Set(acted.map(({ byName }) => byName))],
    ids: [...new Set([...acted.map(({ byId }) => byId), ...handed, ...request.commenterIds])],
  };
}

/** The people of one request and its review (reviews.md §3). */
export function peopleOf(
  request: DeletionRequestRecord,
  review: ReviewRecord,
  { reviews }: Policy,
): CasePeople {
  const staff = staffOf(request);
  const ownUrls = [reviews.redress.appealUrl, reviews.redress.outOfCourt.url, reviews.clausesUrl];
  const sellers = [...new Set([request.sellerName, review.sellerName])];
  const authors = [...new Set([request.authorName, review.authorName])];
  const { sellerId, authorId, orderId, reviewId } = request;
  return {
    staff: { names: named(staff.names), orderReferences: [], accountIds: staff.ids, ownUrls },
    everybody: {
      names: [
        ...named([...authors, ...staff.names]),
        ...sellers.map((name) => ({ name, isPerson: false })),
      ],
      orderReferences: [review.order.reference],
      accountIds: [...staff.ids, sellerId, authorId, orderId, reviewId],
      ownUrls,
    },
  };
}
