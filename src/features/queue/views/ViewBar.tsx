import { useState } from 'react';
import { useT } from '../../../locales/use-t.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { toldLook } from '../queue-look.ts';
import type { Queue } from '../queue-spec.ts';
import type { AddressStep } from '../use-queue-address.ts';
import { viewSearch } from '../view-address.ts';
import { isChanged, resultText } from './same-view.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { savedOf, useSavedViews } from './use-saved-views.ts';
import { useViewActs } from './use-view-acts.ts';

interface ViewBarProps {
  queue: Queue;
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
}

function forgetSaved(from: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(from);
  next.delete('saved');
  return next;
}

/** What can be done with what was changed: save it, save it as a view of its own, or go back. */
export function ViewBar({ queue, search, onChange }: ViewBarProps) {
  const t = useT();
  const { views, isKnown } = useSavedViews(queue);
  const { change, busy } = useViewActs();
  const [naming, setNaming] = useState(false);
  const view = savedOf(views, search);
  const isSaved = search.has('saved');
  if (!isKnown || (view && !isChanged(queue, search, view))) return null;
  const saveAs = (
    <ActionButton
      size="small"
      variant="quiet"
      data-palette="saveView"
      onClick={() => setNaming(true)}
    >
      {t(view ? 'queue.saved.saveAs' : 'queue.saved.new')}
    </ActionButton>
  );
  return (
    <>
      {view ? (
        <ActionButton
          size="small"
          busy={busy}
          affordance={view.can['savedViewSave']}
          onClick={() => {
            const { columns, density } = toldLook(search);
            const look = { columns: columns && [...columns], density };
            void change(view, { query: resultText(queue, search), ...look });
          }}
        >
          {t('queue.saved.save')}
        </ActionButton>
      ) : null}
      {saveAs}
      {view ? (
        <ActionButton size="small" variant="quiet" onClick={() => onChange(() => viewSearch(view))}>
          {t('queue.saved.discard')}
        </ActionButton>
      ) : null}
      {isSaved && !view ? (
        <ActionButton size="small" variant="quiet" onClick={() => onChange(forgetSaved)}>
          {t('queue.saved.gone')}
        </ActionButton>
      ) : null}
      {naming ? (
        <SaveViewDialog
          queue={queue}
          search={search}
          onClose={() => setNaming(false)}
          onSaved={(saved) => onChange(() => viewSearch(saved))}
        />
      ) : null}
    </>
  );
}
