import { CASE_LISTS, CASE_VIEWS } from './case-operations.ts';
import type { Operation } from './contract/index.ts';
import { isProblem } from './problem.ts';

/** What is read again while nobody can be reached: queues, cases, and what stands beside them. */
const KEPT: ReadonlySet<Operation> = new Set<Operation>([
  ...CASE_LISTS,
  'queueSummary',
  ...CASE_VIEWS,
  'caseTimeline',
  'policyView',
  'agentList',
  'orderView',
  'sellerView',
  'buyerView',
  'homeView',
  'notificationList',
]);
/** Answers kept, the ones read last; a case is up to three of them. */
const MOST = 120;
/** A shift. Older ones are nobody's present. */
const LONGEST_MS = 12 * 3_600_000;
/** Kept when the page is quiet, not while somebody waits for it. */
const REST_MS = 1_500;
/** A built file's address holds the hash of its content: another build may expect other shapes. */
const BUILD = import.meta.url;

interface Answer {
  /** When the API said it, in ms of this machine's clock. */
  at: number;
  data: unknown;
}

interface Shelf {
  read: (key: string) => Promise<Answer | undefined>;
  write: (answers: ReadonlyMap<string, Answer>) => Promise<void>;
  clear: () => Promise<void>;
}

interface Wiring {
  agentId: () => string | undefined;
  /** True when nobody can be reached, not when one answer was lost: that takes a moment to find out. */
  isLost: () => Promise<boolean>;
  /** True when that is known already. */
  isCut: () => boolean;
}

const shelfName = (agentId: string) => `recourse.answers:${agentId}`;
const addressOf = (key: string) => `https://kept.invalid/?${encodeURIComponent(key)}`;

/** The browser's own store for answers; it has room for them and is emptied by "delete site data". */
function browserShelf(agentId: string): Shelf {
  const open = () => caches.open(shelfName(agentId));
  return {
    async read(key) {
      const found = await (await open()).match(addressOf(key));
      // Written by `write` below, so it has that shape.
      return found === undefined ? undefined : ((await found.json()) as Answer);
    },
    async write(answers) {
      const cache = await open();
      for (const [key, answer] of answers) {
        // Deleted first, so that it comes last: the order is the age.
        await cache.delete(addressOf(key));
        await cache.put(addressOf(key), new Response(JSON.stringify(answer)));
      }
      const kept = await cache.keys();
      const old = kept.slice(0, Math.max(0, kept.length - MOST));
      await Promise.all(old.map((request) => cache.delete(request)));
    },
    clear: async () => void (await caches.delete(shelfName(agentId))),
  };
}

/** Removes what others left behind longer ago than a shift: nobody's present, and people's data. */
async function sweep(agentId: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(shelfName('')));
  for (const name of names.filter((one) => one !== shelfName(agentId))) {
    const cache = await caches.open(name);
    const newest = (await cache.keys()).at(-1);
    const found = newest && (await cache.match(newest));
    const at = found === undefined ? 0 : ((await found.json()) as Answer).at;
    if (Date.now() - at > LONGEST_MS) await caches.delete(name);
  }
}

const memory = new Map<string, Answer>();
/** Plain http and tests have no such store: kept as long as the page. */
function memoryShelf(agentId: string): Shelf {
  const own = (key: string) => `${agentId} ${key}`;
  return {
    read: async (key) => memory.get(own(key)),
    async write(answers) {
      for (const [key, answer] of answers) memory.set(own(key), answer);
      for (const key of [...memory.keys()].slice(0, Math.max(0, memory.size - MOST)))
        memory.delete(key);
    },
    clear: async () => memory.clear(),
  };
}

let wiring: Wiring = { agentId: () => undefined, isLost: async () => false, isCut: () => false };
/** Reads that are shown from an earlier answer, and when that was. */
const earlier = new Map<string, number>();
const fresh = new Map<string, Answer>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says whose answers are kept, and how to learn that the line is lost. */
export function configureKept(next: Wiring): void {
  wiring = next;
}

const shelfOf = (agentId: string) =>
  'caches' in globalThis ? browserShelf(agentId) : memoryShelf(agentId);

/** Operation, and params and query in one object. */
type ReadKey = readonly [Operation, object];
/** What home shows is one answer, whichever unsent words it was told of. */
const nameOf = ([operation, args]: readonly unknown[]) =>
  JSON.stringify([operation, operation === 'homeView' ? {} : args, BUILD]);

function keep(agentId: string, key: string, data: unknown): void {
  fresh.set(key, { at: Date.now(), data });
  timer ??= setTimeout(() => {
    timer = undefined;
    const answers = new Map(fresh);
    fresh.clear();
    // Closed or full: reading without a network then ends with this page.
    const shelf = shelfOf(agentId);
    shelf.write(answers).catch(() => undefined);
    if ('caches' in globalThis) sweep(agentId).catch(() => undefined);
  }, REST_MS);
}

async function earlierAnswer(agentId: string, key: string): Promise<Answer | undefined> {
  const found =
    fresh.get(key) ??
    (await shelfOf(agentId)
      .read(key)
      .catch(() => undefined));
  return found !== undefined && Date.now() - found.at < LONGEST_MS ? found : undefined;
}

/**
 * A read whose answer is kept, and given again while nobody can be reached. Throws what `ask` throws
 * when nothing was kept, or when somebody can be reached.
 */
export async function keptRead<Data>(key: ReadKey, ask: () => Promise<Data>): Promise<Data> {
  const agentId = wiring.agentId();
  if (agentId === undefined || !KEPT.has(key[0])) return ask();
  const name = nameOf(key);
  const again = async (): Promise<{ data: Data } | undefined> => {
    const found = await earlierAnswer(agentId, name);
    if (found === undefined) return undefined;
    earlier.set(name, found.at);
    // The same build kept it, from an answer that had passed the contract.
    return { data: found.data as Data };
  };
  const known = wiring.isCut() ? await again() : undefined;
  if (known !== undefined) return known.data;
  try {
    const data = await ask();
    earlier.delete(name);
    keep(agentId, name, data);
    return data;
  } catch (error) {
    const lost = isProblem(error, 'network') && (await wiring.isLost());
    const found = lost ? await again() : undefined;
    if (found === undefined) throw error;
    return found.data;
  }
}

/** True when a read can be answered without a network. */
export async function hasKept(key: readonly unknown[]): Promise<boolean> {
  const agentId = wiring.agentId();
  return agentId !== undefined && (await earlierAnswer(agentId, nameOf(key))) !== undefined;
}

/** When the API said what a read shows, if that is not when it was asked; ms of this machine's clock. */
export function saidAt(key: readonly unknown[]): number | undefined {
  return earlier.get(nameOf(key));
}

/** Throws away what was kept for somebody who signs out. */
export async function forgetKept(agentId: string): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  fresh.clear();
  earlier.clear();
  await shelfOf(agentId)
    .clear()
    .catch(() => undefined);
}
