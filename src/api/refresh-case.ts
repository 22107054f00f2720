import { invalidate } from './query.ts';

/**
 * Asks again for everything that shows one case, whatever kind it is of: an address that nobody has
 * read is no request.
 */
export async function refreshCase(caseId: string): Promise<void> {
  await Promise.all([
    invalidate('caseTimeline', { params: { caseId } }),
    invalidate('caseClocks', { params: { caseId } }),
    invalidate('disputeView', { params: { disputeId: caseId } }),
    invalidate('ticketView', { params: { ticketId: caseId } }),
    invalidate('questionView', { params: { questionId: caseId } }),
    invalidate('deletionRequestView', { params: { requestId: caseId } }),
    invalidate('appealView', { params: { appealId: caseId } }),
  ]);
}
