import { useNavigate } from 'react-router';
import { q, queryClient } from '../api/query.ts';
import type { PaletteItem } from '../features/palette/palette-item.ts';
import { useT } from '../locales/use-t.ts';
import { useRecents } from '../stores/recents.ts';

/** As many as leave the actions in sight. */
const SHOWN = 5;

/** What a case that was open is called, as far as that is still known here. */
function caseWords(
  path: string,
): { label: string; kind: 'dispute' | 'ticket' | 'question' } | null {
  const [, place, id = ''] = path.split('/');
  if (place === 'disputes') {
    const found = queryClient.getQueryData(
      q('disputeView', { params: { disputeId: id } }).queryKey,
    );
    return found ? { label: `${found.reference} ${found.claim}`, kind: 'dispute' } : null;
  }
  if (place === 'tickets') {
    const found = queryClient.getQueryData(q('ticketView', { params: { ticketId: id } }).queryKey);
    return found ? { label: `${found.reference} ${found.subject}`, kind: 'ticket' } : null;
  }
  const found = queryClient.getQueryData(
    q('questionView', { params: { questionId: id } }).queryKey,
  );
  return found ? { label: `${found.reference} ${found.text}`, kind: 'question' } : null;
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
