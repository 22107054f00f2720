import type { Affordance } from '../../src/api/contract/common.ts';
import type { ProblemCode } from '../../src/api/contract/problems.ts';
import { err } from '../../src/lib/result.ts';
import type { Refusal } from './context.ts';

/** A refusal with a plain sentence that a person can act on. */
export function refusal(
  code: ProblemCode,
  detail: string,
  more: Pick<Refusal, 'pointer' | 'meta'> = {},
): Refusal {
  return { code, detail, ...more };
}

/** A refused outcome. */
export function refuse(
  code: ProblemCode,
  detail: string,
  more: Pick<Refusal, 'pointer' | 'meta'> = {},
): { ok: false; error: Refusal } {
  return err(refusal(code, detail, more));
}

/** What `can` says for a guard's answer (cases.md §7). */
export function toAffordance(refused: Refusal | undefined): Affordance {
  return refused
    ? { allowed: false, code: refused.code, reason: refused.detail }
    : { allowed: true };
}

/** The write names another version than the record has. */
export function versionRefusal(expected: number | undefined, actual: number): Refusal | undefined {
  if (expected === undefined || expected === actual) return undefined;
  return refusal('versionMismatch', 'Something changed since you looked.', {
    meta: { expected, actual },
  });
}
