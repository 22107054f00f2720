import { CASE_QUEUES, type CaseQueue } from '../../src/api/contract/queue-names.ts';
import { caseCan } from '../domain/affordances.ts';
import { assignCase } from '../domain/cases/assign.ts';
import { type CaseRecord, findCase, queuesOf } from '../domain/cases/case.ts';
import { linkCases } from '../domain/cases/link.ts';
import { mergeCase } from '../domain/cases/merge.ts';
import { skipCase } from '../domain/cases/skip.ts';
import { snoozeCase } from '../domain/cases/snooze.ts';
import { isOffered, takeCase } from '../domain/cases/take.ts';
import { refuse } from '../domain/refusals.ts';
import { canApprove } from '../domain/rulings/guards.ts';
import { ok } from '../../src/lib/result.ts';
import type { Reader } from '../domain/tx.ts';
import type { Context } from '../domain/context.ts';
import { agentRef } from '../domain/views/agent-view.ts';
import { linksView, snoozeView } from '../domain/views/case-view.ts';
import type { Handlers, WriteCall } from '../engine/handler.ts';
import { selectCases } from './case-select.ts';
import { caseTarget, leaseReply, onOk } from './find.ts';

/** The oldest proposal that I may decide on, on a case that nobody holds; its case is leased to me. */
function takeApproval({ tx, ctx, store, body }: WriteCall<'caseTakeNext'>) {
  const [unknown] = Object.keys(body);
  if (unknown !== undefined)
    return refuse('invalidField', 'This queue can’t be asked for that.', {
      pointer: `/${unknown}`,
    });
  const waiting = [...store.rulings.live.all].filter(({ state }) => state === 'proposed');
  for (const { id: rulingId, disputeId } of waiting) {
    const dispute = tx.get('disputes', disputeId);
    if (!dispute || canApprove(tx, rulingId, ctx) || !isOffered(tx, dispute, ctx)) continue;
    const taken = takeCase(tx, [dispute], ctx);
    if (!taken) continue;
    const { id, reference, status, version } = taken;
    const lease = leaseReply(tx, taken, ctx);
    return ok({ id, queue: 'disputes' as const, reference, status, version, rulingId, ...lease });
  }
  return ok(undefined);
}

/** Inside the one writer's turn, so that two people never take the same case. */
function takeNext(call: WriteCall<'caseTakeNext'>) {
  const { tx, ctx, store, params, body } = call;
  if (params.queue === 'approvals') return takeApproval(call);
  const mine: readonly string[] = queuesOf(ctx.actor.role);
  if (CASE_QUEUES.some((name) => name === params.queue) && !mine.includes(params.queue))
    return refuse('forbidden', 'Your role does not work through this queue.');
  const selected = selectCases(store, params.queue, body, ctx);
  if (!selected.ok) return selected;
  const taken = takeCase(tx, selected.value.rows, ctx);
  if (!taken) return ok(undefined);
  // `selectCases` knows the queues of the contract only.
  const queue = CASE_QUEUES.find((name) => name === params.queue) as CaseQueue;
  const { id, reference, status, version } = taken;
  return ok({ id, queue, reference, status, version, ...leaseReply(tx, taken, ctx) });
}

function assigned(reader: Reader, record: CaseRecord, ctx: Context) {
  const { assigneeId } = record;
  const assignee = assigneeId === undefined ? {} : { assignee: agentRef(reader, assigneeId) };
  return { ...assignee, can: caseCan(reader, record, ctx) };
}

function snoozed(reader: Reader, record: CaseRecord, ctx: Context) {
  const snooze = snoozeView(reader, record, ctx.now);
  return { version: record.version, ...(snooze && { snooze }), can: caseCan(reader, record, ctx) };
}

function merged(reader: Reader, record: CaseRecord, intoId: string, ctx: Context) {
  const reference = findCase(reader, intoId)?.reference ?? '';
  const links = linksView(reader, record);
  const can = caseCan(reader, record, ctx);
  return { version: record.version, into: { id: intoId, reference }, links, can };
}

export const queueWorkHandlers = {
  caseTakeNext: { write: takeNext },
  caseAssign: {
    // Assigning bumps no version: what was seen is the assignee, and a 412 shows the case all the same.
    target: ({ caseId }, reader, ctx, store) => caseTarget(caseId, reader, ctx, store),
    write: ({ tx, ctx, params, body }) =>
      onOk(assignCase(tx, { ...params, ...body }, ctx), (record) => assigned(tx, record, ctx)),
  },
  caseSkip: {
    write: ({ tx, ctx, params, body }) =>
      onOk(skipCase(tx, { ...params, ...body }, ctx), () => undefined),
  },
  caseSnooze: {
    target: ({ caseId }, reader, ctx, store) => caseTarget(caseId, reader, ctx, store),
    write: ({ tx, ctx, params, body }) =>
      onOk(snoozeCase(tx, { ...params, ...body }, ctx), (record) => snoozed(tx, record, ctx)),
  },
  caseLink: {
    write({ tx, ctx, params, body }) {
      const command = { ...params, otherId: body.caseId, kind: body.kind };
      return onOk(linkCases(tx, command, ctx), (record) => ({ links: linksView(tx, record) }));
    },
  },
  caseMerge: {
    target: ({ caseId }, reader, ctx, store) => caseTarget(caseId, reader, ctx, store),
    write({ tx, ctx, params, body, version }) {
      const command = { ...params, ...body, expectVersion: version };
      return onOk(mergeCase(tx, command, ctx), (record) => merged(tx, record, body.intoId, ctx));
    },
  },
} satisfies Partial<Handlers>;
