import * as z from 'zod/mini';

import { Can, Instant, Money } from './common.ts';
import { endpoint, ROLES } from './define.ts';
import { CASE_QUEUES } from './queue-names.ts';
import { Beginning } from './views.ts';

export const Agent = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** The own ruling limit in the policy's first currency (money.md §1); admins only. */
  limit: z.optional(Money),
  timeZone: z.optional(z.string()),
});
export type Agent = z.infer<typeof Agent>;

export const Session = z.object({
  agent: Agent,
  /** Bearer token, standalone only: held per tab so that two tabs can be two people. */
  token: z.optional(z.string()),
  expiresAt: Instant,
  /** The saved views with which this person begins queues. */
  begins: z.optional(z.array(Beginning)),
});
export type Session = z.infer<typeof Session>;

export const sessionEndpoints = {
  sessionCreate: endpoint({
    method: 'POST',
    path: '/session',
    summary: 'Sign in as a persona (standalone)',
    access: 'public',
    status: 201,
    body: z.strictObject({ personaId: z.string() }),
    reply: Session,
    problems: ['notFound', 'invalidField'],
  }),
  sessionView: endpoint({
    method: 'GET',
    path: '/session',
    summary: 'Who am I',
    access: 'staff',
    reply: Session,
    problems: [],
  }),
  sessionEnd: endpoint({
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out',
    access: 'staff',
    status: 204,
    problems: [],
  }),
  agentList: endpoint({
    method: 'GET',
    path: '/agents',
    summary: 'Staff',
    access: 'staff',
    reply: z.object({
      items: z.array(
        z.object({
          ...Agent.shape,
          /** Whose cases this person works on. */
          queues: z.array(z.enum(CASE_QUEUES)),
          can: Can,
        }),
      ),
    }),
    problems: [],
  }),
};
