import { describe, expect, it } from 'vitest';

import type { DeletionProposal } from '../../../src/api/contract/deletion-proposal.ts';
import { Tx } from '../tx.ts';
import { clusterResultsOf } from './cluster-run.ts';
import { proposeForCluster } from './cluster.ts';
import { addReview } from './shown.ts';
import { ReviewDesk } from './testing/review-desk.ts';
import { allFound, sampleReview } from './testing/samples.ts';
import { claim, proposalOn, requestOf, submit } from './testing/steps.ts';

const IDS = ['rdr_c1', 'rdr_c2', 'rdr_c3', 'rdr_c4'] as const;

/** Four reviews of one burst, each asked about. */
function burst(): ReviewDesk {
  const desk = new ReviewDesk();
  for (const [at, id] of IDS.entries()) {
    const tx = new Tx(desk.reader);
    addReview(tx, sampleReview({ id: `rev_c${at}`, orderId: `ord_c${at}` }));
    desk.apply(tx);
    submit(desk, { id, reviewId: `rev_c${at}`, reason: 'competitorAttack', clusterId: 'clu_1' });
  }
  return desk;
}

function together(desk: ReviewDesk, change: Partial<DeletionProposal> = {}): DeletionProposal {
  const pins = [
    { kind: 'span' as const, id: 'rev_c0', quote: 'Not happy at all.' },
    { kind: 'event' as const, id: 'clu_1' },
  ];
  return proposalOn(
    desk,
    { elements: allFound('competitorAttack', 'met', pins), ...change },
    IDS[0],
  );
}
const versions = (desk: ReviewDesk, ids: readonly string[]) =>
  ids.map((id) => ({ id, version: requestOf(desk, id).version }));

describe('requests of a burst decided together', () => {
  it('each has its own decision, notices and pins; what was left out stays as it was', () => {
    const desk = burst();
    const requests = versions(desk, IDS.slice(0, 3));
    const command = { clusterId: 'clu_1', requests, proposal: together(desk) };
    const results = desk.ok('ruth', (tx, ctx) => proposeForCluster(tx, command, ctx));
    expect(results.map(({ id, status, refused }) => [id, status, refused])).toEqual(
      // A burst of three and more is decided by two.
      IDS.slice(0, 3).map((id) => [id, 'held', undefined]),
    );
    const [first, second] = IDS.map((id) => requestOf(desk, id).decision);
    expect(first?.proposal.elements[0]?.pins.map(({ kind }) => kind)).toEqual(['span', 'event']);
    expect(second?.proposal.elements[0]?.pins.map(({ kind, id }) => [kind, id])).toEqual([
      ['event', 'rev_c0'],
      ['event', 'clu_1'],
    ]);
    expect(first?.proposal.noticeToRequester).toContain(requestOf(desk, IDS[0]).reference);
    expect(second?.proposal.noticeToRequester).toContain(requestOf(desk, IDS[1]).reference);
    expect(requestOf(desk, IDS[3]).status).toBe('queued');
  });

  it('one that is refused says why and stays as it was; the others go on', () => {
    const desk = burst();
    claim(desk, 'lena', IDS[1]);
    const requests = versions(desk, IDS).map((one) =>
      one.id === IDS[2] ? { id: one.id, version: 99 } : one,
    );
    const before = [1, 2].map((at) => JSON.stringify(requestOf(desk, IDS[at])));
    const command = { clusterId: 'clu_1', requests, proposal: together(desk) };
    const results = desk.ok('ruth', (tx, ctx) => proposeForCluster(tx, command, ctx));
    expect(results.map(({ refused }) => refused?.code)).toEqual([
      undefined,
      'heldByOther',
      'versionMismatch',
      undefined,
    ]);
    expect([1, 2].map((at) => JSON.stringify(requestOf(desk, IDS[at])))).toEqual(before);
    const kept = (who: string) =>
      clusterResultsOf(desk.reader, 'clu_1', desk.as(who)).map(({ id, refused }) => [
        id,
        refused?.code,
      ]);
    expect(kept('ruth')).toEqual(results.map(({ id, refused }) => [id, refused?.code]));
    expect(kept('sanjay')).toEqual([]);
    // Decided anew, the rest keeps what came of it.
    const again = { ...command, requests: versions(desk, IDS.slice(2, 3)) };
    desk.ok('ruth', (tx, ctx) => proposeForCluster(tx, again, ctx));
    expect(kept('ruth').map(([, why]) => why)).toEqual([
      undefined,
      'heldByOther',
      undefined,
      undefined,
    ]);
  });

  it('are of the one burst, and are decided by trust and safety alone', () => {
    const desk = burst();
    const requests = versions(desk, IDS);
    const run = (who: string, clusterId: string) => {
      const command = { clusterId, requests, proposal: together(desk) };
      const outcome = desk.run(who, (tx, ctx) => proposeForCluster(tx, command, ctx));
      return outcome.ok || outcome.error.code;
    };
    expect([run('ruth', 'clu_9'), run('mara', 'clu_1')]).toEqual(['notFound', 'forbidden']);
  });
});
