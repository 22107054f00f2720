import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { type CaseGuard, findCase } from '../cases/case.ts';
import { rightRefusal, staffRefusal } from '../people.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import type { MacroRecord } from './macro-record.ts';

/** Guard of using macros: whoever may write to parties, on a case of any kind (cases.md §1). */
export function canUseMacros(ctx: Context): Refusal | undefined {
  return rightRefusal('macroUse', ctx);
}

/** Guard of using one on this case: nobody acts on a case in which they are a party. */
export const canUseMacroOn: CaseGuard = (reader, record, ctx) =>
  staffRefusal(reader, 'macroUse', record, ctx);

/** Why a use on this case can't be counted: there is no such case, or not for this person. */
export function macroCaseRefusal(
  reader: Reader,
  { caseId }: { caseId: string },
  ctx: Context,
): Refusal | undefined {
  const record = findCase(reader, caseId);
  if (!record) return refusal('notFound', 'There is no such case.');
  return canUseMacroOn(reader, record, ctx);
}

/** Shared macros are seen by all, own ones by their owner alone. */
export function isMacroShownTo(macro: MacroRecord, ctx: Context): boolean {
  return macro.scope === 'shared' || macro.ownerId === ctx.actor.id;
}

/** Counts a use; it is no change of the macro, so its version stays. */
export function countMacroUse(
  tx: Tx,
  command: { macroId: string },
  ctx: Context,
): Outcome<MacroRecord> {
  const refused = canUseMacros(ctx);
  if (refused) return { ok: false, error: refused };
  const macro = tx.get('macros', command.macroId);
  if (!macro || !isMacroShownTo(macro, ctx)) return refuse('notFound', 'There is no such macro.');
  const used = { ...macro, uses: macro.uses + 1, lastUsedAt: ctx.now };
  tx.put('macros', used);
  return ok(used);
}
