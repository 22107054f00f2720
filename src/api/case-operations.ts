import type { Operation } from './contract/index.ts';
import type { CaseQueue } from './contract/queue-names.ts';

/** The list of each queue, by the API's name of the queue. */
export const CASE_LIST = {
  disputes: 'disputeList',
  tickets: 'ticketList',
  questions: 'questionList',
  'deletion-requests': 'deletionRequestList',
  appeals: 'appealList',
} as const satisfies Record<CaseQueue, Operation>;

/** A list of cases, of whatever kind. */
export type CaseListOperation = (typeof CASE_LIST)[CaseQueue];
export const CASE_LISTS = Object.values(CASE_LIST);

/** The view of one case, by the API's name of its queue. */
export const CASE_VIEW = {
  disputes: 'disputeView',
  tickets: 'ticketView',
  questions: 'questionView',
  'deletion-requests': 'deletionRequestView',
  appeals: 'appealView',
} as const satisfies Record<CaseQueue, Operation>;
export const CASE_VIEWS = Object.values(CASE_VIEW);
