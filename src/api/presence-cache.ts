import type { Query } from '@tanstack/react-query';
import { CASE_LISTS } from './case-operations.ts';
import { caseKeys } from './case-reads.ts';
import type { LiveEvent } from './contract/events.ts';
import type { Reply } from './contract/index.ts';
import type { Presence } from './contract/presence.ts';
import { queryClient } from './query.ts';

interface WithPresence {
  id: string;
  presence?: Presence | undefined;
}

type Change = (people: Presence) => Presence;

/** Changes what one read says; its age stays: the rest of it is as old as it was. */
function change<Data>(query: Query, put: (data: Data) => Data): void {
  const apply = () => {
    const { data, dataUpdatedAt, isInvalidated } = query.state;
    // What is stale is asked for again before it counts.
    if (data === undefined || isInvalidated) return;
    const key = query.queryKey;
    queryClient.setQueryData<Data>(key, (known) => known && put(known), {
      updatedAt: dataUpdatedAt,
    });
  };
  if (query.state.fetchStatus !== 'fetching') return apply();
  // An answer that is under way may tell of before, so it is mended once it is there.
  const mend = () => void setTimeout(apply);
  void query.promise?.then(mend, mend);
}

const same = (a: Presence, b: Presence) => JSON.stringify(a) === JSON.stringify(b);

function mended<Row extends WithPresence>(row: Row, next: Change): Row {
  const before = row.presence ?? [];
  const presence = next(before);
  return same(before, presence) ? row : { ...row, presence };
}

function changeEverywhere(caseId: string, next: Change): void {
  const cache = queryClient.getQueryCache();
  for (const queryKey of caseKeys(caseId)) {
    const query = cache.find({ queryKey });
    if (query !== undefined) change<WithPresence>(query, (view) => mended(view, next));
  }
  for (const list of CASE_LISTS) {
    for (const query of cache.findAll({ queryKey: [list] })) {
      change<Pick<Reply<typeof list>, 'items'>>(query, (page) => inRows(page, caseId, next));
    }
  }
}

function inRows<Page extends { items: readonly WithPresence[] }>(
  page: Page,
  caseId: string,
  next: Change,
): Page {
  const row = page.items.find(({ id }) => id === caseId);
  if (row === undefined || mended(row, next) === row) return page;
  return { ...page, items: page.items.map((one) => (one === row ? mended(one, next) : one)) };
}

/** Somebody came, went or began to write: shown wherever their case is, without asking for it again. */
export function hearPresence(event: LiveEvent): void {
  const { caseId, actorId: id, actorName: name = '', cause } = event;
  if (caseId === undefined || id === undefined) return;
  const mode = cause === 'writing' || cause === 'viewing' ? cause : undefined;
  changeEverywhere(caseId, (people) => {
    const known = people.some(({ agent }) => agent.id === id);
    if (mode === undefined) return people.filter(({ agent }) => agent.id !== id);
    if (!known) return [...people, { agent: { id, name }, mode }];
    return people.map((one) => (one.agent.id === id ? { ...one, mode } : one));
  });
}

/** Who is on a case, as the API has just said. */
export function showPresence(caseId: string, presence: Presence): void {
  changeEverywhere(caseId, () => presence);
}
