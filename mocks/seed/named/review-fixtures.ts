import type { Reply } from '../../../src/api/contract/index.ts';
import { appealed, repeatedRequester, waitsForSecond } from './review-decided-stories.ts';
import { unrelatedTexts, wrongOffers } from './review-offer-stories.ts';
import { burst, suspicion, tooLate } from './review-ring-stories.ts';
import type { NamedRequest, ReviewStage } from './review-stage.ts';
import { extortion, lawfulDemand, offPlatformOnly, secondPerson } from './review-stories.ts';

type Fixtures = Reply<'fixtureList'>;

function entryOf({
  id,
  movesTo,
  appealId,
  orderId,
  reviewId,
  sellerId,
}: NamedRequest): Fixtures[string] {
  return {
    requestId: id,
    orderId,
    reviewId,
    sellerId,
    ...(movesTo !== undefined && { movesTo }),
    ...(appealId !== undefined && { appealId }),
  };
}

/** The named requests, R1 and on; what each should come to is in docs/requests.md. F14 is R1. */
export function reviewFixtures(stage: ReviewStage): Fixtures {
  const named = {
    ...extortion(stage),
    ...lawfulDemand(stage),
    ...offPlatformOnly(stage),
    ...wrongOffers(stage),
    ...unrelatedTexts(stage),
    ...burst(stage),
    ...suspicion(stage),
    ...secondPerson(stage),
    ...tooLate(stage),
    ...repeatedRequester(stage),
    ...appealed(stage),
    ...waitsForSecond(stage),
  };
  const entries = Object.entries(named).map(([name, request]) => [name, entryOf(request)]);
  const fixtures = Object.fromEntries(entries) as Fixtures;
  return { ...fixtures, ...(fixtures.R1 && { F14: fixtures.R1 }) };
}
