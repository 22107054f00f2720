import * as z from 'zod/mini';

/** UTC RFC 3339 instant. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/));

/** Money on the wire: integer minor units and an ISO 4217 code (money.md §1). */
export const Money = z.object({ amountMinor: z.int(), currency: z.string() });
export type Money = z.infer<typeof Money>;

/** A staff member, named. */
export const AgentRef = z.object({ id: z.string(), name: z.string() });
export type AgentRef = z.infer<typeof AgentRef>;

export const PARTIES = ['buyer', 'seller', 'contact', 'carrier', 'staff', 'system'] as const;
/** Who did or said something. */
export const Party = z.enum(PARTIES);
export type Party = z.infer<typeof Party>;

/** May I do this now, and if not, why (cases.md §7). Computed by the guard of the command itself. */
export const Affordance = z.object({
  allowed: z.boolean(),
  code: z.optional(z.string()),
  reason: z.optional(z.string()),
});
export type Affordance = z.infer<typeof Affordance>;
export const Can = z.record(z.string(), Affordance);
export type Can = z.infer<typeof Can>;

/** How many rows there are: a number, or above 10,000 a lower bound (api.md). */
export const Total = z.union([z.int(), z.object({ value: z.int(), atLeast: z.literal(true) })]);

/** Rows on a page, of any list. */
export const Limit = z
  .string()
  .check(z.regex(/^([1-9]\d?|100)$/, 'Ask for a whole number of rows from 1 to 100.'));

export const ListQuery = {
  limit: z.optional(Limit),
  cursor: z.optional(z.string()),
  sort: z.optional(z.string()),
  q: z.optional(z.string()),
};

/** What every list of cases may be asked for besides. */
export const CaseListQuery = {
  /** Ids of cases, comma-separated. */
  id: z.optional(z.string()),
  /**
   * When it came, and when it last changed: `from..to`, two instants of which one may be missing; the last one
   * no longer belongs to it. Several, comma-separated, mean "or".
   */
  created: z.optional(z.string()),
  updated: z.optional(z.string()),
  /**
   * And and or over the other filters: `any(priority:urgent;all(clock:missed,4h;assignee:nobody))`.
   * Values are percent-encoded where they hold a mark of this.
   */
  where: z.optional(z.string().check(z.maxLength(2000))),
};

/** A page of a list with keyset cursors. */
export function page<S extends z.ZodMiniType>(item: S) {
  return z.object({
    items: z.array(item),
    nextCursor: z.optional(z.string()),
    prevCursor: z.optional(z.string()),
    total: Total,
  });
}

export const CLOCK_NAMES = [
  'disputeReply',
  'escalationRisk',
  'mediation',
  'approval',
  'refundProcessing',
  'appealWindow',
  'firstReply',
  'nextReply',
  'resolution',
  'questionAnswer',
  'deletionDecision',
  'authorAnswer',
  'sellerAnswer',
  'secondPerson',
  'reviewAppealWindow',
  'appealDecision',
] as const;
export const CLOCK_STATES = ['running', 'paused', 'met', 'missed', 'void'] as const;

/** A clock with one responsible party (cases.md §6). */
export const Clock = z.object({
  name: z.enum(CLOCK_NAMES),
  party: z.enum(['buyer', 'seller', 'staff', 'approver', 'provider']),
  state: z.enum(CLOCK_STATES),
  startedAt: Instant,
  warnAt: z.optional(Instant),
  dueAt: Instant,
  stoppedAt: z.optional(Instant),
  /** When it was first missed, though it was given more time afterwards. */
  missedAt: z.optional(Instant),
  /** Being given less time made it late at once; given more again, it was never missed. */
  madeLate: z.optional(z.boolean()),
  /** Stopped after its due instant, or missed once before: met late stays apart from still late. */
  late: z.optional(z.boolean()),
  calendar: z.string(),
  calendarVersion: z.int(),
  /** The busy season that stretched it (peak policy). */
  peak: z.optional(z.string()),
  pauses: z.array(z.object({ from: Instant, to: z.optional(Instant), reason: z.string() })),
});
export type Clock = z.infer<typeof Clock>;
export type ClockName = (typeof CLOCK_NAMES)[number];
