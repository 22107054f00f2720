import { useState } from 'react';
import { isNews } from '../../api/change-lines.ts';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import { useSession } from '../../stores/session.ts';

/**
 * What came to the case since these words were begun (experience.md, stop, don't warn). While nothing
 * is written, everything on the page counts as seen.
 */
export function useNewSince(entries: readonly TimelineEntry[], isWriting: boolean) {
  const me = useSession((state) => state.session?.agent);
  const [seen, setSeen] = useState(entries);
  // Kept up while nothing is written; React renders again at once, before anything is painted.
  if (!isWriting && seen !== entries) setSeen(entries);
  const known = new Set(seen.map((entry) => entry.id));
  const news = isWriting
    ? entries.filter((entry) => !known.has(entry.id) && isNews(entry, me))
    : [];
  return { news, accept: () => setSeen(entries) };
}
