import { casePath } from '../../lib/case-path.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeys } from '../../stores/keys.ts';
import { toast, undoNewest } from '../../stores/toasts.ts';
import { clockNow } from '../../ui/use-now.ts';

/** What the keys of every case do alike: take back the last act, copy the address of the case. */
export function useSharedKeys(item: { id: string; reference: string }): void {
  const t = useT();

  async function copyLink() {
    const address = new URL(`.${casePath(item) ?? ''}`, document.baseURI).href;
    await navigator.clipboard.writeText(address).then(
      () => toast({ kind: 'done', message: t('case.menu.copied') }),
      () => toast({ kind: 'problem', message: t('case.menu.copyFailed') }),
    );
  }

  useKeys('case.keys', [
    {
      keys: 'u',
      id: 'case.key.undo',
      run: () => undoNewest(clockNow(), t('queue.undo.nothing')),
    },
    { keys: 'y', id: 'case.menu.copy', run: () => void copyLink() },
  ]);
}
