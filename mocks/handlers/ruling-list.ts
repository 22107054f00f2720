import { RULING_STATES } from '../../src/api/contract/rulings.ts';
import { refuse } from '../domain/refusals.ts';
import { isShownTo } from '../domain/rulings/guards.ts';
import { rulingView } from '../domain/views/ruling-view.ts';
import type { ReadCall } from '../engine/handler.ts';
import type { RulingRow } from '../store/ruling-index.ts';
import type { MemoryStore } from '../store/store.ts';
import { page } from './list.ts';
import { textMatch } from './text-match.ts';

const SORTS = new Set(['proposedAt', '-proposedAt']);
const STATES = new Set<string>(RULING_STATES);

function recordOf(store: MemoryStore, id: string) {
  const ruling = store.get('rulings', id);
  if (!ruling) throw new Error(`No ruling ${id}`);
  return ruling;
}

/** Rulings, newest first: the approvals page (`state=proposed`), or what became of a request's key. */
export function listRulings({ store, ctx, query }: ReadCall<'rulingList'>) {
  const { sort = '-proposedAt', limit, cursor, ...filters } = query;
  if (!SORTS.has(sort))
    return refuse('invalidField', 'Rulings are not sorted by this.', { pointer: '/sort' });
  const states = filters.state ? new Set(filters.state.split(',')) : undefined;
  for (const state of states ?? []) {
    if (!STATES.has(state))
      return refuse('invalidField', `There is no state “${state}”.`, { pointer: '/state' });
  }
  const proposer = filters.proposer === 'me' ? ctx.actor.id : filters.proposer;
  const matches = filters.q === undefined ? undefined : textMatch(filters.q);
  const words = (row: RulingRow) => {
    const dispute = store.get('disputes', row.disputeId);
    return [
      store.peek('rulings', row.id)?.reference ?? '',
      dispute?.reference ?? '',
      dispute?.orderReference ?? '',
      dispute?.buyerName ?? '',
      dispute?.sellerName ?? '',
    ];
  };
  const match = (row: RulingRow) =>
    isShownTo(row, ctx) &&
    (states === undefined || states.has(row.state)) &&
    (proposer === undefined || row.proposerId === proposer) &&
    (filters.disputeId === undefined || row.disputeId === filters.disputeId) &&
    (filters.idempotencyKey === undefined ||
      row.idempotencyKey === filters.idempotencyKey.toLowerCase()) &&
    (matches === undefined || words(row).some(matches));
  const needsAll = filters.idempotencyKey === undefined && (states?.has('executed') ?? true);
  const walk = {
    // Nothing but executed rulings of quiet cases is left out of the smaller index.
    index: needsAll ? store.rulings.all : store.rulings.live,
    order: sort,
    descending: sort.startsWith('-'),
    match,
  };
  return page({ limit, cursor }, walk, (row) => rulingView(store, recordOf(store, row.id), ctx));
}
