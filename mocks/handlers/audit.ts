import { ok } from '../../src/lib/result.ts';
import { verifyChain } from '../domain/audit.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { seqPage } from './seq-page.ts';

/** The trail, newest first. */
function listAudit({ store, query }: ReadCall<'auditList'>) {
  const matching = store.audit.filter(
    ({ entity, actor, event }) =>
      (query.entityId === undefined ||
        entity.id === query.entityId ||
        entity.reference === query.entityId) &&
      (query.actor === undefined || actor.id === query.actor) &&
      (query.event === undefined || event === query.event),
  );
  return seqPage(matching, query);
}

export const auditHandlers = {
  auditList: { read: listAudit },
  auditVerify: { read: ({ store }) => ok(verifyChain(store.audit)) },
} satisfies Partial<Handlers>;
