import { CASE_LISTS, type CaseListOperation } from './case-operations.ts';
import { call } from './client.ts';
import type { Reply } from './contract/index.ts';
import { queryClient } from './query.ts';

type Page = Reply<CaseListOperation>;
type Row = Page['items'][number];

function isShown(list: CaseListOperation, caseId: string): boolean {
  const shown = queryClient.getQueryCache().findAll({ queryKey: [list], type: 'active' });
  return shown.some(({ state }) => {
    const page = state.data as Page | undefined;
    return page?.items.some(({ id }) => id === caseId) ?? false;
  });
}

/** An answer that was overtaken by another changes nothing. */
function withRow(page: Page, next: Row): Page {
  const known = page.items.find(({ id }) => id === next.id);
  if (known === undefined || known.version > next.version) return page;
  // The rows of a list are of one kind, and so is the answer to that list.
  const items = page.items.map((row) => (row === known ? next : row)) as Page['items'];
  return { ...page, items } as Page;
}

async function refresh(list: CaseListOperation, caseId: string): Promise<void> {
  const query = { view: 'all', id: caseId, limit: '1' } as const;
  const [row] = (await call(list, { query })).items;
  if (row === undefined) return;
  for (const { queryKey, state } of queryClient.getQueryCache().findAll({ queryKey: [list] })) {
    // The rest of the list is as old as it was.
    const age = { updatedAt: state.dataUpdatedAt };
    queryClient.setQueryData<Page>(queryKey, (page) => page && withRow(page, row), age);
  }
}

const underWay = new Set<string>();

/**
 * Asks for the one row of a case that a list on screen shows: whoever looks at it sees the change before
 * whole lists are asked for again, which put right what this leaves (the order, what came and went). False
 * when nothing shows the case.
 */
export function refreshRow(caseId: string): boolean {
  const lists = CASE_LISTS.filter((list) => isShown(list, caseId));
  if (lists.length === 0) return false;
  if (underWay.has(caseId)) return true;
  underWay.add(caseId);
  const asked = Promise.allSettled(lists.map((list) => refresh(list, caseId)));
  void asked.finally(() => underWay.delete(caseId));
  return true;
}
