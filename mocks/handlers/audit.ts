import { ok } from '../../src/lib/result.ts';
import { verifyChain } from '../domain/audit.ts';
import { refuse } from '../domain/refusals.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { limitOf } from './list.ts';

/** The trail, newest first; the cursor is the number of the page's last event. */
function listAudit({ store, query }: ReadCall<'auditList'>) {
  const before = query.cursor === undefined ? Infinity : Number(query.cursor);
  if (Number.isNaN(before)) return refuse('badRequest', 'This cursor belongs to another list.');
  const limit = limitOf(query.limit);
  const matching = store.audit.filter(
    ({ entity, actor, event }) =>
      (query.entityId === undefined ||
        entity.id === query.entityId ||
        entity.reference === query.entityId) &&
      (query.actor === undefined || actor.id === query.actor) &&
      (query.event === undefined || event === query.event),
  );
  const rows = matching.filter(({ seq }) => seq < before).toReversed();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return ok({
    items,
    ...(rows.length > limit && last && { nextCursor: String(last.seq) }),
    total: { value: matching.length },
  });
}

export const auditHandlers = {
  auditList: { read: listAudit },
  auditVerify: { read: ({ store }) => ok(verifyChain(store.audit)) },
} satisfies Partial<Handlers>;
