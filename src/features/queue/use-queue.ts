import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { isFromLastVisit } from '../../api/query.ts';
import { readTotal } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import type { CaseRow, Queue } from './queue-spec.ts';
import { queueQuery } from './queue-url.ts';
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

/** Everything a queue's page works with; its whole state but the current row is in the address. */
export function useQueue<Row extends CaseRow>(queue: Queue) {
  const t = useT();
  const navigate = useNavigate();
  const { search, key, wanted, change, isMoving } = useQueueAddress(queue);
  const list = useCaseList<Row>(queue, queueQuery(queue, search));
  // The last visit's rows are a first sight: the answer replaces them, and only then the list stands still.
  const isOld = isFromLastVisit(list);
  const still = useStillRows<Row>(isOld ? `last visit ${key}` : key, list.data?.items ?? none);
  useKeepTrail(queue, search, isOld ? undefined : list.data, still.rows);
  const [currentId, setCurrent] = useState<string | null>(null);
  const [moves, setMoves] = useState(0);
  const [chosen, setChosen] = useState({ key, ids: nobody });
  const selection = chosen.key === key ? chosen.ids : nobody;
  const claim = useClaim();
  const [claimingAll, setClaimingAll] = useState(false);
  const sorted = sortWords(t, queue, search.get('sort'));
  useSpokenCount(key, isOld ? undefined : list.data && readTotal(list.data.total).value, sorted);

  const rows = useMemo(() => still.rows.map(({ row }) => row), [still.rows]);
  const takeNext = useTakeNext(queue, search, rows[0]?.can);
  const byId = (id: string) => rows.find((row) => row.id === id);
  const acts = useRowActs(byId);
  const open = (id: string) => void navigate(`/${queue.queue}/${id}${key}`);
  const setSelection = (ids: ReadonlySet<string>) => setChosen({ key, ids });

  async function claimAll(some: readonly CaseRow[]): Promise<void> {
    setClaimingAll(true);
    for (const row of some) await claim.run(row);
    setClaimingAll(false);
    setSelection(nobody);
  }

  useQueueKeys({
    ids: rows.map((row) => row.id),
    currentId,
    moveTo: (id) => {
      setCurrent(id);
      setMoves((count) => count + 1);
    },
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
    rows,
    sorted,
    currentId,
    setCurrent,
    moves,
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
