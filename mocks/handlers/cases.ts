import { AUDIENCES } from '../../src/api/contract/cases.ts';
import { caseCan } from '../domain/affordances.ts';
import type { Context } from '../domain/context.ts';
import { saveDraft } from '../domain/disputes/draft.ts';
import { claimCase, releaseLease, renewLease } from '../domain/disputes/lease.ts';
import { sendMessage, undoMessage } from '../domain/disputes/message.ts';
import { addNote } from '../domain/disputes/note.ts';
import type { DisputeRecord } from '../domain/records.ts';
import type { Reader } from '../domain/tx.ts';
import { agentRef } from '../domain/views/agent-view.ts';
import { messageView, timelineView } from '../domain/views/timeline-view.ts';
import type { Handlers, WriteCall } from '../engine/handler.ts';
import { caseTarget, find, onOk } from './find.ts';

function leaseReply(reader: Reader, dispute: DisputeRecord, ctx: Context) {
  const { holderId = ctx.actor.id, expiresAt = ctx.now } = dispute.lease ?? {};
  return {
    lease: { holder: agentRef(reader, holderId), expiresAt },
    can: caseCan(reader, dispute, ctx),
  };
}

function send({ tx, ctx, params, body, version }: WriteCall<'messageSend'>) {
  const mine = { disputeId: params.caseId, from: 'staff', expectVersion: version } as const;
  const sent = sendMessage(tx, { ...mine, ...body }, ctx);
  return onOk(sent, ({ message, dispute }) => ({
    message: messageView(message),
    version: dispute.version,
  }));
}

function undo({ tx, ctx, params }: WriteCall<'messageUndo'>) {
  const { caseId: disputeId, messageId } = params;
  return onOk(undoMessage(tx, { disputeId, messageId }, ctx), ({ to, ...rest }) => ({
    ...rest,
    to: AUDIENCES.find((audience) => audience === to) ?? 'both',
  }));
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
    read: ({ store, params, ctx }) =>
      onOk(find(store, 'disputes', params.caseId), (dispute) => ({
        items: timelineView(store, dispute, ctx),
      })),
  },
  messageSend: {
    target: ({ caseId }, reader, ctx, store) => caseTarget(caseId, reader, ctx, store),
    write: send,
  },
  messageUndo: { write: undo },
  draftSave: {
    write: ({ tx, ctx, params, body }) =>
      onOk(saveDraft(tx, { ...params, ...body }, ctx), (drafts) => ({ drafts })),
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
