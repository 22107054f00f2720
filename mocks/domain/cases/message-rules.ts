import type { Context, Refusal } from '../context.ts';
import type { MessageRecord } from '../records.ts';
import type { Tx } from '../tx.ts';
import type { CaseRecord, Patch } from './case.ts';

/** A message of a party as the rules of its kind see it. */
export interface PartyMessage {
  from: Exclude<MessageRecord['from'], 'staff'>;
  to: MessageRecord['to'];
}

/** What a message means to one kind of case; saying and holding it is the same for all. */
export interface MessageRules<C extends CaseRecord> {
  /** Why nobody is written to on this kind of case at all. */
  wordless?: Refusal;
  /** Why this message can't be said here, whoever may write otherwise. */
  refuse(record: C, message: Pick<MessageRecord, 'from' | 'to'>): Refusal | undefined;
  /** What changes when a party wrote. */
  delivered(record: C, message: PartyMessage, ctx: Context): Patch<C>;
  /** What changes when staff sent a message that is held for now. */
  held(record: C, ctx: Context): Patch<C>;
  /** What changes when it was taken back; `later` is the next message of staff, if there is one. */
  undone(record: C, message: MessageRecord, later: MessageRecord | undefined): Patch<C>;
  /** What changes when it has left; `isAnswered` when a party wrote while it was held. */
  released(record: C, message: MessageRecord, isAnswered: boolean): Patch<C>;
  /** What else must be kept in step afterwards. */
  settled(tx: Tx, record: C, ctx: Context): C;
}
