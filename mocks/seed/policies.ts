import type { Policy } from '../../src/api/contract/policy.ts';
import { caratx } from '../domain/policies/caratx.ts';

/** The marketplace policies that a world can be seeded with, by id. */
export const POLICIES: Readonly<Record<string, Policy>> = { [caratx.id]: caratx };
