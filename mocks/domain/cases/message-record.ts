import type { Context } from '../context.ts';
import type { MessageRecord } from '../records.ts';
import type { Tx } from '../tx.ts';
import { fileOf } from './case-file.ts';

/** Appends a message to the case's file at now, by the acting person; clocks are the caller's matter. */
export function appendMessage(
  tx: Tx,
  caseId: string,
  draft: Pick<MessageRecord, 'from' | 'to' | 'text' | 'delivery'> &
    Partial<
      Pick<
        MessageRecord,
        | 'undoUntil'
        | 'evidenceIds'
        | 'attachmentIds'
        | 'actions'
        | 'wasDraft'
        | 'authorId'
        | 'authorName'
      >
    >,
  ctx: Context,
): MessageRecord {
  const file = fileOf(tx, caseId);
  const message: MessageRecord = {
    id: ctx.newId('msg'),
    authorId: ctx.actor.id,
    authorName: ctx.actor.name,
    at: ctx.now,
    ...draft,
  };
  tx.put('files', { ...file, messages: [...file.messages, message] });
  return message;
}
