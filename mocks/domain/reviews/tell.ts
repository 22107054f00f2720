import { fileOf } from '../cases/case-file.ts';
import type { Context } from '../context.ts';
import type { MessageRecord } from '../records.ts';
import type { Tx } from '../tx.ts';

/**
 * Tells one side something in the case's file, as the platform: the notice of a decision, a question, why a
 * request ended. What one side reads is never shown to the other.
 */
export function tell(
  tx: Tx,
  caseId: string,
  to: 'buyer' | 'seller',
  text: string,
  ctx: Context,
): MessageRecord {
  const file = fileOf(tx, caseId);
  const isStaff = ctx.actor.party === 'staff';
  const message: MessageRecord = {
    id: ctx.newId('msg'),
    from: 'staff',
    authorId: isStaff ? ctx.actor.id : 'system',
    authorName: isStaff ? ctx.actor.name : ctx.policy.name,
    at: ctx.now,
    to,
    text,
    delivery: 'delivered',
  };
  tx.put('files', { ...file, messages: [...file.messages, message] });
  return message;
}
