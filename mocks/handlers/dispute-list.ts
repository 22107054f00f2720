import { disputeRow } from '../domain/views/dispute-row.ts';
import type { ReadCall } from '../engine/handler.ts';
import { queuePage } from './case-pages.ts';
import { selectDisputes } from './case-select.ts';

/** The queue of disputes. */
export const listDisputes = (call: ReadCall<'disputeList'>) =>
  queuePage(call, selectDisputes, disputeRow);
