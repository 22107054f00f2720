import type { Macro } from '../../../src/api/contract/macros.ts';

/** A macro as it is kept; who reads it decides what it `can`. */
export interface MacroRecord extends Omit<Macro, 'owner' | 'can'> {
  ownerId: string;
}
