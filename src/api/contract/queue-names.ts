/** The queues that people work through, one per kind of case. */
export const CASE_QUEUES = ['disputes', 'tickets', 'questions'] as const;
export type CaseQueue = (typeof CASE_QUEUES)[number];
