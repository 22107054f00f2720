import { create } from 'zustand';
import { useSession } from './session.ts';

/** One page of a queue as it was shown. */
export interface TrailPage {
  /** From 1, and where the API begins it; the first page has no cursor. */
  number: number;
  cursor: string;
  /** Cases in the order in which they stood on the screen. */
  ids: readonly string[];
  /** Where the pages before and after it begin; absent at the ends. */
  prev?: string | undefined;
  next?: string | undefined;
}

/** The result that a case was opened from: pages that follow each other, and the count of the whole. */
export interface Trail {
  total: number;
  pages: readonly TrailPage[];
}

type Trails = Readonly<Record<string, Trail>>;

const STORE_KEY = 'recourse.trails';
/** Results of a tab; going back in its history reaches no further in practice. */
const MOST = 6;

function isTrail(value: unknown): value is Trail {
  const { total, pages } = (value ?? {}) as Partial<Trail>;
  return (
    typeof total === 'number' &&
    Array.isArray(pages) &&
    pages.every((page: Partial<TrailPage> | null) => Array.isArray(page?.ids))
  );
}

function read(): Trails {
  try {
    const stored: unknown = JSON.parse(globalThis.sessionStorage?.getItem(STORE_KEY) ?? '{}');
    return Object.fromEntries(
      Object.entries(stored ?? {}).filter((one): one is [string, Trail] => isTrail(one[1])),
    );
  } catch {
    // Closed or damaged: a case then asks for the page that its address names.
    return {};
  }
}

const useTrails = create<{ trails: Trails }>(() => ({ trails: read() }));

function write(trails: Trails): void {
  useTrails.setState({ trails });
  try {
    globalThis.sessionStorage?.setItem(STORE_KEY, JSON.stringify(trails));
  } catch {
    // Closed or full: the trail lasts as long as the page.
  }
}

/** `assignee=me` is another list for another person. */
function nameOf(query: string): string {
  return `${useSession.getState().session?.agent.id ?? ''} ${query}`;
}

/** The trail of a result of this tab, by the query of its queue without the page. */
export function useTrail(query: string): Trail | undefined {
  const name = nameOf(query);
  return useTrails(({ trails }) => trails[name]);
}

/** The trail as it stands at this moment. */
export function trailNow(query: string): Trail | undefined {
  return useTrails.getState().trails[nameOf(query)];
}

/** Keeps the trail of a result, over a reload too; the oldest of many is forgotten. */
export function keepTrail(query: string, trail: Trail): void {
  const name = nameOf(query);
  const others = Object.entries(useTrails.getState().trails).filter(([other]) => other !== name);
  write(Object.fromEntries([...others, [name, trail] as const].slice(-MOST)));
}

/** For a world that was made anew: its cases are others. */
export function forgetTrails(): void {
  write({});
}
