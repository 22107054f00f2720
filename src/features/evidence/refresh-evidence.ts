import { invalidate } from '../../api/query.ts';

/** Everything on screen that a change of a case's evidence touches. */
export async function refreshEvidence(disputeId: string): Promise<void> {
  await Promise.all([
    invalidate('disputeView', { params: { disputeId } }),
    invalidate('caseTimeline', { params: { caseId: disputeId } }),
  ]);
}
