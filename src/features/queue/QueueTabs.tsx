import { styled } from '@mui/material/styles';
import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { figures, focusRing, tone } from '../../ui/tokens.ts';
import type { Queue } from './queue-spec.ts';
import { toSearch, viewOf, withView } from './queue-url.ts';
import type { AddressStep } from './use-queue-address.ts';

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
});

interface QueueTabsProps {
  queue: Queue;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
}

/** A press with a modifier is the browser's: another tab, another window. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

/** The built-in views as links, each with how many cases it holds. */
export function QueueTabs({ queue, search, onChange }: QueueTabsProps) {
  const t = useT();
  const { data } = useApiQuery('queueSummary');
  const counts = data?.queues.find((one) => one.queue === queue.queue)?.views ?? [];
  const current = viewOf(queue, search);
  return (
    <Nav aria-label={t('queue.views')}>
      {Object.entries(queue.views).map(([view, words]) => (
        <Link
          key={view}
          to={`/${queue.queue}${toSearch(withView(queue, search, view))}`}
          aria-current={view === current ? 'page' : undefined}
          onClick={(event) => {
            if (!isPlain(event)) return;
            event.preventDefault();
            onChange((from) => withView(queue, from, view));
          }}
        >
          {t(words)}
          <span>{counts.find((one) => one.view === view)?.count ?? ''}</span>
        </Link>
      ))}
    </Nav>
  );
}
