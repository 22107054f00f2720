import { useState } from 'react';
import type { SavedView } from '../../../api/contract/views.ts';
import { readTotal } from '../../../lib/total.ts';
import { useT } from '../../../locales/use-t.ts';
import { useSession } from '../../../stores/session.ts';
import { ActionButton } from '../../../ui/ActionButton.tsx';
import { CheckIcon } from '../../../ui/Icons.tsx';
import { FirstField } from './FirstField.tsx';
import type { useViewActs } from './use-view-acts.ts';

interface BuiltInRowProps {
  name: string;
  count: number | undefined;
  /** Whether the queue begins with it; undefined for a view that it can't begin with. */
  begins: boolean | undefined;
  onBegin: () => void;
  onOpen: () => void;
}

/** A view that every queue has. */
export function BuiltInRow({ name, count, begins, onBegin, onOpen }: BuiltInRowProps) {
  const t = useT();
  return (
    <li>
      <span className="name">
        <ActionButton size="small" variant="quiet" onClick={onOpen}>
          {name}
        </ActionButton>
        <small>{count === undefined ? '' : t('queue.count', { count })}</small>
      </span>
      {begins === undefined ? null : (
        <ActionButton
          size="small"
          variant="quiet"
          aria-pressed={begins}
          icon={begins ? <CheckIcon /> : null}
          onClick={begins ? () => undefined : onBegin}
        >
          {t('queue.saved.begin')}
        </ActionButton>
      )}
    </li>
  );
}

interface SavedViewRowProps {
  view: SavedView;
  acts: ReturnType<typeof useViewActs>;
  onOpen: () => void;
}

/** A saved view with what may be done to it; what may not says why. */
export function SavedViewRow({ view, acts, onOpen }: SavedViewRowProps) {
  const t = useT();
  const me = useSession((state) => state.session?.agent.id);
  const [name, setName] = useState<string | null>(null);
  const { value, atLeast } = readTotal(view.count);
  const whose = view.shared
    ? t('queue.saved.sharedBy', {
        name: view.owner.id === me ? t('queue.saved.me') : view.owner.name,
      })
    : t('queue.saved.mine');
  const count = t(atLeast ? 'queue.count.atLeast' : 'queue.count', { count: value });

  async function rename(): Promise<void> {
    if (name === null || name.trim() === '') return;
    if (await acts.change(view, { name })) setName(null);
  }

  if (name !== null)
    return (
      <li>
        <form
          className="name"
          onSubmit={(event) => {
            event.preventDefault();
            void rename();
          }}
        >
          <FirstField
            label={t('queue.saved.renameField', { name: view.name })}
            value={name}
            onChange={setName}
          />
        </form>
        <ActionButton size="small" busy={acts.busy} onClick={() => void rename()}>
          {t('queue.saved.save')}
        </ActionButton>
        <ActionButton size="small" variant="quiet" onClick={() => setName(null)}>
          {t('common.action.cancel')}
        </ActionButton>
      </li>
    );
  const toggle = (
    label: string,
    on: boolean,
    act: () => void,
    affordance = view.can['savedViewKeep'],
  ) => (
    <ActionButton
      size="small"
      variant="quiet"
      aria-pressed={on}
      icon={on ? <CheckIcon /> : null}
      affordance={affordance}
      onClick={act}
    >
      {label}
    </ActionButton>
  );
  return (
    <li aria-label={view.name}>
      <span className="name">
        <ActionButton size="small" variant="quiet" onClick={onOpen}>
          <bdi>{view.name}</bdi>
        </ActionButton>
        <small>
          {count} · {whose}
        </small>
      </span>
      {toggle(t('queue.saved.pinned'), view.pinned, () => {
        void acts.keep(view, { pinned: !view.pinned });
      })}
      {toggle(t('queue.saved.begin'), view.isDefault, () => {
        void acts.keep(view, { isDefault: !view.isDefault });
      })}
      {toggle(
        t('queue.saved.shared'),
        view.shared,
        () => void acts.change(view, { shared: !view.shared }),
        view.can['savedViewSave'],
      )}
      <ActionButton
        size="small"
        variant="quiet"
        affordance={view.can['savedViewSave']}
        onClick={() => setName(view.name)}
      >
        {t('queue.saved.rename')}
      </ActionButton>
      <ActionButton
        size="small"
        variant="quiet"
        affordance={view.can['savedViewDelete']}
        onClick={() => void acts.remove(view)}
      >
        {t('queue.saved.delete')}
      </ActionButton>
    </li>
  );
}
