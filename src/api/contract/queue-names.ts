/** Queues of cases that are written to, so that macros fit them. */
export const MACRO_QUEUES = ['disputes', 'tickets', 'questions'] as const;
export type MacroQueue = (typeof MACRO_QUEUES)[number];

/** The queues that people work through, one per kind of case. */
export const CASE_QUEUES = [...MACRO_QUEUES, 'deletion-requests', 'appeals'] as const;
export type CaseQueue = (typeof CASE_QUEUES)[number];
