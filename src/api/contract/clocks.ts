import * as z from 'zod/mini';

import { Clock, Instant } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { CalendarSpec } from './policy.ts';

const Span = z.object({ from: Instant, to: Instant });

/**
 * A clock that explains itself (cases.md §6): from what, in which working time, with which pauses it came
 * to its due instant. Every number is worked out by the backend; a console only puts it into words.
 */
export const ExplainedClock = z.object({
  ...Clock.shape,
  /** The calendar as it was when the clock started; later versions leave it alone. */
  workingTime: z.object({
    ...CalendarSpec.shape,
    /** 24×7: working time is elapsed time. */
    always: z.boolean(),
    /** False when the calendar has been changed since. */
    current: z.boolean(),
  }),
  /** Working time that it was given, in milliseconds. */
  givenMs: z.int(),
  /** Of that, what is used up, and what is left; a paused clock uses up nothing. */
  usedMs: z.int(),
  leftMs: z.int(),
  /** Elapsed time past the due instant, until it stopped or until now. */
  lateMs: z.int(),
  /** Working time that passed while it was paused, all pauses together. */
  pausedMs: z.int(),
  pauses: z.array(
    z.object({
      from: Instant,
      to: z.optional(Instant),
      reason: z.string(),
      /** Working time that passed meanwhile: by so much was due put off. */
      workingMs: z.int(),
    }),
  ),
  /** Dates without work that it passed over on its way. */
  holidays: z.array(z.string()),
  /** Working intervals from the start to the end of its picture; the first ones where they are many. */
  open: z.array(Span),
});
export type ExplainedClock = z.infer<typeof ExplainedClock>;

/** Whose local time matters on a case. */
export const ClockZone = z.object({
  who: z.enum(['desk', 'seller', 'buyer']),
  name: z.optional(z.string()),
  city: z.optional(z.string()),
  timeZone: z.string(),
});
export type ClockZone = z.infer<typeof ClockZone>;

export const clockEndpoints = {
  caseClocks: endpoint({
    method: 'GET',
    path: '/cases/{caseId}/clocks',
    summary: 'The clocks of a case, each with how it came to its due instant',
    access: 'staff',
    params: idParams('caseId'),
    reply: z.object({
      /** As of when. */
      at: Instant,
      zones: z.array(ClockZone),
      items: z.array(ExplainedClock),
    }),
    problems: ['notFound'],
  }),
};
