import { styled } from '@mui/material/styles';
import type { LoaderFunctionArgs } from 'react-router';
import { prefetch, q } from '../api/query.ts';
import { useProblemWords } from '../api/use-problem-words.ts';
import { FilterBar } from '../features/queue/FilterBar.tsx';
import { QueueFoot } from '../features/queue/QueueFoot.tsx';
import { QueueTable } from '../features/queue/QueueTable.tsx';
import { QueueTabs } from '../features/queue/QueueTabs.tsx';
import { queueQuery } from '../features/queue/queue-url.ts';
import { sortWords } from '../features/queue/sort-words.ts';
import { SelectionBar } from '../features/queue/SelectionBar.tsx';
import { useQueue } from '../features/queue/use-queue.ts';
import { readTotal } from '../lib/total.ts';
import { useT } from '../locales/use-t.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { tone } from '../ui/tokens.ts';

const Page = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  minInlineSize: 0,
  flex: '1 1 auto',
  minBlockSize: 0,
  // Cards scroll with the page; only a table scrolls by itself.
  '@media (max-width: 719.98px), (max-height: 559.98px)': { flex: 'none' },
  '& > .over': { position: 'relative' },
  '& .filters[inert]': { visibility: 'hidden' },
  '& > header': { display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' },
  '& > header > p': { color: tone.ink2 },
  '& > header > .grow': { flex: 1 },
});

/** The list and its counts: two calls. */
export async function loader({ request }: LoaderFunctionArgs): Promise<null> {
  const query = queueQuery(new URL(request.url).searchParams);
  // Without counts the tabs are merely plainer.
  const counts = prefetch(q('queueSummary')).catch(() => undefined);
  await Promise.all([prefetch(q('disputeList', { query })), counts]);
  return null;
}

export default function DisputesPage() {
  const t = useT();
  const queue = useQueue();
  const { search, wanted, change, list, still, rows, selection } = queue;
  const total = list.data?.total ?? rows.length;
  const words = useProblemWords(list.error);
  const selected = rows.filter((row) => selection.has(row.id));
  const free = rows.filter((row) => row.lease === undefined);
  const nextReason = free[0]?.can['caseClaim']?.reason ?? t('queue.next.none');
  const canTake = free.some((row) => row.can['caseClaim']?.allowed);
  return (
    <Page>
      <header>
        <h1>{t('queue.title')}</h1>
        <p>{sortWords(t, search.get('sort'))}</p>
        <span className="grow" />
        <ActionButton
          variant="primary"
          kbd="n"
          busy={queue.claiming}
          affordance={canTake ? { allowed: true } : { allowed: false, reason: nextReason }}
          onClick={() => void queue.takeNext()}
        >
          {t('queue.next')}
        </ActionButton>
      </header>
      <QueueTabs search={wanted} onChange={change} />
      <div className="over">
        <div className="filters" inert={selected.length > 0}>
          <FilterBar
            search={wanted}
            onChange={change}
            arrivals={still.arrivals}
            onShowArrivals={still.show}
          />
        </div>
        <SelectionBar
          rows={selected}
          busy={queue.claiming}
          onClaim={(some) => void queue.claimAll(some)}
          onClear={() => queue.setSelection(new Set())}
        />
      </div>
      {words === null ? null : (
        <ProblemNotice
          {...words}
          actions={
            <ActionButton busy={list.isFetching} onClick={() => void list.refetch()}>
              {t('common.action.retry')}
            </ActionButton>
          }
        />
      )}
      <QueueTable
        search={search}
        onChange={change}
        rows={still.rows}
        total={readTotal(total).value}
        busy={queue.busy}
        currentId={queue.currentId}
        moves={queue.moves}
        onCurrent={queue.setCurrent}
        selection={selection}
        onSelection={queue.setSelection}
        onOpen={queue.open}
      />
      <QueueFoot
        search={search}
        onChange={change}
        shown={rows.length}
        total={total}
        nextCursor={list.data?.nextCursor}
        prevCursor={list.data?.prevCursor}
      />
    </Page>
  );
}
