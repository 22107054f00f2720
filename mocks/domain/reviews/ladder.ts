import type { Policy } from '../../../src/api/contract/policy.ts';
import type { WARNING_STEPS } from '../../../src/api/contract/review-words.ts';
import type { RequesterRecord } from '../review-records.ts';

export type WarningStep = (typeof WARNING_STEPS)[number];

export type WarningRecord = RequesterRecord['warnings'][number];

/** Steps that count: none whose ground was reversed. */
export function standingSteps({ warnings }: RequesterRecord): WarningRecord[] {
  return warnings.filter(({ liftedAt }) => liftedAt === undefined);
}

/** The suspension that keeps a seller from asking now, if there is one. */
export function runningSuspension(requester: RequesterRecord, now: string): string | undefined {
  return standingSteps(requester).findLast(
    ({ step, until }) => step === 'suspension' && until !== undefined && until > now,
  )?.until;
}

/** What a step taken now rests on: requests that were decided since the last one, and those refused of them. */
export function groundOf(requester: RequesterRecord): NonNullable<WarningRecord['restsOn']> {
  const last = standingSteps(requester).at(-1);
  const since = last?.until ?? last?.at ?? '';
  let decided = 0;
  const refused: string[] = [];
  for (const { id, outcome, decidedAt = '' } of requester.requests) {
    if ((outcome !== 'granted' && outcome !== 'refused') || decidedAt <= since) continue;
    decided += 1;
    if (outcome === 'refused') refused.push(id);
  }
  return { decided, refused };
}

/** Enough requests were decided, and too many of them refused. */
function isEnough(decided: number, refused: number, { reviews }: Policy): boolean {
  const { requests, refusedPercent } = reviews.ladder;
  return decided >= requests && refused * 100 >= refusedPercent * decided;
}

/**
 * The next step of the warning ladder that the policy suggests (reviews.md §4, misuse): a warning when enough
 * requests were decided and too many of them refused, a suspension when the same happens after a warning. A
 * person takes the step or doesn't; while a suspension runs none is suggested.
 */
export function suggestedStep(
  requester: RequesterRecord,
  policy: Policy,
  now: string,
): WarningStep | undefined {
  if (runningSuspension(requester, now) !== undefined) return undefined;
  const { decided, refused } = groundOf(requester);
  if (!isEnough(decided, refused.length, policy)) return undefined;
  return standingSteps(requester).length > 0 ? 'suspension' : 'warning';
}

/** Whether a step has lost its ground: no refusal is left of it, or no more so many as the policy asks for. */
function isGroundless(
  { restsOn }: WarningRecord,
  refusedNow: ReadonlySet<string>,
  policy: Policy,
): boolean {
  if (!restsOn || restsOn.refused.length === 0) return false;
  const { decided, refused } = restsOn;
  const left = refused.filter((id) => refusedNow.has(id)).length;
  if (left === 0) return true;
  return isEnough(decided, refused.length, policy) && !isEnough(decided, left, policy);
}

/**
 * Lifts what rested on refusals that are none any more (reviews.md §2: a reversal restores linked penalties),
 * and with a warning the suspension that could only come after it.
 */
export function withoutGroundless(
  requester: RequesterRecord,
  policy: Policy,
  now: string,
): RequesterRecord {
  const refused = requester.requests.filter(({ outcome }) => outcome === 'refused');
  const refusedNow = new Set(refused.map(({ id }) => id));
  let hasEarlier = false;
  const warnings = requester.warnings.map((step) => {
    if (step.liftedAt !== undefined) return step;
    const isBare = step.step === 'suspension' && !hasEarlier;
    if (isBare || isGroundless(step, refusedNow, policy)) return { ...step, liftedAt: now };
    hasEarlier = true;
    return step;
  });
  return { ...requester, warnings };
}
