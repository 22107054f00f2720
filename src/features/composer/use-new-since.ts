import { useState } from 'react';
import { isNews } from '../../api/change-lines.ts';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import { useSession } from '../../stores/session.ts';
import type { Audience } from './draft-words.ts';

type Entries = readonly TimelineEntry[];

interface Seen {
  /** When the page came, or when somebody last said that they had looked. */
  first: Entries;
  /** By whom the words are for: while nothing was written to them, everything on the page counts as seen. */
  by: Partial<Record<Audience, Entries>>;
}

/**
 * What came to the case since the words to this audience were begun (experience.md, stop, don't warn).
 * Writing to somebody else in between does not make it seen.
 */
export function useNewSince(entries: Entries, audience: Audience, isWriting: boolean) {
  const me = useSession((state) => state.session?.agent);
  const [{ first, by }, setSeen] = useState<Seen>({ first: entries, by: {} });
  const seen = by[audience] ?? first;
  // Kept up while nothing is written; React renders again at once, before anything is painted.
  if (!isWriting && seen !== entries) setSeen({ first, by: { ...by, [audience]: entries } });
  const known = new Set(seen.map((entry) => entry.id));
  const news = isWriting
    ? entries.filter((entry) => !known.has(entry.id) && isNews(entry, me))
    : [];
  return { news, accept: () => setSeen({ first: entries, by: {} }) };
}
