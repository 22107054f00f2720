import { AUDIENCES } from '../../src/api/contract/cases.ts';
import { caseCan } from '../domain/affordances.ts';
import type { Context } from '../domain/context.ts';
import { claimCase, releaseLease, renewLease } from '../domain/disputes/lease.ts';
import { sendMessage, undoMessage } from '../domain/disputes/message.ts';
import { addNote } from '../domain/disputes/note.ts';
import type { DisputeRecord } from '../domain/records.ts';
import type { Reader } from '../domain/tx.ts';
import { agentRef } from '../domain/views/agent-view.ts';
import { messageView, timelineView } from '../domain/views/timeline-view.ts';
import type { Handlers } from '../engine/handler.ts';
import { caseTarget, find, onOk } from './find.ts';

function leaseReply(reader: Reader, dispute: DisputeRecord, ctx: Context) {
  const { holderId = ctx.actor.id, expiresAt = ctx.now } = dispute.lease ?? {};
  return {
    lease: { holder: agentRef(reader, holderId), expiresAt },
    can: caseCan(reader, dispute, ctx),
  };
}

export const caseHandlers = {
  caseClaim: {
    write: ({ tx, ctx, params, body }) =>
      onOk(claimCase(tx, { ...params, ...body }, ctx), (dispute) => leaseReply(tx, dispute, ctx)),
  },
  caseRenew: {
    write: ({ tx, ctx, params }) =>
      onOk(renewLease(tx, params, ctx), (dispute) => leaseReply(tx, dispute, ctx)),
  },
  caseRelease: {
    write: ({ tx, ctx, params }) => onOk(releaseLease(tx, params, ctx), () => undefined),
  },
  caseTimeline: {
    read: ({ store, params }) =>
      onOk(find(store, 'disputes', params.caseId), (dispute) => ({
        items: timelineView(store, dispute),
      })),
  },
  messageSend: {
    target: ({ caseId }, reader, ctx, store) => caseTarget(caseId, reader, ctx, store),
    write({ tx, ctx, params, body, version }) {
      const command = {
        disputeId: params.caseId,
        from: 'staff',
        ...body,
        expectVersion: version,
      } as const;
      return onOk(sendMessage(tx, command, ctx), ({ message, dispute }) => ({
        message: messageView(message),
        version: dispute.version,
      }));
    },
  },
  messageUndo: {
    write({ tx, ctx, params }) {
      const undone = undoMessage(
        tx,
        { disputeId: params.caseId, messageId: params.messageId },
        ctx,
      );
      return onOk(undone, ({ to, ...rest }) => ({
        ...rest,
        to: AUDIENCES.find((audience) => audience === to) ?? 'both',
      }));
    },
  },
  noteAdd: {
    write({ tx, ctx, params, body }) {
      const note = addNote(tx, { disputeId: params.caseId, ...body }, ctx);
      return onOk(note, ({ id, at, text, authorId }) => ({
        id,
        at,
        text,
        author: agentRef(tx, authorId),
      }));
    },
  },
} satisfies Partial<Handlers>;
