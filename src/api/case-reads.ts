import type { CASE_VIEW } from './case-operations.ts';
import type { Reply } from './contract/index.ts';
import { type CaseQueue, MACRO_QUEUES } from './contract/queue-names.ts';
import { q, queryClient } from './query.ts';

/** A case as its page reads it, of whatever kind. */
export type KnownCase = Reply<(typeof CASE_VIEW)[CaseQueue]>;

/** The read of one case, by the API's name of its queue. */
const CASE_READ = {
  disputes: (disputeId: string) => q('disputeView', { params: { disputeId } }),
  tickets: (ticketId: string) => q('ticketView', { params: { ticketId } }),
  questions: (questionId: string) => q('questionView', { params: { questionId } }),
  'deletion-requests': (requestId: string) => q('deletionRequestView', { params: { requestId } }),
  appeals: (appealId: string) => q('appealView', { params: { appealId } }),
} as const satisfies Record<CaseQueue, (id: string) => object>;

/** What the page of a case waits for: where people are written to, the timeline too. */
export function pageKeys(queue: CaseQueue, caseId: string): (readonly unknown[])[] {
  const { queryKey } = CASE_READ[queue](caseId);
  const isWritten = MACRO_QUEUES.some((one) => one === queue);
  return isWritten ? [queryKey, q('caseTimeline', { params: { caseId } }).queryKey] : [queryKey];
}

/** Where a case may have been read to: one address for each kind, of which one is its own. */
export const caseKeys = (caseId: string) =>
  Object.values(CASE_READ).map((read) => read(caseId).queryKey);

/** A case as this page has read it last; undefined when it has not. */
export function knownCase(caseId: string): KnownCase | undefined {
  for (const key of caseKeys(caseId)) {
    const found = queryClient.getQueryData<KnownCase>(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
