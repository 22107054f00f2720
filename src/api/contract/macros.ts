import * as z from 'zod/mini';

import { Affordance, AgentRef, Can, Instant, Money } from './common.ts';
import { endpoint, idParams } from './define.ts';
import { MACRO_QUEUES } from './queue-names.ts';

/** Actions of one macro. */
export const ACTIONS_MAX = 12;

const Text = z.string().check(z.minLength(1), z.maxLength(200));

/** What a macro does beside its words; each can be left out when it is used. */
export const MacroAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: Text }),
  z.strictObject({ kind: z.literal('priority'), priority: z.enum(['normal', 'high', 'urgent']) }),
  z.strictObject({ kind: z.literal('tag'), tag: Text }),
  /** `me` is whoever uses the macro, `nobody` hands the case back to the queue. */
  z.strictObject({ kind: z.literal('assign'), assignee: Text }),
]);
export type MacroAction = z.infer<typeof MacroAction>;

export const MACRO_SCOPES = ['shared', 'own'] as const;
export const MACRO_AUDIENCES = ['buyer', 'seller', 'both', 'note'] as const;

/** Canned words with variables (`src/lib/macro-text.ts`) and actions, for some queues. */
export const Macro = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(MACRO_SCOPES),
  owner: AgentRef,
  queues: z.array(z.enum(MACRO_QUEUES)),
  /** Whom the words are for; any audience without it. */
  audience: z.optional(z.enum(MACRO_AUDIENCES)),
  body: z.string(),
  actions: z.array(MacroAction),
  /** How often it was used. */
  uses: z.int(),
  lastUsedAt: z.optional(Instant),
  archived: z.boolean(),
  version: z.int(),
  updatedAt: Instant,
  can: Can,
});
export type Macro = z.infer<typeof Macro>;

export const macroEndpoints = {
  macroList: endpoint({
    method: 'GET',
    path: '/macros',
    summary: 'Shared macros and my own, most used first',
    access: 'staff',
    query: z.strictObject({
      queue: z.optional(z.enum(MACRO_QUEUES)),
      scope: z.optional(z.enum(MACRO_SCOPES)),
      /** `only` shows those put away instead. */
      archived: z.optional(z.enum(['only'])),
      q: z.optional(z.string()),
    }),
    reply: z.object({
      items: z.array(Macro),
      /** May the reader keep macros that everybody uses? */
      mayShare: Affordance,
    }),
    problems: ['badRequest', 'invalidField'],
  }),
  macroSave: endpoint({
    method: 'PUT',
    path: '/macros/{macroId}',
    summary: 'Make or change a macro; shared ones are for admins. A new one needs no If-Match',
    access: ['agent', 'admin', 'trust'],
    ifMatch: true,
    params: idParams('macroId'),
    body: z.strictObject({
      name: Text,
      scope: z.enum(MACRO_SCOPES),
      queues: z.array(z.enum(MACRO_QUEUES)).check(z.minLength(1)),
      audience: z.optional(z.enum(MACRO_AUDIENCES)),
      body: z.string().check(z.maxLength(20_000)),
      actions: z.array(MacroAction).check(z.maxLength(ACTIONS_MAX)),
      archived: z.optional(z.boolean()),
    }),
    reply: Macro,
    problems: ['notFound', 'forbidden', 'nameTaken', 'invalidField', 'versionMismatch'],
  }),
  macroUse: endpoint({
    method: 'POST',
    path: '/macros/{macroId}/uses',
    summary: 'Count that a macro was used on a case',
    access: ['agent', 'admin', 'trust'],
    idempotent: true,
    params: idParams('macroId'),
    body: z.strictObject({ caseId: z.string() }),
    reply: z.object({ uses: z.int() }),
    problems: ['notFound', 'conflictOfInterest', 'invalidField'],
  }),
  macroValues: endpoint({
    method: 'GET',
    path: '/cases/{caseId}/macro-values',
    summary: 'What the variables of macros stand for on a case, for whoever asks',
    access: 'staff',
    params: idParams('caseId'),
    reply: z.object({ values: z.record(z.string(), z.union([z.string(), Money])) }),
    problems: ['notFound'],
  }),
};
