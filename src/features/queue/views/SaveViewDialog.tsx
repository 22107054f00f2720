import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { newKey } from '../../../api/client.ts';
import type { SavedView } from '../../../api/contract/views.ts';
import { isProblem } from '../../../api/problem.ts';
import { problemLine } from '../../../api/use-problem-words.ts';
import { useT } from '../../../locales/use-t.ts';
import { toast } from '../../../stores/toasts.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { useLook } from '../queue-look.ts';
import type { Queue } from '../queue-spec.ts';
import { resultText } from './same-view.ts';
import { CheckLine } from '../CheckLine.tsx';
import { FirstField } from './FirstField.tsx';
import { useViewActs } from './use-view-acts.ts';

const Fields = styled('div')({ display: 'grid', gap: 10 });

interface SaveViewDialogProps {
  queue: Queue;
  search: URLSearchParams;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
}

/** Gives what the queue shows a name of its own. Open while mounted. */
export function SaveViewDialog({ queue, search, onClose, onSaved }: SaveViewDialogProps) {
  const t = useT();
  const look = useLook(queue, search);
  const hasLook = look.columns !== undefined || look.density !== undefined;
  const { create, busy } = useViewActs();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [pinned, setPinned] = useState(true);
  const [withLook, setWithLook] = useState(hasLook);
  const [error, setError] = useState<string>();

  async function save(): Promise<void> {
    const { columns, density } = withLook ? look : {};
    try {
      const view = await create(`view_${newKey()}`, {
        queue: queue.queue,
        name,
        query: resultText(queue, search),
        ...(columns && { columns: [...columns] }),
        ...(density && { density }),
        shared,
        pinned,
      });
      toast({ kind: 'done', message: t('queue.saved.done', { name: view.name }) });
      onSaved(view);
      onClose();
    } catch (problem) {
      const own = isProblem(problem)
        ? problem.errors.find((one) => one.pointer === '/name')
        : undefined;
      setError(own?.detail ?? problemLine(problem, t));
    }
  }

  return (
    <ActDialog
      title={t('queue.saved.newTitle')}
      confirmLabel={t('queue.saved.save')}
      missing={name.trim() === '' ? t('queue.saved.nameMissing') : undefined}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      <Fields>
        <FirstField
          label={t('queue.saved.name')}
          value={name}
          error={error}
          onChange={(text) => {
            setName(text);
            setError(undefined);
          }}
        />
        <CheckLine label={t('queue.saved.pin')} checked={pinned} onChange={setPinned} />
        <CheckLine label={t('queue.saved.share')} checked={shared} onChange={setShared} />
        {hasLook ? (
          <CheckLine label={t('queue.saved.withLook')} checked={withLook} onChange={setWithLook} />
        ) : null}
      </Fields>
    </ActDialog>
  );
}
