import type { Role } from '../../src/api/contract/define.ts';
import type { Policy } from '../../src/api/contract/policy.ts';
import type { ProblemCode } from '../../src/api/contract/problems.ts';
import type { Result } from '../../src/lib/result.ts';

/** Who acts: staff with a role, a party (`contact`: by the contact form), the payment provider, or the system itself. */
export interface Actor {
  id: string;
  name: string;
  party: 'staff' | 'buyer' | 'seller' | 'contact' | 'carrier' | 'provider' | 'system';
  role?: Role;
}

/** Everything that the pure domain is told from outside: nothing in it reads a clock or draws a number. */
export interface Context {
  actor: Actor;
  /** ISO UTC instant. */
  now: string;
  /** A fresh opaque id with a prefix, e.g. `rul`. */
  newId: (prefix: string) => string;
  policy: Policy;
  /** The bulk run that this is done as a row of. */
  bulkId?: string;
}

/** One field at fault: a JSON pointer into the body, and what is wrong there. */
export interface FieldRefusal {
  pointer: string;
  detail: string;
}

/** A command that a rule refuses: a code of the contract, a sentence, and numbers for the words. */
export interface Refusal {
  code: ProblemCode;
  detail: string;
  /** JSON pointer into the body when one field is at fault. */
  pointer?: string;
  /** Every field at fault, where there may be several. */
  fields?: FieldRefusal[];
  meta?: Record<string, unknown>;
}

export type Outcome<T> = Result<T, Refusal>;
