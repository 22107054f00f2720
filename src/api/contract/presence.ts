import * as z from 'zod/mini';

import { AgentRef } from './common.ts';
import { endpoint, idParams } from './define.ts';

export const PRESENCE_MODES = ['viewing', 'writing'] as const;

/** Who looks at a case or writes on it right now, the asking person included. */
export const Presence = z.array(z.object({ agent: AgentRef, mode: z.enum(PRESENCE_MODES) }));
export type Presence = z.infer<typeof Presence>;

export const presenceEndpoints = {
  presenceBeat: endpoint({
    method: 'PUT',
    path: '/cases/{caseId}/presence',
    summary: 'I am here, repeated every 10 s and forgotten 25 s after the last one; or I left',
    access: 'staff',
    params: idParams('caseId'),
    body: z.strictObject({ mode: z.enum([...PRESENCE_MODES, 'left']) }),
    reply: z.object({ presence: Presence }),
    problems: ['notFound', 'invalidField'],
  }),
};
