import type { Role } from '../../../src/api/contract/define.ts';
import type { CaseQueue } from '../../../src/api/contract/queue-names.ts';
import type { Context, Refusal } from '../context.ts';
import type {
  AppealRecord,
  DeletionRequestRecord,
  DisputeRecord,
  QuestionRecord,
  TableName,
  Tables,
  TicketRecord,
} from '../records.ts';
import type { Reader } from '../tx.ts';

/** Record of each kind of case (cases.md); a new kind is an entry here and one in `CASE_KINDS`. */
export interface CaseKinds {
  dispute: DisputeRecord;
  ticket: TicketRecord;
  question: QuestionRecord;
  deletionRequest: DeletionRequestRecord;
  appeal: AppealRecord;
}
export type CaseKind = keyof CaseKinds;
export type CaseRecord = CaseKinds[CaseKind];
export type CaseTable = Extract<
  TableName,
  'disputes' | 'tickets' | 'questions' | 'deletionRequests' | 'appeals'
>;

/** Rows of several kinds, by their table. */
export type CaseRows = { [T in CaseTable]?: readonly Tables[T][] };

/** New values; `undefined` takes an optional field away. */
export type Patch<C extends CaseRecord> = { [K in keyof C]?: C[K] | undefined };

/** A party on a case; staff are nobody's party. */
export interface CaseParty {
  side: 'buyer' | 'seller' | 'contact';
  /** An account; who came by the contact form has none. */
  id?: string;
  name: string;
}

export interface KindRules<C extends CaseRecord> {
  table: CaseTable;
  queue: CaseQueue;
  parties(record: C): CaseParty[];
  /** The roles that work on cases of this kind; all staff read them (cases.md §1). */
  roles: readonly Role[];
  /** The roles that work on this very one, where not all of them do. */
  workers?(record: C): readonly Role[];
  /** Why nothing may change on it any more. */
  closed(record: C): Refusal | undefined;
  /** Whether somebody at the desk still has something to do on it. */
  isOpen(record: C): boolean;
  /** What a person had to do with it or its order before that keeps them from working on it. */
  involved?(reader: Reader, record: C, ctx: Context): Refusal | undefined;
  /** What a note of the acting person changes of the case. */
  noted?(record: C, ctx: Context): Patch<C> | undefined;
  /** What claiming changes beside the lease. */
  claimed(record: C): Patch<C>;
  /** What the end of a lease changes beside it. */
  released?(record: C): Patch<C>;
  /** How the audit trail names a status that came with a claim or with its end. */
  moved: string;
  /** Why one can't be merged into the other (D16 for disputes). */
  unmergeable(record: C, into: C): Refusal | undefined;
  /** The patch that ends it as a duplicate. */
  merged: Patch<C>;
}
