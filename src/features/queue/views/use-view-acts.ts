import type { Body } from '../../../api/contract/index.ts';
import type { SavedView } from '../../../api/contract/views.ts';
import { invalidate, useApiMutation } from '../../../api/query.ts';
import { problemLine } from '../../../api/use-problem-words.ts';
import { useT } from '../../../locales/use-t.ts';
import { toast } from '../../../stores/toasts.ts';
import { clockNow } from '../../../ui/use-now.ts';

type Wanted = Body<'savedViewSave'>;

const onSettled = () => invalidate('savedViewList');

/** How long a deleted view is offered back (ms). */
const UNDO_MS = 10_000;

/** The body that leaves a view as it is. */
function bodyOf({ queue, name, query, columns, density, shared }: SavedView): Wanted {
  const look = { ...(columns && { columns }), ...(density && { density }) };
  return { queue, name, query, ...look, shared };
}

/** What can be done with saved views; each says what came of it, and answers whether it was done. */
export function useViewActs() {
  const t = useT();
  const saving = useApiMutation('savedViewSave', { onSettled });
  const keeping = useApiMutation('savedViewKeep', { onSettled });
  const removing = useApiMutation('savedViewDelete', { onSettled });
  const restoring = useApiMutation('savedViewRestore', { onSettled });

  async function tried<T>(act: () => Promise<T>, done?: string): Promise<boolean> {
    try {
      await act();
      if (done !== undefined) toast({ kind: 'done', message: done });
      return true;
    } catch (error) {
      toast({ kind: 'problem', message: problemLine(error, t) });
      return false;
    }
  }

  function change(view: SavedView, patch: Partial<Wanted>): Promise<boolean> {
    const { columns, density, ...body } = { ...bodyOf(view), ...patch };
    const look = { ...(columns && { columns }), ...(density && { density }) };
    const asked = {
      params: { viewId: view.id },
      body: { ...body, ...look },
      ifMatch: view.version,
    };
    return tried(
      () => saving.mutateAsync(asked),
      t('queue.saved.done', { name: patch.name ?? view.name }),
    );
  }

  function remove(view: SavedView): Promise<boolean> {
    const params = { viewId: view.id };
    const restore = () =>
      void tried(
        () => restoring.mutateAsync({ params }),
        t('queue.saved.restored', { name: view.name }),
      );
    return tried(async () => {
      await removing.mutateAsync({ params });
      toast({
        kind: 'done',
        message: t('queue.saved.deleted', { name: view.name }),
        until: new Date(clockNow() + UNDO_MS).toISOString(),
        action: { label: t('queue.saved.undo'), run: restore },
      });
    });
  }

  return {
    create: (viewId: string, body: Wanted) => saving.mutateAsync({ params: { viewId }, body }),
    change,
    keep: (view: SavedView, body: Body<'savedViewKeep'>) =>
      tried(() => keeping.mutateAsync({ params: { viewId: view.id }, body })),
    remove,
    busy: saving.isPending || keeping.isPending || removing.isPending || restoring.isPending,
  };
}
