import { invalidate, q, queryClient } from './query.ts';

/** The lists of all queues, their counts and those of saved views. */
export async function refreshQueues(): Promise<void> {
  const lists = [
    'disputeList',
    'ticketList',
    'questionList',
    'deletionRequestList',
    'appealList',
    'queueSummary',
    'savedViewList',
    'homeView',
  ] as const;
  await Promise.all(lists.map((list) => invalidate(list)));
}

/** Who holds a case, as far as this tab has read it. */
export function knownLease(
  caseId: string,
): { holder: { id: string }; expiresAt: string } | undefined {
  const views = [
    q('disputeView', { params: { disputeId: caseId } }),
    q('ticketView', { params: { ticketId: caseId } }),
    q('questionView', { params: { questionId: caseId } }),
    q('deletionRequestView', { params: { requestId: caseId } }),
    q('appealView', { params: { appealId: caseId } }),
  ] as const;
  for (const { queryKey } of views) {
    const held = queryClient.getQueryData(queryKey)?.lease;
    if (held !== undefined) return held;
  }
  return undefined;
}
