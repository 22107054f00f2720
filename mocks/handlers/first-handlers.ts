import type { Handlers } from '../engine/handler.ts';
import { listDisputes } from './dispute-list.ts';
import { summariseQueues } from './queue-summary.ts';
import { sessionHandlers } from './session.ts';

/** All that the first rows of a queue ask for; the rest is fetched when it is needed (mocks/backend.ts). */
export const firstHandlers = {
  ...sessionHandlers,
  queueSummary: { read: summariseQueues },
  disputeList: { read: listDisputes },
} satisfies Partial<Handlers>;

export type FirstOperation = keyof typeof firstHandlers;
