import { useState } from 'react';
import type { TimelineEntry } from '../../api/contract/cases.ts';
import { useSession } from '../../stores/session.ts';

/** What somebody else did that may change what one is about to write. */
function isNews(entry: TimelineEntry, me: { id: string; name: string } | undefined): boolean {
  switch (entry.kind) {
    case 'message':
      return entry.message.authorId !== me?.id;
    case 'evidence':
      return true;
    case 'event':
      return entry.actorName !== me?.name;
    case 'note':
    case 'carrier':
      return false;
  }
}

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
