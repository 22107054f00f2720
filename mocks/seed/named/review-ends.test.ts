import { describe, expect, it } from 'vitest';

import { ELEMENTS, type ReviewElement } from '../../../src/api/contract/review-words.ts';
import type { ElementFinding, Pin } from '../../../src/api/contract/reviews.ts';
import { addMs, DAY, MINUTE } from '../../../src/lib/instants.ts';
import { evidenceIdOf } from '../../domain/disputes/evidence.ts';
import { caratx } from '../../domain/policies/caratx.ts';
import { ratingOf } from '../../domain/reviews/rating.ts';
import { reverseDecision } from '../../domain/reviews/reverse.ts';
import { type Asking, type Decided, decisionSteps, type Verdict } from '../decision-script.ts';
import { countedIds } from '../ids.ts';
import { MemoryTarget } from '../memory-target.ts';
import { Replay, type Step } from '../replay.ts';
import { reviewEffects } from '../review-effects.ts';
import { staffActor } from '../staff.ts';
import { seedWorld } from '../world.ts';

const NOW = '2026-11-22T03:00:00.000Z';

/** A world of the named requests in which somebody goes on. */
function desk() {
  const target = new MemoryTarget();
  const { fixtures } = seedWorld(target, { now: NOW, seed: 1, volume: 0, policy: caratx });
  const { get } = target.reader;
  let ids = 0;
  const newId = (prefix: string) => `${prefix}_later${(ids += 1)}`;
  const run = (steps: readonly Step[]) => {
    new Replay(target, caratx, countedIds(newId), reviewEffects).run(steps, addMs(NOW, 5 * DAY));
  };
  const requestOf = (name: string) => {
    const request = get('deletionRequests', fixtures[name]?.requestId ?? '');
    if (!request) throw new Error(`No request ${name}`);
    return request;
  };
  const decide = (name: string, verdict: Verdict, asking?: Asking) => {
    const { id: requestId } = requestOf(name);
    const by = { requestId, at: addMs(NOW, MINUTE), by: 'agt_ruth', second: 'agt_lena' };
    const decided: Decided = { ...by, verdict, ...(asking && { asking }) };
    run(decisionSteps(decided));
    return requestOf(name);
  };
  return { get, run, requestOf, decide, fixtures };
}

/** A verdict in which these elements are not met; the met ones rest on what is given, or on the review. */
function verdict(
  remedy: Verdict['remedy'],
  clauseId: string,
  unmet: readonly ReviewElement[] = [],
  pin: 'message' | 'span' | 'file' = 'span',
  more: Pick<Verdict, 'redact' | 'moveToOrderId'> = {},
): Verdict {
  return {
    remedy,
    clauseId,
    ...more,
    elements: (request, review, tx) => {
      const [said] = tx.get('orderChats', request.orderId)?.messages ?? [];
      const pins: Record<typeof pin, Pin> = {
        message: { kind: 'message', id: said?.id ?? '' },
        span: { kind: 'span', id: review.id },
        file: { kind: 'file', id: evidenceIdOf(request.id, 1) },
      };
      return ELEMENTS[request.reason].map((element): ElementFinding => {
        if (unmet.some((one) => one === element)) return { element, finding: 'notMet', pins: [] };
        return { element, finding: 'met', pins: element === 'authorAsked' ? [] : [pins[pin]] };
      });
    },
  };
}

const asking = (answer?: Asking['answer']): Asking => ({
  text: 'Is your review about this order?',
  author: { id: '', name: '' },
  resumed: 73,
  ...(answer && { answer }),
});

describe('named requests come to their right ends', () => {
  it('F14: removed by what was said, and back with the same aggregate', () => {
    const { get, run, decide } = desk();
    const before = JSON.stringify(ratingOf({ get }, 'sel_quill', NOW));
    const kept = JSON.stringify(get('sellerReviews', 'sel_quill'));
    const request = decide('F14', verdict('remove', 'R-4.2', [], 'message'));
    expect(request).toMatchObject({ status: 'effective', decision: { granted: true } });
    expect(request.decision?.second).toBeUndefined();
    expect(request.decision?.ratingAfter.overall).toMatchObject({ count: 69, hundredths: 468 });
    const reversal = { requestId: request.id, reason: 'The author was right.' };
    run([
      {
        at: addMs(NOW, DAY),
        actor: staffActor('agt_lena'),
        run: (tx, ctx) => reverseDecision(tx, reversal, ctx),
      },
    ]);
    expect(JSON.stringify(ratingOf({ get }, 'sel_quill', NOW))).toBe(before);
    expect(JSON.stringify(get('sellerReviews', 'sel_quill'))).toBe(kept);
  });

  it.each([
    ['R2', 'R-4.2', ['outsideTerms'], 'message'],
    ['R6', 'R-4.3', ['notThisOffer', 'anotherOrder', 'authorAsked'], 'span'],
    ['R9', 'R-4.4', ['offTopic', 'entireText'], 'span'],
    ['R11', 'R-4.1', ['linkedOrCoordinated', 'inPattern'], 'span'],
    ['R13', 'R-4.2', ['demand', 'tiedToReview'], 'message'],
  ] as const)('%s: kept, and a removal is refused', (name, clause, unmet, pin) => {
    const wrong = verdict('remove', clause, unmet, pin);
    expect(() => desk().decide(name, wrong)).toThrow(/elementUnmet|authorNotAsked/);
    const request = desk().decide(name, verdict('keep', clause, unmet, pin));
    expect(request).toMatchObject({ status: 'effective', decision: { granted: false } });
  });

  it('R3: nothing off the platform carries a grant', () => {
    expect(() => desk().decide('R3', verdict('remove', 'R-4.2', [], 'file'))).toThrow(
      /evidenceRequired/,
    );
  });

  it('R4 and R5: moved once the author was asked, whether there was an answer or none', () => {
    const { fixtures, get, requestOf } = desk();
    const moveToOrderId = fixtures.R4?.movesTo ?? '';
    const move = verdict('move', 'R-4.3', [], 'span', { moveToOrderId });
    expect(() => desk().decide('R4', move)).toThrow(/authorNotAsked/);
    const { authorId: id, authorName: name, reviewId } = requestOf('R4');
    const answer = { after: 20, kind: 'confirm', text: 'すみません、茶器のほうです。' } as const;
    const moved = desk();
    const request = moved.decide('R4', move, { ...asking(answer), author: { id, name } });
    expect(request).toMatchObject({ status: 'effective', decision: { granted: true } });
    expect(moved.get('reviews', reviewId)).toMatchObject({ state: 'moved', sellerId: 'sel_bruma' });
    expect(get('reviews', reviewId)?.sellerId).toBe('sel_sakura');
    const silent = desk().decide('R5', verdict('excludeFromRating', 'R-4.3'), asking());
    expect(silent).toMatchObject({ status: 'effective', asked: [{ answer: { kind: 'silent' } }] });
  });

  it('R7 goes whole, of R8 only the part about something else', () => {
    expect(desk().decide('R7', verdict('remove', 'R-4.4')).decision?.granted).toBe(true);
    expect(() => desk().decide('R8', verdict('remove', 'R-4.4', ['entireText']))).toThrow(
      /elementUnmet/,
    );
    const [redact] = desk().requestOf('R8').quotes;
    const part = redact ? [{ start: redact.start, end: redact.end }] : [];
    const redacted = verdict('redact', 'R-4.4', ['entireText'], 'span', { redact: part });
    expect(desk().decide('R8', redacted).status).toBe('effective');
  });

  it.each([
    ['R10', 'R-4.1', 'span', 'cluster'],
    ['R12', 'R-4.2', 'message', 'topTier'],
    ['R16', 'R-4.4', 'span', 'oldReview'],
  ] as const)('%s: removed by two people', (name, clause, pin, trigger) => {
    const request = desk().decide(name, verdict('remove', clause, [], pin));
    expect(request.decision?.triggers).toContain(trigger);
    expect(request).toMatchObject({ status: 'effective', decision: { second: { agreed: true } } });
  });
});
