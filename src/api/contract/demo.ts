import * as z from 'zod/mini';

import { Money } from './common.ts';
import { endpoint, ROLES } from './define.ts';

export const FAULT_KINDS = ['error', 'latency', 'dropReply', 'offline', 'malformed'] as const;
export const Fault = z.strictObject({
  /** An operation name of the contract, or `*`. */
  operation: z.string(),
  kind: z.enum(FAULT_KINDS),
  at: z.optional(z.enum(['before', 'after', 'halfBody', 'halfReply'])),
  /** Of an `error`: a status that refuses. */
  status: z.optional(z.int().check(z.minimum(400), z.maximum(599))),
  /** Of a `latency`: at most a minute. */
  ms: z.optional(z.int().check(z.minimum(0), z.maximum(60_000))),
  /** Percent of the requests that it meets, drawn at random; all of them without it. */
  share: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  /** How many requests it meets; all of them without it. */
  times: z.optional(z.int().check(z.minimum(1))),
});
export type Fault = z.infer<typeof Fault>;

export const Stage = z.object({
  now: z.string(),
  offsetMs: z.int(),
  volume: z.int(),
  seed: z.int(),
  policy: z.string(),
  faults: z.array(Fault),
  provider: z.enum(['normal', 'refuse', 'timeout', 'timeoutAfterEffect', 'failLater']),
  requests: z.array(
    z.object({ at: z.string(), operation: z.string(), status: z.int(), ms: z.number() }),
  ),
});

const Fixture = z.object({
  disputeId: z.optional(z.string()),
  disputeIds: z.optional(z.array(z.string())),
  requestId: z.optional(z.string()),
  reviewId: z.optional(z.string()),
  /** Of a misplaced review: the order that it belongs to. */
  movesTo: z.optional(z.string()),
  appealId: z.optional(z.string()),
  orderId: z.optional(z.string()),
  sellerId: z.optional(z.string()),
  reference: z.optional(z.string()),
});

/** What the demo stage can make the marketplace's parties do (mocks/simulator). */
export const PARTY_COMMANDS = [
  'openDispute',
  'message',
  'addEvidence',
  'escalate',
  'sale',
  'payout',
  'chargebackOpen',
  'chargebackClose',
  'ship',
  'deliver',
  'setProvider',
  'refundLand',
  'refundFail',
  'replacementAccept',
  'replacementShip',
  'replacementDeliver',
  'replacementConfirm',
  'openTicket',
  'submitForm',
  'followUp',
  'askQuestion',
  'answerQuestion',
  'requestDeletion',
  'answerReviewer',
  'answerAuthorQuestion',
  'withdrawRequest',
  'editReview',
  'deleteReview',
  'fileAppeal',
  'answerAppeal',
] as const;

export const demoEndpoints = {
  personaList: endpoint({
    method: 'GET',
    path: '/demo/personas',
    summary: 'People to sign in as',
    access: 'public',
    demo: true,
    reply: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          role: z.enum(ROLES),
          limit: z.optional(Money),
          about: z.optional(z.string()),
        }),
      ),
    }),
    problems: [],
  }),
  fixtureList: endpoint({
    method: 'GET',
    path: '/demo/fixtures',
    summary: 'The named cases of the seed',
    access: 'public',
    demo: true,
    reply: z.record(z.string(), Fixture),
    problems: [],
  }),
  stageView: endpoint({
    method: 'GET',
    path: '/demo/stage',
    summary: 'Clock, faults, volume, last requests',
    access: 'public',
    demo: true,
    reply: Stage,
    problems: [],
  }),
  clockAdvance: endpoint({
    method: 'POST',
    path: '/demo/clock',
    summary: 'Advance the simulated clock, running everything that falls due',
    access: 'public',
    demo: true,
    body: z.strictObject({ advance: z.string() }),
    reply: z.object({ now: z.string(), ran: z.int() }),
    problems: ['invalidField'],
  }),
  partyAct: endpoint({
    method: 'POST',
    path: '/demo/parties',
    summary: 'Play a party, the carrier or the provider',
    access: 'public',
    demo: true,
    body: z.strictObject({
      caseId: z.string(),
      party: z.enum(['buyer', 'seller', 'contact', 'carrier', 'provider']),
      command: z.enum(PARTY_COMMANDS),
      body: z.optional(z.record(z.string(), z.unknown())),
    }),
    reply: z.object({ ok: z.boolean(), id: z.optional(z.string()), version: z.optional(z.int()) }),
    problems: [
      'notFound',
      'forbidden',
      'wrongState',
      'caseClosed',
      'alreadyEscalated',
      'invalidField',
    ],
  }),
  faultSet: endpoint({
    method: 'PUT',
    path: '/demo/faults',
    summary: 'Make an operation fail, slow, drop or go offline',
    access: 'public',
    demo: true,
    body: z.union([Fault, z.strictObject({ clear: z.literal(true) })]),
    reply: z.object({ faults: z.array(Fault) }),
    problems: ['invalidField'],
  }),
  worldReset: endpoint({
    method: 'POST',
    path: '/demo/reset',
    summary: 'Seed the world anew',
    access: 'public',
    demo: true,
    body: z.strictObject({
      policy: z.optional(z.string()),
      volume: z.optional(z.int()),
      seed: z.optional(z.int()),
    }),
    reply: z.object({ now: z.string(), volume: z.int(), seed: z.int() }),
    problems: ['invalidField'],
  }),
};
