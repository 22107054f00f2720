import { ok } from '../../src/lib/result.ts';
import { caseTable } from '../domain/cases/case.ts';
import { refuse } from '../domain/refusals.ts';
import type { Handlers, WriteCall } from '../engine/handler.ts';

/** A beat changes nothing that is kept: no commit, no version, no audit (cases.md §7). */
function beat({ store, ctx, session, presence, params, body }: WriteCall<'presenceBeat'>) {
  const { caseId } = params;
  if (store.peek(caseTable(caseId), caseId) === undefined)
    return refuse('notFound', 'There is no such case.');
  const { id, name } = ctx.actor;
  const tab = session?.token ?? id;
  if (body.mode === 'left') presence.leave(caseId, tab);
  else presence.beat(caseId, tab, { id, name }, body.mode);
  return ok({ presence: presence.of(caseId) });
}

export const presenceHandlers = {
  presenceBeat: { write: beat },
} satisfies Partial<Handlers>;
