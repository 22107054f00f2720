import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import type { Pin } from '../../../src/api/contract/reviews.ts';
import { claimCase } from '../cases/lease.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import { rightRefusal } from '../people.ts';
import { refuse, versionRefusal } from '../refusals.ts';
import type { ReviewRecord } from '../review-records.ts';
import { Tx } from '../tx.ts';
import { keepClusterResults } from './cluster-run.ts';
import { proposeDecision } from './decide.ts';
import { canDecideTogether } from './guards.ts';
import { pinExists } from './pins.ts';
import { composeNotices } from './statements/notices.ts';

export interface ClusterItem {
  id: string;
  version: number;
}
export interface ClusterOutcome {
  id: string;
  reference: string;
  status: DeletionRequestRecord['status'];
  refused?: Pick<Refusal, 'code' | 'detail'>;
}

/** A pin of another review of the burst shows the same of this one as an event; what is not here is left out. */
function pinFor(tx: Tx, request: DeletionRequestRecord, review: ReviewRecord, pin: Pin): Pin[] {
  if (pinExists(tx, request, review, pin)) return [pin];
  const event: Pin = { ...pin, kind: 'event' };
  return pin.kind === 'span' && pinExists(tx, request, review, event) ? [event] : [];
}

/** The proposal as it reads for one request of the burst: its own pins, its own notices. */
function proposalFor(
  tx: Tx,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: DeletionProposal,
  { policy, now }: Context,
): DeletionProposal {
  const elements = proposal.elements.map((one) => ({
    ...one,
    pins: one.pins.flatMap((pin) => pinFor(tx, request, review, pin)),
  }));
  const own = { ...proposal, elements };
  return { ...own, ...composeNotices(request, review, own, policy, now) };
}

function decideOne(
  tx: Tx,
  { id, version }: ClusterItem,
  clusterId: string,
  proposal: DeletionProposal,
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', id);
  const review = request && tx.get('reviews', request.reviewId);
  if (!request || !review || request.clusterId !== clusterId)
    return refuse('notFound', 'There is no such request in this burst.');
  if (request.status !== 'inReview') {
    // The claim makes a version of its own: what was seen is compared before it.
    const stale = versionRefusal(version, request.version);
    const refused = stale ?? canDecideTogether(tx, request, ctx);
    if (refused) return { ok: false, error: refused };
    const claimed = claimCase(tx, { caseId: id }, ctx);
    if (!claimed.ok) return claimed;
  }
  const own = proposalFor(tx, request, review, proposal, ctx);
  const seen = request.status === 'inReview' ? { expectVersion: version } : {};
  return proposeDecision(tx, { requestId: id, proposal: own, ...seen }, ctx);
}

/**
 * Decides requests of one burst together, each by the rule of the single decision and with a statement of its
 * own; one that is refused changes nothing and says why (reviews.md §5).
 */
export function proposeForCluster(
  tx: Tx,
  command: { clusterId: string; requests: readonly ClusterItem[]; proposal: DeletionProposal },
  ctx: Context,
): Outcome<ClusterOutcome[]> {
  const { clusterId, requests, proposal } = command;
  const refused = rightRefusal('clusterPropose', ctx);
  if (refused) return { ok: false, error: refused };
  const known = requests.map(({ id }) => tx.get('deletionRequests', id));
  if (known.every((request) => request?.clusterId !== clusterId))
    return refuse('notFound', 'There is no such burst.');
  const results = requests.flatMap((item): ClusterOutcome[] => {
    const own = new Tx(tx);
    const done = decideOne(own, item, clusterId, proposal, ctx);
    if (done.ok) tx.absorb(own.change());
    const request = tx.get('deletionRequests', item.id);
    if (!request) return [];
    const { id, reference, status } = request;
    const why = done.ok ? {} : { refused: { code: done.error.code, detail: done.error.detail } };
    return [{ id, reference, status, ...why }];
  });
  keepClusterResults(tx, clusterId, results, ctx);
  return { ok: true, value: results };
}
