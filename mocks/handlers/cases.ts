import { AUDIENCES } from '../../src/api/contract/cases.ts';
import { sealedTimeline } from '../domain/appeals/seal.ts';
import { saveDraft } from '../domain/cases/draft.ts';
import { fileOf } from '../domain/cases/case-file.ts';
import { claimCase, releaseLease, renewLease } from '../domain/cases/lease.ts';
import { sendMessage, undoMessage } from '../domain/cases/message.ts';
import { addNote } from '../domain/cases/note.ts';
import { agentRef } from '../domain/views/agent-view.ts';
import { messageView, timelineView } from '../domain/views/timeline-view.ts';
import type { Handlers, WriteCall } from '../engine/handler.ts';
import { caseTarget, findAnyCase, leaseReply, onOk } from './find.ts';

function send({ tx, ctx, params, body, version }: WriteCall<'messageSend'>) {
  const mine = { ...params, from: 'staff', expectVersion: version } as const;
  const sent = sendMessage(tx, { ...mine, ...body }, ctx);
  return onOk(sent, ({ message, record }) => ({
    message: messageView(message, fileOf(tx, record.id)),
    version: record.version,
  }));
}

function undo({ tx, ctx, params }: WriteCall<'messageUndo'>) {
  return onOk(undoMessage(tx, params, ctx), ({ to, ...rest }) => ({
    ...rest,
    to: AUDIENCES.find((audience) => audience === to) ?? 'both',
  }));
}

export const caseHandlers = {
  caseClaim: {
    write: ({ tx, ctx, params, body }) =>
      onOk(claimCase(tx, { ...params, ...body }, ctx), (record) => leaseReply(tx, record, ctx)),
  },
  caseRenew: {
    write: ({ tx, ctx, params }) =>
      onOk(renewLease(tx, params, ctx), (record) => leaseReply(tx, record, ctx)),
  },
  caseRelease: {
    write: ({ tx, ctx, params }) => onOk(releaseLease(tx, params, ctx), () => undefined),
  },
  caseTimeline: {
    read: ({ store, params, ctx }) =>
      onOk(findAnyCase(store, params.caseId), (record) => ({
        items: sealedTimeline(store, record, timelineView(store, record, ctx), ctx),
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
      const note = addNote(tx, { ...params, ...body }, ctx);
      return onOk(note, ({ id, at, text, authorId }) => ({
        id,
        at,
        text,
        author: agentRef(tx, authorId),
      }));
    },
  },
} satisfies Partial<Handlers>;
