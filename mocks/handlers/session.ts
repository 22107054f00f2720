import { ok } from '../../src/lib/result.ts';
import { readCan } from '../domain/row-can.ts';
import { beginningsOf } from '../domain/saved-views/begin.ts';
import { queuesOf } from '../domain/cases/case.ts';
import { agentView } from '../domain/views/agent-view.ts';
import type { AuditDraft } from '../domain/tx.ts';
import type { Handlers } from '../engine/handler.ts';
import { find, onOk } from './lookup.ts';

/** Who was at the desk when is part of the trail; the token is not. */
function signing(event: string, { id, name }: { id: string; name: string }): AuditDraft {
  return { event, entity: { kind: 'agent', id, reference: name }, data: {} };
}

export const sessionHandlers = {
  sessionCreate: {
    write: ({ tx, ctx, body, openSession }) =>
      onOk(find(tx, 'agents', body.personaId), (agent) => {
        const { token, expiresAt } = openSession(agent);
        tx.audit(signing('signedIn', agent));
        const begins = beginningsOf(tx, agent.id);
        return { agent: agentView(agent, ctx.policy), token, expiresAt, begins };
      }),
  },
  sessionView: {
    read: ({ store, ctx, session }) =>
      onOk(find(store, 'agents', ctx.actor.id), (agent) => ({
        agent: agentView(agent, ctx.policy),
        expiresAt: session?.expiresAt ?? ctx.now,
        begins: beginningsOf(store, agent.id),
      })),
  },
  sessionEnd: {
    write({ tx, ctx, endSession }) {
      tx.audit(signing('signedOut', ctx.actor));
      endSession();
      return ok(undefined);
    },
  },
  agentList: {
    read({ store, ctx }) {
      const can = readCan(ctx, 'agentList');
      const items = [...store.all('agents')].map((agent) =>
        Object.assign(agentView(agent, ctx.policy), { queues: queuesOf(agent.role), can }),
      );
      return ok({ items });
    },
  },
  policyView: { read: ({ ctx }) => ok(ctx.policy) },
} satisfies Partial<Handlers>;
