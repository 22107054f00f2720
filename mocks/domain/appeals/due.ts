import type { Context, Outcome } from '../context.ts';
import type { AgendaRecord } from '../records.ts';
import type { AppealRecord } from '../review-records.ts';
import type { Tx } from '../tx.ts';
import { endAppealWait } from './ask.ts';
import { closeAppeal, endAppealHold } from './settle.ts';

/** What falls due on an appeal; a guard that refuses then makes the entry lapse. */
export const APPEAL_DUE = {
  appealAnswerDue: endAppealWait,
  appealHoldEnds: endAppealHold,
  appealCloses: closeAppeal,
} satisfies Partial<
  Record<
    AgendaRecord['kind'],
    (tx: Tx, command: { appealId: string }, ctx: Context) => Outcome<AppealRecord>
  >
>;
