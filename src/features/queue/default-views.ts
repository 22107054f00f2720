import type { CaseQueue } from '../../api/contract/queue-names.ts';

/** The tab with which each queue begins: the cases that need somebody now. */
export const DEFAULT_VIEWS = {
  disputes: 'needsRuling',
  tickets: 'needsReply',
  questions: 'unanswered',
  'deletion-requests': 'open',
  appeals: 'open',
} as const satisfies Record<CaseQueue, string>;
