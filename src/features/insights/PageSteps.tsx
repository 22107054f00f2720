import { styled } from '@mui/material/styles';
import { useSearchParams } from 'react-router';
import { useT } from '../../locales/use-t.ts';
import { PageButtons } from '../../ui/PageButtons.tsx';
import { figures, tone } from '../../ui/tokens.ts';

const Foot = styled('nav')({
  ...figures,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  marginBlockStart: 10,
  color: tone.ink2,
});

/** Where a page of a list begins, by its address: the cursor, and its number for whoever reads. */
export function pageIn(search: URLSearchParams): { cursor?: string; number: number } {
  const cursor = search.get('cursor');
  const number = Number(search.get('page'));
  if (cursor === null || !Number.isInteger(number) || number < 1) return { number: 1 };
  return { cursor, number };
}

interface PageStepsProps {
  label: string;
  size: number;
  shown: number;
  nextCursor?: string | undefined;
  prevCursor?: string | undefined;
}

/** Which rows of a list these are, and the way to those before and after. */
export function PageSteps({ label, size, shown, nextCursor, prevCursor }: PageStepsProps) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const { number } = pageIn(search);
  if (nextCursor === undefined && prevCursor === undefined) return null;
  const from = (number - 1) * size + 1;
  function go(cursor: string, page: number): void {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    next.delete('page');
    // The first page has no cursor of its own: what is newest is always on it.
    if (page > 1) {
      next.set('cursor', cursor);
      next.set('page', String(page));
    }
    setSearch(next);
  }
  return (
    <Foot aria-label={label}>
      <PageButtons
        prevCursor={prevCursor}
        nextCursor={nextCursor}
        onGo={(cursor, by) => go(cursor, number + by)}
      />
      <span aria-live="polite">{t('queue.range', { from, to: from + shown - 1 })}</span>
    </Foot>
  );
}
