import type { Policy } from '../../../src/api/contract/policy.ts';
import type { WARNING_STEPS } from '../../../src/api/contract/review-words.ts';
import type { RequesterRecord } from '../review-records.ts';

export type WarningStep = (typeof WARNING_STEPS)[number];

/** The suspension that keeps a seller from asking now, if there is one. */
export function runningSuspension({ warnings }: RequesterRecord, now: string): string | undefined {
  return warnings.findLast(
    ({ step, until }) => step === 'suspension' && until !== undefined && until > now,
  )?.until;
}

/** Requests that were decided since an instant, and how many of them were refused. */
function decidedSince({ requests }: RequesterRecord, since: string) {
  let [decided, refused] = [0, 0];
  for (const { outcome, decidedAt = '' } of requests) {
    if ((outcome !== 'granted' && outcome !== 'refused') || decidedAt <= since) continue;
    decided += 1;
    if (outcome === 'refused') refused += 1;
  }
  return { decided, refused };
}

/**
 * The next step of the warning ladder that the policy suggests (reviews.md §4, misuse): a warning when enough
 * requests were decided and too many of them refused, a suspension when the same happens after a warning. A
 * person takes the step or doesn't; while a suspension runs none is suggested.
 */
export function suggestedStep(
  requester: RequesterRecord,
  { reviews }: Policy,
  now: string,
): WarningStep | undefined {
  if (runningSuspension(requester, now) !== undefined) return undefined;
  const last = requester.warnings.at(-1);
  const { decided, refused } = decidedSince(requester, last?.until ?? last?.at ?? '');
  const { requests, refusedPercent } = reviews.ladder;
  if (decided < requests || refused * 100 < refusedPercent * decided) return undefined;
  return last ? 'suspension' : 'warning';
}
