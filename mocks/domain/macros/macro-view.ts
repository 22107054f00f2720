import type { Macro } from '../../../src/api/contract/macros.ts';
import type { Context } from '../context.ts';
import { toAffordance } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import { agentRef } from '../views/agent-view.ts';
import type { MacroRecord } from './macro-record.ts';
import { canSaveMacro } from './save.ts';
import { canUseMacros } from './use.ts';

/** A macro as the contract shows it, with what the reader may do to it. */
export function macroView(reader: Reader, { ownerId, ...macro }: MacroRecord, ctx: Context): Macro {
  return {
    ...macro,
    owner: agentRef(reader, ownerId),
    can: {
      macroSave: toAffordance(canSaveMacro({ ...macro, ownerId }, ctx)),
      macroUse: toAffordance(canUseMacros(ctx)),
    },
  };
}
