import { styled } from '@mui/material/styles';
import { type ComponentType, Suspense, useState } from 'react';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import { readTotal, type Total } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { tone } from '../../ui/tokens.ts';
import { FilterBar } from './FilterBar.tsx';
import { QueueFoot } from './QueueFoot.tsx';
import { QueueTable } from './QueueTable.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { QueueTools } from './QueueTools.tsx';
import { part } from './part.ts';
import type { CaseRow, Queue, QueueTableSpec } from './queue-spec.ts';
import { resultQuery, type QueueQuery } from './queue-url.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useQueue } from './use-queue.ts';
import type { ActingRow } from './use-row-acts.ts';

const QueueProblem = part(() => import('./QueueProblem.tsx'), 'QueueProblem');

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
  '& .tabs[inert]': { '@media (min-width: 720px)': { visibility: 'hidden' } },
  // The end of the page can be scrolled clear of the bar of the chosen rows.
  '&:has([data-chosen])': { '@media (max-width: 719.98px)': { paddingBlockEnd: 96 } },
  '& > header': { display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' },
  '& > header > p': { color: tone.ink2 },
  '& > header > .grow': { flex: 1 },
});

/** What a piece for the chosen rows gets to know. */
interface ChosenRows {
  queue: CaseQueue;
  query: QueueQuery;
  from: string;
  rows: readonly CaseRow[];
  total: Total;
  selection: ReadonlySet<string>;
  onSelection: (ids: ReadonlySet<string>) => void;
}

interface QueueScreenProps<Row extends CaseRow> {
  queue: Queue;
  table: QueueTableSpec<Row>;
  /** The menu of an act on a row; its code comes when it is asked for. */
  RowActs: ComponentType<ActingRow & { onClose: () => void }>;
  /** Does things to many cases; another feature's. */
  Bulk: ComponentType<ChosenRows>;
}

/** The queue of any kind of case: tabs, filters, rows, pages, and the way to the next case. */
export function QueueScreen<Row extends CaseRow>(props: QueueScreenProps<Row>) {
  const { queue, table, RowActs, Bulk } = props;
  const t = useT();
  const work = useQueue<Row>(queue);
  const { search, wanted, change, list, still, rows, selection, takeNext } = work;
  const total = list.data?.total ?? rows.length;
  const nextKey = useKeyText('queue.keys.next', 'n');
  const failed = list.error !== null && rows.length === 0;
  const selected = rows.filter((row) => selection.has(row.id));
  // From the first choice on the bar stays: without rows it shows nothing, but it hands the focus back.
  const [hasChosen, setHasChosen] = useState(false);
  if (selected.length > 0 && !hasChosen) setHasChosen(true);
  return (
    <Page>
      <header>
        <h1>{t(queue.title)}</h1>
        <p>{work.sorted}</p>
        <span className="grow" />
        <QueueTools queue={queue} table={table} search={wanted} onChange={change} />
        <ActionButton
          variant="primary"
          kbd={nextKey}
          busy={takeNext.busy}
          affordance={takeNext.affordance}
          onClick={takeNext.run}
        >
          {t('queue.next')}
        </ActionButton>
      </header>
      <div className="over">
        <div className="tabs" inert={selected.length > 0}>
          <QueueTabs queue={queue} search={wanted} onChange={change} />
        </div>
        {hasChosen ? (
          <SelectionBar
            rows={selected}
            busy={work.claiming}
            onClaim={(some) => void work.claimAll(some)}
            onClear={() => work.setSelection(new Set())}
            onGone={work.refocus}
          >
            <Bulk
              queue={queue.queue}
              query={resultQuery(queue, search)}
              from={work.address}
              rows={rows}
              total={total}
              selection={selection}
              onSelection={work.setSelection}
            />
          </SelectionBar>
        ) : null}
      </div>
      <FilterBar
        queue={queue}
        search={wanted}
        onChange={change}
        arrivals={still.arrivals}
        onShowArrivals={still.show}
      />
      {list.error === null ? null : (
        <Suspense fallback={null}>
          <QueueProblem queue={queue} search={wanted} list={list} onChange={change} />
        </Suspense>
      )}
      {failed ? null : (
        <QueueTable
          queue={queue}
          spec={table}
          search={search}
          onChange={change}
          rows={work.shown}
          total={readTotal(total).value}
          busy={work.busy}
          currentId={work.currentId}
          moves={work.moves}
          onCurrent={work.setCurrent}
          selection={selection}
          onSelection={work.setSelection}
          onOpen={work.open}
        />
      )}
      {work.acts.acting === null ? null : (
        <Suspense fallback={null}>
          <RowActs {...work.acts.acting} onClose={work.acts.close} />
        </Suspense>
      )}
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
