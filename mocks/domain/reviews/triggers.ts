import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import { addMs } from '../../../src/lib/instants.ts';
import type { Context } from '../context.ts';
import type { DeletionRequestRecord } from '../records.ts';
import type { ReviewRecord, SecondPersonTrigger } from '../review-records.ts';
import type { Reader } from '../tx.ts';
import type { RatingEffect } from './effect-preview.ts';
import { allPins } from './pins.ts';
import { requesterOf } from './requesters.ts';

/** A number that an id always gives, spread evenly (FNV-1a): nobody chooses what is read twice. */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** One request in so many is read a second time, without a look at the first verdict. */
export function isBlindSample({ id }: Pick<DeletionRequestRecord, 'id'>, oneIn: number): boolean {
  return oneIn > 0 && spread(id) % oneIn === 0;
}

/** Grants of this seller within the window, the one at hand included. */
function grantsOf(reader: Reader, { id, sellerId }: DeletionRequestRecord, since: string): number {
  const others = requesterOf(reader, sellerId).requests.filter(
    ({ id: other, outcome, decidedAt = '' }) =>
      other !== id && outcome === 'granted' && decidedAt >= since,
  );
  return others.length + 1;
}

function clusterSize(reader: Reader, { sellerId, clusterId }: DeletionRequestRecord): number {
  if (clusterId === undefined) return 0;
  const requests = requesterOf(reader, sellerId).requests.filter(
    (entry) => entry.clusterId === clusterId,
  );
  return new Set(requests.map(({ reviewId }) => reviewId)).size;
}

/** Why a second person decides (reviews.md §2). A refusal harms no review: only the sample reads it twice. */
export function triggersOf(
  reader: Reader,
  request: DeletionRequestRecord,
  review: ReviewRecord,
  proposal: DeletionProposal,
  effect: RatingEffect,
  { now, policy }: Pick<Context, 'now' | 'policy'>,
): SecondPersonTrigger[] {
  const rules = policy.reviews.secondPerson;
  const pins = allPins(proposal.elements);
  const tier = reader.get('sellers', request.sellerId)?.tier ?? '';
  const grants: readonly [SecondPersonTrigger, boolean][] = [
    ['crossesThreshold', effect.crossings.length > 0],
    ['manyGrants', grantsOf(reader, request, addMs(now, -rules.grantsWithinMs)) >= rules.grants],
    ['cluster', clusterSize(reader, request) >= rules.clusterSize],
    ['offPlatformOnly', pins.length > 0 && pins.every(({ kind }) => kind === 'file')],
    ['oldReview', addMs(review.postedAt, rules.olderThanMs) < now],
    ['topTier', rules.topTiers.includes(tier)],
  ];
  const fired = proposal.remedy === 'keep' ? [] : grants.filter(([, is]) => is);
  const blind = isBlindSample(request, rules.blindOneIn);
  return [...fired.map(([name]) => name), ...(blind ? (['blindSample'] as const) : [])];
}
