import { describe, expect, it } from 'vitest';

import { caratx } from '../../domain/policies/caratx.ts';
import { ratingOf } from '../../domain/reviews/rating.ts';
import { burstOf } from '../../domain/reviews/bursts.ts';
import { isBlindSample } from '../../domain/reviews/triggers.ts';
import { MemoryTarget } from '../memory-target.ts';
import { seedWorld } from '../world.ts';

const NOW = '2026-11-22T03:00:00.000Z';
const target = new MemoryTarget();
const { fixtures } = seedWorld(target, { now: NOW, seed: 1, volume: 0, policy: caratx });
const { get } = target.reader;

function requestOf(name: string) {
  const request = get('deletionRequests', fixtures[name]?.requestId ?? '');
  const review = request && get('reviews', request.reviewId);
  if (!request || !review) throw new Error(`No request ${name}`);
  return { request, review };
}
const NAMES = Object.keys(fixtures).filter((name) => /^R\d/.test(name));

describe('named requests', () => {
  it('wait unassigned in the queue, each with evidence and with what was said before its review', () => {
    const waiting = NAMES.map(requestOf).filter(({ request }) => request.status === 'queued');
    expect(waiting.length).toBeGreaterThanOrEqual(12);
    for (const { request, review } of waiting) {
      expect(request).not.toHaveProperty('assigneeId');
      expect(request.evidenceCount).toBeGreaterThan(0);
      for (const { text } of request.quotes) expect(review.text).toContain(text);
      const chat = get('orderChats', review.orderId)?.messages ?? [];
      for (const { at } of chat)
        expect(at > review.order.placedAt && at < review.postedAt).toBe(true);
      expect(get('orders', review.orderId)?.buyerId).toBe(review.authorId);
    }
    const reasons = waiting.map(({ request }) => request.reason);
    expect(new Set(reasons).size).toBe(4);
  });

  it('have the rating of F14: 4.58, 4.33 and 4.67, overall 4.53 (reviews.md §1)', () => {
    expect(fixtures.F14).toEqual(fixtures.R1);
    const { review } = requestOf('F14');
    expect(review.stars).toEqual({ fulfilment: 1, startTime: 1, communication: 1 });
    expect(ratingOf({ get }, review.sellerId, NOW)).toMatchObject({
      fulfilment: { sum: 110, count: 24, hundredths: 458 },
      startTime: { sum: 104, count: 24, hundredths: 433 },
      communication: { sum: 112, count: 24, hundredths: 467 },
      overall: { hundredths: 453 },
    });
  });

  it('hold a burst of thirteen within minutes, one cluster', () => {
    const { request, review } = requestOf('R10');
    const found = burstOf({ get }, review, caratx.reviews.burst);
    expect(found?.id).toBe(request.clusterId);
    expect(found?.reviewIds).toHaveLength(13);
    expect(found?.spanMs).toBeLessThan(30 * 60_000);
    const all = target.all('deletionRequests').filter((row) => row.clusterId === found?.id);
    expect(all.map(({ reviewId }) => reviewId).toSorted()).toEqual(found?.reviewIds.toSorted());
  });

  it('are for a second person where the rules say so, and one came too late', () => {
    expect(get('sellers', requestOf('R12').request.sellerId)?.tier).toBe('top');
    const old = Date.parse(NOW) - Date.parse(requestOf('R16').review.postedAt);
    expect(old).toBeGreaterThan(caratx.reviews.secondPerson.olderThanMs);
    expect(requestOf('R17').request).toMatchObject({
      status: 'inadmissible',
      inadmissible: { code: 'tooLate' },
    });
    const { blindOneIn } = caratx.reviews.secondPerson;
    const isBlind = (name: string) => isBlindSample(requestOf(name).request, blindOneIn);
    expect(NAMES.filter(isBlind)).toEqual(['R9']);
  });

  it('hold decided ones that their authors appealed, right and wrong, with somebody left to decide', () => {
    for (const name of ['R14', 'R15']) {
      const { request, review } = requestOf(name);
      expect(request).toMatchObject({ status: 'effective', appealIds: [fixtures[name]?.appealId] });
      expect(review.state).toBe('removed');
      expect(get('statements', request.decision?.statementId ?? '')?.state).toBe('inForce');
      const appeal = get('appeals', fixtures[name]?.appealId ?? '');
      expect(appeal).toMatchObject({ status: 'queued', side: 'author' });
      expect(appeal?.excluded.length).toBeLessThan(3);
      expect(appeal?.flags).not.toContain('noEligibleReviewer');
    }
  });

  it('hold a seller whom the ladder is for, and a proposal that waits for a second person', () => {
    const { request } = requestOf('R13');
    const { requests = [] } = get('requesters', request.sellerId) ?? {};
    expect(requests.filter(({ outcome }) => outcome === 'refused')).toHaveLength(5);
    expect(request.status).toBe('queued');
    expect(requestOf('R18').request).toMatchObject({
      status: 'held',
      decision: { byId: 'agt_sanjay', triggers: expect.arrayContaining(['topTier']) },
    });
  });

  it('say where a misplaced review belongs', () => {
    const { request } = requestOf('R4');
    const order = get('orders', fixtures.R4?.movesTo ?? '');
    expect(order).toMatchObject({ buyerId: request.authorId });
    expect(order?.id).not.toBe(request.orderId);
  });
});
