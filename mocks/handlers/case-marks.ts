import { caseCan } from '../domain/affordances.ts';
import { setPriority, tagCase } from '../domain/cases/marks.ts';
import { clockView } from '../domain/clocks.ts';
import type { Handlers } from '../engine/handler.ts';
import { caseTarget, onOk } from './find.ts';

export const caseMarkHandlers = {
  caseTags: {
    target: ({ caseId }, reader, ctx, store) => caseTarget(caseId, reader, ctx, store),
    write: ({ tx, ctx, params, body }) =>
      onOk(tagCase(tx, { ...params, ...body }, ctx), (record) => ({
        version: record.version,
        tags: record.tags ?? [],
        can: caseCan(tx, record, ctx),
      })),
  },
  casePriority: {
    target: ({ caseId }, reader, ctx, store) => caseTarget(caseId, reader, ctx, store),
    write: ({ tx, ctx, params, body }) =>
      onOk(setPriority(tx, { ...params, ...body }, ctx), (record) => ({
        version: record.version,
        priority: record.priority ?? 'normal',
        clocks: record.clocks.map((clock) => clockView(clock, ctx.now)),
        can: caseCan(tx, record, ctx),
      })),
  },
} satisfies Partial<Handlers>;
