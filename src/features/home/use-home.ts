import type { Notification } from '../../api/contract/notifications.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useApiQuery } from '../../api/query.ts';
import { readTotal } from '../../lib/total.ts';
import { useDraftCases } from '../../stores/drafts.ts';

/** Notifications that home shows; the bell has the rest. */
const SHOWN = 5;

export interface News {
  unread: number;
  items: readonly Notification[];
  /** Neither read nor failed yet. */
  waits: boolean;
  error: ApiProblem | null;
  retry: () => void;
}

/** What I was told and have not read. */
export function useNews(): News {
  const query = { unread: 'true', limit: String(SHOWN) } as const;
  const { data, error, refetch } = useApiQuery('notificationList', { query });
  return {
    unread: data?.unread ?? 0,
    items: data?.items ?? [],
    waits: data === undefined && error === null,
    // What was read before stays on the page while a newer answer fails.
    error: data === undefined ? error : null,
    retry: () => void refetch(),
  };
}

/** What needs me: the API's parts, told of the cases on which this browser keeps unsent words. */
export function useHome() {
  const drafts = useDraftCases().join(',');
  const read = useApiQuery(
    'homeView',
    { query: drafts === '' ? {} : { drafts } },
    { staleTime: 0, placeholderData: (before) => before },
  );
  const { data, error, refetch } = read;
  const parts = data?.parts ?? [];
  const isQuiet = ({ count }: (typeof parts)[number]) => readTotal(count).value === 0;
  return {
    at: data?.at,
    can: data?.can,
    busy: parts.filter((part) => !isQuiet(part)),
    quiet: parts.filter(isQuiet),
    waits: data === undefined && error === null,
    error: data === undefined ? error : null,
    retry: () => void refetch(),
  };
}
