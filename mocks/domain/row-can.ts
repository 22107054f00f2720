import type { Affordance, Can } from '../../src/api/contract/common.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import { canAssign } from './cases/assign.ts';
import {
  type CaseGuard,
  type CaseKind,
  type CaseKinds,
  type CaseRecord,
  kindOf,
} from './cases/case.ts';
import { canClaim, canRelease } from './cases/lease.ts';
import { canMessage } from './cases/message.ts';
import { canSnooze } from './cases/snooze.ts';
import type { Context } from './context.ts';
import { rightRefusal } from './people.ts';
import { canAnswer } from './questions/answer.ts';
import type { DisputeRecord } from './records.ts';
import { toAffordance } from './refusals.ts';
import { canPropose } from './rulings/guards.ts';
import { canSetStatus } from './tickets/status.ts';
import type { Reader } from './tx.ts';

/** Guards of a case by the operation that they let through. */
export type Guards<C extends CaseRecord> = Partial<Record<Operation, CaseGuard<C>>>;

export const canRule: CaseGuard<DisputeRecord> = (reader, { id }, ctx) =>
  canPropose(reader, id, ctx);

/** What a row of every queue offers; a kind adds its own. */
const ROW_SHARED = {
  caseClaim: canClaim,
  caseRelease: canRelease,
  caseAssign: canAssign,
  caseSnooze: canSnooze,
} satisfies Guards<CaseRecord>;

const ROW_GUARDS: { [K in CaseKind]: Guards<CaseKinds[K]> } = {
  dispute: { ...ROW_SHARED, messageSend: canMessage, rulingPropose: canRule },
  ticket: { ...ROW_SHARED, messageSend: canMessage, ticketStatusSet: canSetStatus },
  question: { ...ROW_SHARED, questionAnswer: canAnswer },
  deletionRequest: ROW_SHARED,
  appeal: ROW_SHARED,
};

/** What each guard says of this case now. */
export function answerGuards(
  guards: Guards<CaseRecord>,
  reader: Reader,
  record: CaseRecord,
  ctx: Context,
): Can {
  const can: Record<string, Affordance> = {};
  for (const [operation, guard] of Object.entries(guards)) {
    can[operation] = toAffordance(guard(reader, record, ctx));
  }
  return can;
}

/** `can` of what is only read here (orders, people): each operation by the right to it alone. */
export function readCan(ctx: Context, ...operations: Operation[]): Can {
  return Object.fromEntries(
    operations.map((operation) => [operation, toAffordance(rightRefusal(operation, ctx))]),
  );
}

/** `can` of a queue row: what a list offers, from the row alone. */
export function rowCan(reader: Reader, record: CaseRecord, ctx: Context): Can {
  return answerGuards(ROW_GUARDS[kindOf(record.id)] as Guards<CaseRecord>, reader, record, ctx);
}
