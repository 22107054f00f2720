import { styled } from '@mui/material/styles';
import { memo, Suspense } from 'react';
import { useApiQuery } from '../../api/query.ts';
import { useIsQuiet } from '../../api/use-is-quiet.ts';
import { useT } from '../../locales/use-t.ts';
import { figures, focusRing, tone } from '../../ui/tokens.ts';
import { part } from './part.ts';
import type { Queue } from './queue-spec.ts';
import { viewOf, withView } from './queue-url.ts';
import type { AddressStep } from './use-queue-address.ts';
import { ViewTab } from './ViewTab.tsx';

const Nav = styled('nav')({
  flex: 'none',
  display: 'flex',
  gap: 4,
  overflowX: 'auto',
  borderBlockEnd: `1px solid ${tone.line}`,
  scrollbarWidth: 'none',
  '& a': {
    flex: 'none',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 5,
    minBlockSize: 34,
    padding: '0 10px',
    marginBlockEnd: -1,
    borderBlockEnd: '2px solid transparent',
    color: tone.ink2,
    textDecoration: 'none',
    whiteSpace: 'nowrap',
  },
  '& a:hover': { color: tone.ink },
  '& a:focus-visible': { ...focusRing, outlineOffset: -2, borderRadius: 6 },
  '& a[aria-current]': { color: tone.ink, borderColor: tone.accent, fontWeight: 560 },
  '& span': { ...figures, color: tone.ink3, fontWeight: 400 },
  '& em': { color: tone.soon, fontStyle: 'normal', fontWeight: 400, fontSize: 11.5 },
  '@media print': { display: 'none' },
});

const SavedTabs = part(() => import('./views/SavedTabs.tsx'), 'SavedTabs');

/** Well after the first rows: nobody's first look waits for the saved views. */
const WAIT_MS = 900;

interface QueueTabsProps {
  queue: Queue;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
}

/** The built-in views as links, each with how many cases it holds; then the saved ones at hand. */
export const QueueTabs = memo(function QueueTabs({ queue, search, onChange }: QueueTabsProps) {
  const t = useT();
  const { data } = useApiQuery('queueSummary');
  const isQuiet = useIsQuiet(WAIT_MS);
  const counts = data?.queues.find((one) => one.queue === queue.queue)?.views ?? [];
  const isSaved = search.has('saved');
  const current = viewOf(queue, search);
  // Filters go along from tab to tab, but those of a saved view are its own.
  const stepTo = (view: string) => (from: URLSearchParams) =>
    withView(queue, from.has('saved') ? new URLSearchParams() : from, view);
  return (
    <Nav aria-label={t('queue.views')}>
      {Object.entries(queue.views).map(([view, words]) => (
        <ViewTab
          key={view}
          queue={queue}
          to={stepTo(view)(search)}
          isCurrent={!isSaved && view === current}
          count={counts.find((one) => one.view === view)?.count}
          onOpen={() => onChange(stepTo(view))}
        >
          {t(words)}
        </ViewTab>
      ))}
      {isQuiet ? (
        <Suspense fallback={null}>
          <SavedTabs queue={queue} search={search} onChange={onChange} />
        </Suspense>
      ) : null}
    </Nav>
  );
});
