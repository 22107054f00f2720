import { readTotal, type Total } from '../../lib/total.ts';
import type { Trail, TrailPage } from '../../stores/trails.ts';
import type { Queue } from './queue-spec.ts';
import { PAGE_SIZE, pageOf, toSearch, withCursor } from './queue-url.ts';

/** What a trail needs of one page of a list. */
interface List {
  items: readonly { id: string }[];
  nextCursor?: string | undefined;
  prevCursor?: string | undefined;
  total: Total;
}

/** A case of the queue, with the query of the page on which it stands. */
export interface Step {
  id: string;
  query: string;
  /** Of a search: its own address, because it may be of another kind, and the search that goes along. */
  found?: { path: string; search: string };
}

/** Who stands before and after a case. */
export interface Beside {
  previous: Step | undefined;
  next: Step | undefined;
}

/** Where a case sits in the queue that it was opened from, and who stands before and after it. */
export interface Neighbours extends Beside {
  /** From 1; 0 when the case is none of the queue's. */
  position: number;
  total: number;
  /** Who stands before and after the case of the same queue that a path leads to, or to a part of. */
  beside: (path: string) => Beside;
  /** The query of the queue's page with this case on it. */
  back: string;
}

/** Which result an address of a queue shows, whatever page of it. */
export function resultOf({ queue }: Queue, search: URLSearchParams): string {
  return `${queue}${toSearch(withCursor(search, '', 1))}`;
}

function pageFrom(list: List, number: number, cursor: string, ids: readonly string[]): TrailPage {
  return { number, cursor, ids, prev: list.prevCursor, next: list.nextCursor };
}

/** A trail that begins with the page of an address. `ids`: the rows as they stand on the screen. */
export function beginTrail(
  search: URLSearchParams,
  list: List,
  ids: readonly string[] = list.items.map(({ id }) => id),
): Trail {
  // Rows that left the result but still stand there have a place as well.
  const gone = ids.filter((id) => !list.items.some((item) => item.id === id)).length;
  return {
    total: readTotal(list.total).value + gone,
    pages: [pageFrom(list, pageOf(search), search.get('cursor') ?? '', ids)],
  };
}

/** The trail with the page after its last one, or before its first one. A case stands in it once. */
export function extendTrail(trail: Trail, side: 'before' | 'after', list: List): Trail {
  const known = new Set(trail.pages.flatMap((page) => page.ids));
  const ids = list.items.map(({ id }) => id).filter((id) => !known.has(id));
  const [first, last] = [trail.pages[0], trail.pages.at(-1)];
  if (first === undefined || last === undefined) return trail;
  if (side === 'after') {
    const page = pageFrom(list, last.number + 1, last.next ?? '', ids);
    return { ...trail, pages: [...trail.pages, page] };
  }
  const page = pageFrom(list, Math.max(first.number - 1, 1), first.prev ?? '', ids);
  return { ...trail, pages: [page, ...trail.pages] };
}

/** The cursors that lead on from a case at the end of what the trail knows. */
export function missing(trail: Trail | undefined, caseId: string) {
  const ids = trail?.pages.flatMap((page) => page.ids) ?? [];
  return {
    before: ids[0] === caseId ? trail?.pages[0]?.prev : undefined,
    after: ids.at(-1) === caseId ? trail?.pages.at(-1)?.next : undefined,
  };
}

/** The steps from a case along its trail. A case of no queue goes on with the first of the queue. */
export function neighboursOf(
  trail: Trail | undefined,
  search: URLSearchParams,
  caseId: string,
): Neighbours {
  const steps = (trail?.pages ?? []).flatMap(({ ids, cursor, number }) => {
    const query = toSearch(withCursor(search, cursor, number));
    return ids.map((id): Step => ({ id, query }));
  });
  const around = (at: number): Beside => ({
    previous: at > 0 ? steps[at - 1] : undefined,
    next: steps[at + 1],
  });
  const at = steps.findIndex(({ id }) => id === caseId);
  const skipped = ((trail?.pages[0]?.number ?? 1) - 1) * PAGE_SIZE;
  return {
    position: at < 0 ? 0 : skipped + at + 1,
    total: trail?.total ?? 0,
    ...around(at),
    beside: (path) => around(steps.findIndex(({ id }) => path.split('/').includes(id))),
    back: steps[at]?.query ?? toSearch(search),
  };
}
