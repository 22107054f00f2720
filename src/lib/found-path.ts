const CASES = {
  dispute: 'disputes',
  ticket: 'tickets',
  question: 'questions',
  deletionRequest: 'review-deletions',
  appeal: 'appeals',
} as const;

/** What a search may find. */
interface Found {
  kind: keyof typeof CASES | 'order' | 'buyer' | 'seller';
  id: string;
  /** The reference of an order. */
  title: string;
}

type Place = 'disputes' | 'tickets' | 'questions' | 'review-deletions' | 'appeals';

const isCase = (kind: Found['kind']): kind is keyof typeof CASES => Object.hasOwn(CASES, kind);
/** Queues that can be narrowed to one person. */
const QUEUES = {
  seller: ['disputes', 'tickets', 'questions', 'review-deletions'],
  buyer: ['disputes', 'questions', 'review-deletions'],
};

/** The console's address of a case of a kind; undefined for what is no case. */
export function foundCasePath(kind: Found['kind'], id: string): string | undefined {
  if (!isCase(kind)) return undefined;
  return `/${CASES[kind]}/${encodeURIComponent(id)}`;
}

/**
 * Where something that was found can be looked at: a case on its own page; an order or a person in the
 * queues, narrowed to it. The first address is the main one.
 */
export function foundPaths({ kind, id, title }: Found): { place: Place; path: string }[] {
  if (isCase(kind))
    return [{ place: CASES[kind], path: `/${CASES[kind]}/${encodeURIComponent(id)}` }];
  const narrow = kind === 'order' ? { q: title } : { [kind]: id };
  const search = new URLSearchParams({ view: 'all', ...narrow });
  const places = (kind === 'order' ? ['disputes', 'tickets'] : QUEUES[kind]) as Place[];
  return places.map((place) => ({ place, path: `/${place}?${search}` }));
}
