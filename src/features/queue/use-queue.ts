import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DisputeRow } from '../../api/contract/disputes.ts';
import { isFromLastVisit, useApiQuery } from '../../api/query.ts';
import { readTotal } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { announce } from '../../stores/announcer.ts';
import { queueQuery } from './queue-url.ts';
import { sortWords } from './sort-words.ts';
import { useClaim } from './use-claim.ts';
import { useKeepTrail } from './use-keep-trail.ts';
import { useQueueAddress } from './use-queue-address.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { useStillRows } from './use-still-rows.ts';

const none: readonly DisputeRow[] = [];
const nobody: ReadonlySet<string> = new Set();

/** "42 cases, sorted by deadline": said when another result stands on the screen. */
function useSpokenCount(key: string, count: number | undefined, sort: string | null): void {
  const t = useT();
  const spoken = useRef<string | null>(null);
  useEffect(() => {
    // A row more or less is no new result: only another address is.
    if (count === undefined || spoken.current === key) return;
    spoken.current = key;
    announce(t('queue.spoken', { count, sorted: sortWords(t, sort) }));
  }, [key, count, sort, t]);
}

/** Everything the queue page works with; its whole state but the current row is in the address. */
export function useQueue() {
  const navigate = useNavigate();
  const { search, key, wanted, change, isMoving } = useQueueAddress();
  const list = useApiQuery('disputeList', { query: queueQuery(search) });
  // The last visit's rows are a first sight: the answer replaces them, and only then the list stands still.
  const isOld = isFromLastVisit(list);
  const still = useStillRows(isOld ? `last visit ${key}` : key, list.data?.items ?? none);
  useKeepTrail(search, isOld ? undefined : list.data, still.rows);
  const [currentId, setCurrent] = useState<string | null>(null);
  const [moves, setMoves] = useState(0);
  const [chosen, setChosen] = useState({ key, ids: nobody });
  const selection = chosen.key === key ? chosen.ids : nobody;
  const claim = useClaim();
  const [claimingAll, setClaimingAll] = useState(false);
  useSpokenCount(
    key,
    isOld ? undefined : list.data && readTotal(list.data.total).value,
    search.get('sort'),
  );

  const rows = useMemo(() => still.rows.map(({ row }) => row), [still.rows]);
  const byId = (id: string) => rows.find((row) => row.id === id);
  const open = (id: string) => void navigate(`/disputes/${id}${key}`);
  const setSelection = (ids: ReadonlySet<string>) => setChosen({ key, ids });

  async function claimAll(some: readonly DisputeRow[]): Promise<void> {
    setClaimingAll(true);
    for (const row of some) await claim.run(row);
    setClaimingAll(false);
    setSelection(nobody);
  }

  /** The first case nobody holds becomes mine and opens. */
  async function takeNext(): Promise<void> {
    for (const row of rows.filter(
      ({ lease, can }) => lease === undefined && can['caseClaim']?.allowed,
    )) {
      if (await claim.run(row)) return open(row.id);
    }
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
    takeNext: () => void takeNext(),
  });

  return {
    search,
    wanted,
    change,
    list,
    still,
    rows,
    currentId,
    setCurrent,
    moves,
    selection,
    setSelection,
    open,
    claimAll,
    takeNext,
    busy: isMoving || (list.isFetching && (isOld || !list.isFetched)),
    claiming: claim.busy || claimingAll,
  };
}
