import type { Body } from '../../../src/api/contract/index.ts';
import type { MacroQueue } from '../../../src/api/contract/queue-names.ts';
import { QUESTION_STATUSES, TICKET_STATUSES } from '../../../src/api/contract/case-words.ts';
import { parseMacro } from '../../../src/lib/macro-text.ts';
import { ok } from '../../../src/lib/result.ts';
import { graphemeCount, isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { readTag, tagsRefusal } from '../cases/marks.ts';
import { rightRefusal } from '../people.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import type { MacroRecord } from './macro-record.ts';
import { isMacroShownTo } from './use.ts';

type Wanted = Body<'macroSave'>;

/** As many characters as a message may have, counted as people count them. */
const LONGEST_BODY = 5000;
const LONGEST_NAME = 80;

/** Statuses that staff can give a case of each queue by a macro (cases.md §4); disputes take none. */
const STATUSES: Record<MacroQueue, readonly string[]> = {
  disputes: [],
  tickets: TICKET_STATUSES.filter((status) => status !== 'pending' && status !== 'newReply'),
  questions: QUESTION_STATUSES.filter((status) => status !== 'answered'),
};

/** Admins keep the shared macros (cases.md §1), everybody the own ones. */
export function canSaveMacro(
  macro: Pick<MacroRecord, 'scope' | 'ownerId'>,
  ctx: Context,
): Refusal | undefined {
  const noRight = rightRefusal('macroSave', ctx);
  if (noRight) return noRight;
  if (macro.scope === 'shared' && ctx.actor.role !== 'admin')
    return refusal('forbidden', 'Only admins change macros that everybody uses.');
  return undefined;
}

function textRefusal({ name, body }: Wanted): Refusal | undefined {
  if (isBlank(name)) return refusal('invalidField', 'Give the macro a name.', { pointer: '/name' });
  if (graphemeCount(name.trim()) > LONGEST_NAME)
    return refusal('invalidField', `A name has at most ${LONGEST_NAME} characters.`, {
      pointer: '/name',
    });
  if (graphemeCount(body) > LONGEST_BODY)
    return refusal('invalidField', 'Longer than a message may be.', { pointer: '/body' });
  const [problem] = parseMacro(body).problems;
  if (!problem) return undefined;
  return refusal('invalidField', `“${problem.text}” is no variable that can be filled in.`, {
    pointer: '/body',
    meta: { reason: problem.code, start: problem.start, end: problem.end },
  });
}

function actionRefusal(reader: Reader, { actions, queues, body }: Wanted): Refusal | undefined {
  if (isBlank(body) && actions.length === 0)
    return refusal('invalidField', 'A macro says or does something.', { pointer: '/body' });
  const seen = new Set<string>();
  for (const [index, action] of actions.entries()) {
    const at = { pointer: `/actions/${index}` };
    const tag = action.kind === 'tag' ? readTag(action.tag) : undefined;
    const wrong = tag === undefined ? undefined : tagsRefusal([tag]);
    if (wrong) return { ...wrong, ...at };
    const key = tag === undefined ? action.kind : `tag ${tag}`;
    if (seen.has(key)) return refusal('invalidField', 'Once is enough.', at);
    seen.add(key);
    if (action.kind === 'status') {
      const odd = queues.find((queue) => !STATUSES[queue].includes(action.status));
      if (odd !== undefined)
        return refusal('invalidField', `No case of ${odd} is set to “${action.status}”.`, at);
    }
    if (action.kind === 'assign' && !['me', 'nobody'].includes(action.assignee)) {
      const agent = reader.get('agents', action.assignee);
      if (!agent || (agent.role !== 'agent' && agent.role !== 'admin'))
        return refusal('invalidField', 'Cases are assigned to agents and admins.', at);
    }
  }
  return undefined;
}

/** Makes or changes a macro (cases.md §1); names are unique among those that its owner sees. */
export function saveMacro(
  tx: Tx,
  command: Wanted & { macroId: string; expectVersion?: number | undefined },
  ctx: Context,
  others: Iterable<MacroRecord>,
): Outcome<MacroRecord> {
  const { macroId, expectVersion, ...wanted } = command;
  const before = tx.get('macros', macroId);
  if (before && !isMacroShownTo(before, ctx)) return refuse('notFound', 'There is no such macro.');
  const refused =
    canSaveMacro(before ?? { scope: wanted.scope, ownerId: ctx.actor.id }, ctx) ??
    canSaveMacro({ scope: wanted.scope, ownerId: before?.ownerId ?? ctx.actor.id }, ctx) ??
    versionRefusal(before && expectVersion, before?.version ?? 0) ??
    textRefusal(wanted) ??
    actionRefusal(tx, wanted) ??
    nameRefusal(macroId, wanted, others, ctx);
  if (refused) return { ok: false, error: refused };
  const macro = recordOf(macroId, wanted, before, ctx);
  tx.put('macros', macro);
  const data = { name: macro.name, scope: macro.scope, archived: macro.archived };
  tx.audit({
    event: 'macroSaved',
    entity: { kind: 'macro', id: macroId, reference: macro.name },
    data,
  });
  return ok(macro);
}

function nameRefusal(
  macroId: string,
  wanted: Wanted,
  others: Iterable<MacroRecord>,
  ctx: Context,
): Refusal | undefined {
  const name = wanted.name.trim().toLowerCase();
  if (wanted.archived === true) return undefined;
  for (const other of others) {
    if (other.id === macroId || other.archived || !isMacroShownTo(other, ctx)) continue;
    if (other.scope === wanted.scope && other.name.toLowerCase() === name)
      return refusal('nameTaken', 'Another macro has this name.', { pointer: '/name' });
  }
  return undefined;
}

function recordOf(
  id: string,
  { name, scope, queues, audience, body, actions, archived = false }: Wanted,
  before: MacroRecord | undefined,
  ctx: Context,
): MacroRecord {
  const { uses = 0, lastUsedAt, version = 0, ownerId = ctx.actor.id } = before ?? {};
  return {
    id,
    name: name.trim(),
    scope,
    ownerId,
    queues: [...new Set(queues)],
    ...(audience === undefined ? {} : { audience }),
    body,
    actions,
    uses,
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
    archived,
    version: version + 1,
    updatedAt: ctx.now,
  };
}
