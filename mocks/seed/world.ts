import type { Reply } from '../../src/api/contract/index.ts';
import { Tx } from '../domain/tx.ts';
import { plantBulk } from './bulk-world.ts';
import { storyIds } from './ids.ts';
import { plantMacros } from './macros.ts';
import { conductFixtures } from './named/conduct-fixtures.ts';
import { moneyFixtures } from './named/fixtures.ts';
import * as outcomes from './named/outcome-stories.ts';
import { NAMED_BUYERS, namedBuyer } from './named/people.ts';
import { distantParties, meritlessEscalation } from './named/party-stories.ts';
import { reviewFixtures } from './named/review-fixtures.ts';
import { QuestionStories } from './named/question-stories.ts';
import * as queue from './named/queue-stories.ts';
import { ReviewStage } from './named/review-stage.ts';
import { NamedStage } from './named/stage.ts';
import { formTickets, payoutTickets, policyTickets, technicalTickets } from './named/tickets.ts';
import { TicketStage } from './named/ticket-stories.ts';
import { Replay } from './replay.ts';
import { reviewEffects } from './review-effects.ts';
import { DeletionPlans } from './reviews/deletion-plans.ts';
import { ReviewPlans } from './reviews/review-plans.ts';
import { plantViews } from './saved-views.ts';
import type { SeedOptions, SeedResult, SeedTarget } from './seed-target.ts';
import { personasOf, STAFF } from './staff.ts';

const SYSTEM = { id: 'system', name: 'System', party: 'system' } as const;

/** Policy, staff and the buyers of the named cases: what is there before anything happens. */
function foundation(target: SeedTarget, { now, policy }: SeedOptions): void {
  const tx = new Tx(target.reader);
  tx.put('policy', policy);
  tx.put('provider', { id: 'provider', mode: 'normal', accepted: {} });
  for (const agent of STAFF) tx.put('agents', agent);
  tx.put('rosters', { id: 'staff', ids: STAFF.map(({ id }) => id) });
  for (const id of NAMED_BUYERS) tx.put('buyers', namedBuyer(id, now));
  target.apply(tx.change(), SYSTEM, now);
}

/** References of the named requests count on after the bulk's, which is made later. */
function plantRequestCounters(target: SeedTarget, options: SeedOptions): void {
  const tx = new Tx(target.reader);
  const plans = new DeletionPlans(new ReviewPlans(options));
  for (const { year, next } of plans.counters()) tx.put('counters', { id: `RDR-${year}`, next });
  // Bulk appeals are numbered like all requests, counted through.
  const year = options.now.slice(0, 4);
  tx.put('counters', { id: `APL-${year}`, next: plans.count + 1 });
  target.apply(tx.change(), SYSTEM, options.now);
}

function namedCases(target: SeedTarget, options: SeedOptions): Reply<'fixtureList'> {
  const { now, policy, seed } = options;
  const stage = new NamedStage(now, policy, seed);
  const replay = new Replay(target, policy, storyIds(seed), reviewEffects);
  queue.emeraldRing(stage);
  queue.reusedCertificate(stage);
  queue.abroadWhenDelivered(stage);
  queue.wrongRingSize(stage);
  queue.wornForAMonth(stage);
  distantParties(stage);
  meritlessEscalation(stage);
  outcomes.settledByHalves(stage);
  outcomes.bouncedRefund(stage, replay);
  outcomes.unansweredRefund(stage, replay);
  outcomes.replacementUnderWay(stage);
  outcomes.deliveryProven(stage);
  outcomes.estateNecklace(stage);
  const reviews = new ReviewStage(options);
  const fixtures = {
    ...moneyFixtures(stage),
    ...conductFixtures(stage),
    ...reviewFixtures(reviews),
  };
  const questions = new QuestionStories(options);
  questions.unanswered();
  questions.answered();
  const tickets = new TicketStage(options);
  payoutTickets(tickets);
  technicalTickets(tickets);
  policyTickets(tickets);
  formTickets(tickets);
  const scripts = [...stage.scripts, ...tickets.scripts];
  const told = [...scripts.flatMap((script) => script.steps), ...questions.steps];
  const steps = [...stage.steps, ...told, ...reviews.steps];
  replay.run(steps, now);
  return fixtures;
}

/**
 * Seeds a world: the bulk of derived cases, then the named ones, each replayed through the domain at its
 * own instants and ending at `now`. The same options always give the same world.
 */
export function seedWorld(target: SeedTarget, options: SeedOptions): SeedResult {
  foundation(target, options);
  const bulk = plantBulk(target, options);
  plantRequestCounters(target, options);
  plantMacros(target, options);
  plantViews(target, options);
  const fixtures = namedCases(target, options);
  return {
    fixtures,
    personas: personasOf(options.policy),
    ...bulk,
  };
}
