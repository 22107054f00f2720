import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { isFromLastVisit } from '../../api/query.ts';
import { queuePlace } from '../../lib/case-path.ts';
import { readTotal } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { select, useSelection } from '../../stores/selection.ts';
import type { CaseRow, Queue } from './queue-spec.ts';
import type { StillRow } from './still-rows.ts';
import { withoutLook } from './queue-look.ts';
import { PAGE_SIZE, queueQuery, toSearch } from './queue-url.ts';
import { sortWords } from './sort-words.ts';
import { useCaseList } from './use-case-list.ts';
import { useClaim } from './use-claim.ts';
import { useKeepTrail } from './use-keep-trail.ts';
import { useQueueAddress } from './use-queue-address.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { useRowActs } from './use-row-acts.ts';
import { useStillRows } from './use-still-rows.ts';
import { useTakeNext } from './use-take-next.ts';

const none: readonly never[] = [];
const nobody: ReadonlySet<string> = new Set();

/** "42 cases, sorted by deadline": said when another result stands on the screen. */
function useSpokenCount(key: string, count: number | undefined, sorted: string): void {
  const t = useT();
  const spoken = useRef<string | null>(null);
  useEffect(() => {
    // A row more or less is no new result: only another address is.
    if (count === undefined || spoken.current === key) return;
    spoken.current = key;
    announce(t('queue.spoken', { count, sorted }));
  }, [key, count, sorted, t]);
}

/** Rows that left the list say what became of them: the API is asked for them by their ids. */
function useGoneRows<Row extends CaseRow>(
  queue: Queue,
  rows: readonly StillRow<Row>[],
): readonly StillRow<Row>[] {
  const ids = rows.filter(({ gone }) => gone).map(({ row }) => row.id);
  const query = { view: 'all', id: ids.join(','), limit: String(PAGE_SIZE) };
  const { data } = useCaseList<Row>(queue, query, { enabled: ids.length > 0 });
  return useMemo(() => {
    if (data === undefined) return rows;
    const now = new Map(data.items.map((row) => [row.id, row]));
    return rows.map((still) =>
      still.gone ? { ...still, row: now.get(still.row.id) ?? still.row } : still,
    );
  }, [rows, data]);
}

/** Everything a queue's page works with; its whole state but the current row is in the address. */
export function useQueue<Row extends CaseRow>(queue: Queue) {
  const t = useT();
  const navigate = useNavigate();
  const { search, key, wanted, change, isMoving } = useQueueAddress(queue);
  const list = useCaseList<Row>(queue, queueQuery(queue, search));
  // The last visit's rows are a first sight: the answer replaces them, and only then the list stands still.
  const isOld = isFromLastVisit(list);
  // Other columns are no other result: rows stand, and what is chosen stays chosen.
  const result = toSearch(withoutLook(search));
  const still = useStillRows<Row>(
    isOld ? `last visit ${result}` : result,
    list.data?.items ?? none,
  );
  const shown = useGoneRows(queue, still.rows);
  useKeepTrail(queue, search, isOld ? undefined : list.data, still.rows);
  const [currentId, setCurrent] = useState<string | null>(null);
  const [moves, setMoves] = useState(0);
  const address = `/${queuePlace(queue.queue)}${result}`;
  const selection = useSelection(address);
  const claim = useClaim();
  const [claimingAll, setClaimingAll] = useState(false);
  const sorted = sortWords(t, queue, search.get('sort'));
  useSpokenCount(result, isOld ? undefined : list.data && readTotal(list.data.total).value, sorted);

  const rows = useMemo(() => shown.map(({ row }) => row), [shown]);
  const takeNext = useTakeNext(queue, search, rows[0]?.can);
  const byId = (id: string) => rows.find((row) => row.id === id);
  const acts = useRowActs(byId);
  const open = (id: string) => void navigate(`/${queuePlace(queue.queue)}/${id}${key}`);
  const setSelection = (ids: ReadonlySet<string>) => {
    select(address, ids);
    announce(t('queue.selection.count', { count: ids.size }));
  };

  async function claimAll(some: readonly CaseRow[]): Promise<void> {
    setClaimingAll(true);
    for (const row of some) await claim.run(row);
    setClaimingAll(false);
    setSelection(nobody);
  }

  const moveTo = (id: string) => {
    setCurrent(id);
    setMoves((count) => count + 1);
  };

  useQueueKeys({
    ids: rows.map((row) => row.id),
    currentId,
    moveTo,
    selection,
    setSelection,
    open,
    claim: (id) => {
      const row = byId(id);
      if (row !== undefined) void claim.run(row);
    },
    takeNext: takeNext.run,
    act: acts.act,
  });

  return {
    search,
    wanted,
    change,
    list,
    still,
    shown,
    rows,
    sorted,
    currentId,
    setCurrent,
    moves,
    /** Puts the focus on the current row, or on the first. */
    refocus: () => moveTo(currentId ?? rows[0]?.id ?? ''),
    address,
    selection,
    setSelection,
    open,
    claimAll,
    takeNext,
    acts,
    busy: isMoving || (list.isFetching && (isOld || !list.isFetched)),
    claiming: claim.busy || claimingAll,
  };
}
