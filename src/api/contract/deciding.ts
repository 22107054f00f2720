import * as z from 'zod/mini';

/** What may stand against any act on a request or an appeal. */
export const ACT_PROBLEMS = [
  'notFound',
  'wrongState',
  'heldByOther',
  'versionMismatch',
  'conflictOfInterest',
] as const;

/** Words that somebody else reads, or that stay in the file. */
export const Words = z.string().check(z.minLength(1), z.maxLength(5000));
