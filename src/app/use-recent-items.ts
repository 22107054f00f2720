import { useNavigate } from 'react-router';
import { type KnownCase, knownCase } from '../api/case-reads.ts';
import type { PaletteItem } from '../features/palette/palette-item.ts';
import { useT } from '../locales/use-t.ts';
import { useRecents } from '../stores/recents.ts';

/** As many as leave the actions in sight. */
const SHOWN = 5;

const KINDS: Readonly<
  Record<string, 'dispute' | 'ticket' | 'question' | 'deletionRequest' | 'appeal'>
> = {
  disputes: 'dispute',
  tickets: 'ticket',
  questions: 'question',
  'review-deletions': 'deletionRequest',
  appeals: 'appeal',
};

/** What a case is about, in the words of its queue. */
function aboutOf(found: KnownCase): string {
  if ('claim' in found) return found.claim;
  if ('statement' in found) return found.snapshot.text;
  return 'text' in found ? found.text : found.subject;
}

/** What a case that was open is called, as far as that is still known here. */
function caseWords(path: string) {
  const [, place = '', id = ''] = path.split('/');
  const [kind, found] = [KINDS[place], knownCase(id)];
  if (kind === undefined || found === undefined) return null;
  return { label: `${found.reference} ${aboutOf(found)}`, kind };
}

/** What was opened and done last, without the case that is open now; shown while nothing is typed. */
export function useRecentItems(known: readonly PaletteItem[], here: string): PaletteItem[] {
  const t = useT();
  const navigate = useNavigate();
  const ids = useRecents((state) => state.ids);
  return ids
    .filter((id) => !here.startsWith(id))
    .flatMap((id): PaletteItem[] => {
      const item = known.find((one) => one.id === id);
      if (item) return [{ ...item, group: 'recent' }];
      const words = id.startsWith('/') ? caseWords(id) : null;
      if (words === null) return [];
      const { label, kind } = words;
      const detail = t(`search.kind.one.${kind}`);
      return [{ id, group: 'recent', label, detail, run: () => void navigate(id) }];
    })
    .slice(0, SHOWN);
}
