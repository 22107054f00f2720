import { readInstant } from '../../src/lib/instants.ts';
import { ok } from '../../src/lib/result.ts';
import { fairnessBoard } from '../domain/insights/fairness.ts';
import { refuse } from '../domain/refusals.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { unhurried } from '../engine/unhurried.ts';
import type { MemoryStore } from '../store/store.ts';
import { tiersIn, verdictsIn } from './verdicts.ts';

/** Works out what the board rests on, a request at a step, for whoever has time now. */
export function* warmVerdicts(store: MemoryStore): Generator<void> {
  const work = verdictsIn(store);
  for (const request of store.all('deletionRequests')) {
    work(request);
    yield;
  }
}

async function viewInsights({ store, ctx, params, query }: ReadCall<'insightView'>) {
  if (params.board !== 'fairness') return refuse('notFound', 'There is no such board.');
  const from = query.from === undefined ? '' : readInstant(query.from);
  const to = query.to === undefined ? '~' : readInstant(query.to);
  if (from === undefined || to === undefined) {
    const pointer = from === undefined ? '/from' : '/to';
    return refuse('invalidField', 'There is no such instant.', { pointer });
  }
  await unhurried(warmVerdicts(store));
  const rows = {
    requests: store.all('deletionRequests'),
    appeals: store.all('appeals'),
    verdictsOf: verdictsIn(store),
    tierOf: tiersIn(store),
    from,
    to,
  };
  return ok(fairnessBoard(store, rows, ctx));
}

export const insightHandlers = {
  insightView: { rows: ['deletionRequests', 'appeals'], read: viewInsights },
} satisfies Partial<Handlers>;
