import { call } from '../../api/client.ts';
import type { Reply } from '../../api/contract/index.ts';
import { isProblem } from '../../api/problem.ts';
import { invalidate, queryClient } from '../../api/query.ts';
import { problemLine } from '../../api/use-problem-words.ts';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';

type List = Reply<'notificationList'>;

/** A list as it will be once some of it, or all without `ids`, is read or unread again. */
export function marked(list: List, ids: readonly string[] | undefined, read: boolean): List {
  const isMeant = (id: string) => ids === undefined || ids.includes(id);
  const changed = list.items.filter((item) => isMeant(item.id) && item.read !== read).length;
  const counted = Math.max(0, list.unread + (read ? -changed : changed));
  return {
    ...list,
    unread: read && ids === undefined ? 0 : counted,
    items: list.items.map((item) => (isMeant(item.id) ? { ...item, read } : item)),
  };
}

/**
 * Marks notifications as read (or, with `false`, as unread again), all of them without `ids`. Shown at
 * once; a refusal is said in a toast, and what the API knows comes back.
 */
export function useMarkRead(): (ids: readonly string[] | undefined, read?: boolean) => void {
  const t = useT();
  async function mark(ids: readonly string[] | undefined, read: boolean): Promise<void> {
    const key = { queryKey: ['notificationList'] };
    // An answer that is under way tells of before.
    await queryClient.cancelQueries(key);
    queryClient.setQueriesData<List>(key, (list) => list && marked(list, ids, read));
    try {
      await call('notificationRead', { body: { read, ...(ids && { ids: [...ids] }) } });
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: problemLine(error, t) });
    } finally {
      await invalidate('notificationList');
    }
  }
  return (ids, read = true) => void mark(ids, read);
}
