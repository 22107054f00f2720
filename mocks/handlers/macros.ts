import { ok } from '../../src/lib/result.ts';
import type { Context } from '../domain/context.ts';
import type { MacroRecord } from '../domain/macros/macro-record.ts';
import { macroValues } from '../domain/macros/macro-values.ts';
import { macroView } from '../domain/macros/macro-view.ts';
import { canSaveMacro, saveMacro } from '../domain/macros/save.ts';
import { countMacroUse, isMacroShownTo, macroCaseRefusal } from '../domain/macros/use.ts';
import { refuse, toAffordance } from '../domain/refusals.ts';
import type { Reader } from '../domain/tx.ts';
import type { Handlers, ReadCall, Target } from '../engine/handler.ts';
import { onOk } from './find.ts';
import { textMatch } from './text-match.ts';

/** Most used first, then by name: the order in which somebody looks for one. */
function byUse(a: MacroRecord, b: MacroRecord): number {
  return b.uses - a.uses || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}

function listMacros({ store, ctx, query }: ReadCall<'macroList'>) {
  const { queue, scope, archived, q = '' } = query;
  const matches = textMatch(q);
  const shown = [...store.all('macros')].filter(
    (macro) =>
      isMacroShownTo(macro, ctx) &&
      macro.archived === (archived === 'only') &&
      (queue === undefined || macro.queues.includes(queue)) &&
      (scope === undefined || macro.scope === scope) &&
      (matches(macro.name) || matches(macro.body)),
  );
  const items = shown.sort(byUse).map((macro) => macroView(store, macro, ctx));
  const sharing = canSaveMacro({ scope: 'shared', ownerId: ctx.actor.id }, ctx);
  return ok({ items, mayShare: toAffordance(sharing) });
}

/** `If-Match` of a macro; somebody else's own macro is as good as absent. */
function macroTarget(id: string, reader: Reader, ctx: Context): Target | undefined {
  const macro = reader.get('macros', id);
  if (!macro || !isMacroShownTo(macro, ctx)) return undefined;
  return { version: macro.version, current: () => macroView(reader, macro, ctx) };
}

export const macroHandlers = {
  macroList: { read: listMacros },
  macroSave: {
    target: ({ macroId }, reader, ctx) => macroTarget(macroId, reader, ctx),
    write({ tx, ctx, store, params, body, version }) {
      const command = { ...body, ...params, expectVersion: version };
      return onOk(saveMacro(tx, command, ctx, store.all('macros')), (macro) =>
        macroView(tx, macro, ctx),
      );
    },
  },
  macroUse: {
    write({ tx, ctx, params, body }) {
      const refused = macroCaseRefusal(tx, body, ctx);
      if (refused) return { ok: false, error: refused };
      return onOk(countMacroUse(tx, params, ctx), ({ uses }) => ({ uses }));
    },
  },
  macroValues: {
    read({ store, ctx, params }) {
      const values = macroValues(store, params.caseId, ctx);
      return values ? ok({ values }) : refuse('notFound', 'There is no such case.');
    },
  },
} satisfies Partial<Handlers>;
