import * as z from 'zod/mini';

import { Instant } from './common.ts';
import { endpoint } from './define.ts';
import { EVIDENCE_KINDS } from './evidence.ts';
import { ReviewPolicy } from './review-policy.ts';

const Interval = z.tuple([z.string(), z.string()]);
/** Working time of a desk or a party: several intervals a day, holidays, one zone (cases.md §6). */
export const CalendarSpec = z.object({
  id: z.string(),
  version: z.int(),
  timeZone: z.string(),
  weekly: z.object({
    mon: z.array(Interval),
    tue: z.array(Interval),
    wed: z.array(Interval),
    thu: z.array(Interval),
    fri: z.array(Interval),
    sat: z.array(Interval),
    sun: z.array(Interval),
  }),
  holidays: z.array(z.string()),
});

export const RULING_KINDS = ['fullRefund', 'partialRefund', 'replacement', 'noAction'] as const;
export const DISPUTE_REASONS = [
  'notReceived',
  'notAsDescribed',
  'damaged',
  'wrongItem',
  'other',
  'late',
  'defective',
  'remorse',
] as const;

/** `warn`/`due` are ISO 8601 durations of working time in the named calendar. */
export const ClockRule = z.object({
  warn: z.optional(z.string()),
  due: z.string(),
  calendar: z.enum(['always', 'deskBusinessDays', 'deskHours']),
  /** In whose zone the calendar is read: the desk's own where it is absent. */
  zone: z.optional(z.enum(['seller'])),
});

const AmountByCurrency = z.record(z.string(), z.int());

/** A marketplace policy: every number of the domain, as data (marketplaces.md). */
export const Policy = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  reasons: z.array(z.enum(DISPUTE_REASONS)),
  rulingKinds: z.array(z.enum(RULING_KINDS)),
  clocks: z.object({
    disputeReply: ClockRule,
    escalationRisk: ClockRule,
    mediation: ClockRule,
    approval: ClockRule,
    refundProcessing: ClockRule,
    appealWindow: ClockRule,
    firstReply: ClockRule,
    nextReply: ClockRule,
    resolution: ClockRule,
    questionAnswer: ClockRule,
    deletionDecision: ClockRule,
    authorAnswer: ClockRule,
    sellerAnswer: ClockRule,
    secondPerson: ClockRule,
    reviewAppealWindow: ClockRule,
    appealDecision: ClockRule,
  }),
  /**
   * Busy seasons in which the first reply takes longer (cases.md §6, peak policy): a ticket submitted from
   * the one instant and before the other gets these times instead of the rule's own.
   */
  peaks: z.optional(
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        from: Instant,
        until: Instant,
        firstReply: z.object({ warn: z.optional(z.string()), due: z.string() }),
      }),
    ),
  ),
  /** Calendars as they were: a stored due instant names the version that it was worked out by. */
  pastCalendars: z.optional(z.array(CalendarSpec)),
  /** Who changed the desk's calendar last. */
  calendarSaved: z.optional(z.object({ at: Instant, byId: z.string() })),
  /** How long a ticket may stay unresolved, by its priority, in the calendar of `resolution`. */
  resolutionDue: z.object({ normal: z.string(), high: z.string(), urgent: z.string() }),
  /** How long an answer reopens a resolved ticket; then it closes. */
  ticketReopenMs: z.int(),
  calendars: z.object({
    always: CalendarSpec,
    deskBusinessDays: CalendarSpec,
    deskHours: CalendarSpec,
  }),
  autoEscalate: z.boolean(),
  leaseMs: z.int(),
  rulingHoldMs: z.int(),
  messageHoldMs: z.int(),
  providerLandsMs: z.int(),
  /** How long the seller has to ship a replacement (`shipBy`). */
  replacementShipMs: z.int(),
  limits: z.object({
    /** Limit of an admin without an own entry, per currency; a currency that is not listed has 0. */
    admin: AmountByCurrency,
    agents: z.record(z.string(), AmountByCurrency),
    /** A silence ruling above this needs a second person. */
    silence: AmountByCurrency,
    /** Above this two approvers are needed. */
    dual: AmountByCurrency,
  }),
  maxReceivable: z.optional(AmountByCurrency),
  refundStepMinor: z.record(z.string(), z.int()),
  percentAllowList: z.optional(z.array(z.int())),
  shippingDefaultOn: z.array(z.enum(DISPUTE_REASONS)),
  /** What each side is asked for, by reason (evidence.md). */
  checklist: z.record(
    z.string(),
    z.object({
      seller: z.array(z.string()),
      buyer: z.array(z.string()),
      elements: z.array(z.string()),
    }),
  ),
  /** Kinds of files that answer what a side is asked for; what is answered in words has none. */
  answers: z.record(z.string(), z.array(z.enum(EVIDENCE_KINDS))),
  /** Elements that a kind of file usually proves; whoever adds a file names those that it does. */
  proves: z.record(z.string(), z.array(z.string())),
  /** Reviews, requests to delete them, and appeals. */
  reviews: ReviewPolicy,
  /** Clauses that a ruling may name. */
  clauses: z.array(z.object({ id: z.string(), title: z.string() })),
  reasonCodes: z.array(
    z.object({
      code: z.string(),
      kinds: z.array(z.enum(RULING_KINDS)),
      /** Statement templates: `{amount}`, `{reference}`, `{item}`, `{buyer}`, `{seller}` are filled in. */
      toBuyer: z.string(),
      toSeller: z.string(),
      label: z.string(),
    }),
  ),
});
export type Policy = z.infer<typeof Policy>;

export const policyEndpoints = {
  policyView: endpoint({
    method: 'GET',
    path: '/policy',
    summary: 'The marketplace policy in force',
    access: 'staff',
    reply: Policy,
    problems: [],
  }),
};
