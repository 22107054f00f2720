import type { DeletionRequest } from '../../../src/api/contract/deletion-requests.ts';
import { sealed } from '../appeals/seal.ts';
import { subjectOf } from '../appeals/subject.ts';
import type { Context } from '../context.ts';
import type { AppealRecord } from '../review-records.ts';
import { remedyCan } from '../reviews/remedy.ts';
import type { Reader } from '../tx.ts';

/**
 * A request as the subject of an appeal: without the first reasoning while that is sealed to the reader, else
 * with the remedies that may be decided instead.
 */
export function appealedRequest(
  reader: Reader,
  appeal: AppealRecord,
  request: DeletionRequest,
  isSealed: boolean,
  ctx: Context,
): DeletionRequest {
  if (isSealed) return sealed(request);
  const subject = subjectOf(reader, appeal, ctx);
  const remedies = remedyCan((remedy) => subject.insteadUnfit(appeal.side, remedy));
  return { ...request, remedies };
}
