import type { Can } from '../../../src/api/contract/common.ts';
import type { Context } from '../context.ts';
import type { RulingRecord } from '../records.ts';
import { toAffordance } from '../refusals.ts';
import type { Reader } from '../tx.ts';
import {
  canApprove,
  canEdit,
  canReconcile,
  canReject,
  canRetryRefund,
  canReturn,
  canUndo,
  canWithdraw,
} from './guards.ts';

/** What the acting person may do with a ruling now, by the guards of the commands themselves. */
export function rulingCan(reader: Reader, ruling: RulingRecord, ctx: Context): Can {
  const { id, refundId } = ruling;
  return {
    rulingEdit: toAffordance(canEdit(reader, id, ctx)),
    rulingApprove: toAffordance(canApprove(reader, id, ctx)),
    rulingReturn: toAffordance(canReturn(reader, id, ctx)),
    rulingReject: toAffordance(canReject(reader, id, ctx)),
    rulingWithdraw: toAffordance(canWithdraw(reader, id, ctx)),
    rulingUndo: toAffordance(canUndo(reader, id, ctx)),
    rulingReconcile: toAffordance(canReconcile(reader, id, ctx)),
    ...(refundId === undefined
      ? {}
      : { refundRetry: toAffordance(canRetryRefund(reader, refundId, ctx)) }),
  };
}
