import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Affordance } from '../../api/contract/common.ts';
import type { Macro } from '../../api/contract/macros.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PlusIcon } from '../../ui/Icons.tsx';
import { Instant } from '../../ui/Instant.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { figures, focusRing, tone } from '../../ui/tokens.ts';
import { grouped, matching } from './macro-choice.ts';
import { MacroEditor } from './MacroEditor.tsx';
import { useDeleteMacro } from './use-macro-edit.ts';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
  gap: 14,
  alignItems: 'start',
  '@media (max-width: 899.98px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '& .tools': { display: 'flex', alignItems: 'end', gap: 10, marginBlockEnd: 10 },
  '& .tools > div': { flex: 1 },
});
const List = styled('ul')({
  ...figures,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    borderBlockStart: `1px solid ${tone.line}`,
  },
  '& li[data-open]': { backgroundColor: tone.accentBg },
  '& .open': {
    all: 'unset',
    boxSizing: 'border-box',
    flex: 1,
    minInlineSize: 0,
    padding: '7px 8px',
    borderRadius: 6,
    cursor: 'pointer',
    '&:focus-visible': { ...focusRing, outlineOffset: -2 },
    '&:hover bdi': { color: tone.accent },
  },
  '& small': { display: 'block', color: tone.ink3, fontSize: 11.5 },
});

const freshId = () => `mac_${crypto.randomUUID()}`;

interface MacroSettingsProps {
  macros: readonly Macro[];
  mayShare: Affordance;
  /** The macro that is open, by its id; `new` for one that is not there yet. */
  open: string | null;
  onOpen: (id: string | null) => void;
}

/** The macros of the person and those of everybody, and the one that is being written. */
export function MacroSettings({ macros, mayShare, open, onOpen }: MacroSettingsProps) {
  const t = useT();
  const remove = useDeleteMacro();
  const [sought, setSought] = useState('');
  const [newId, setNewId] = useState(freshId);
  const list = useRef<HTMLDivElement>(null);
  const groups = grouped(matching(macros, sought));
  const macro = macros.find(({ id }) => id === open);
  const isNew = open === 'new';

  /** The focus goes back to the row, or to the first thing of the list. */
  function done(id: string | null): void {
    onOpen(null);
    if (isNew) setNewId(freshId());
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-macro]') ?? [];
    const row = [...rows].find((one) => one.dataset['macro'] === id) ?? rows[0];
    (row ?? list.current?.querySelector<HTMLElement>('input'))?.focus();
  }

  return (
    <Columns ref={keepFocus}>
      <div ref={list}>
        <div className="tools">
          <TextField label={t('macro.search')} value={sought} onChange={setSought} />
          <ActionButton icon={<PlusIcon />} variant="primary" onClick={() => onOpen('new')}>
            {t('macro.edit.new')}
          </ActionButton>
        </div>
        {groups.length === 0 ? (
          <EmptyState
            kind={macros.length === 0 ? 'none' : 'filtered'}
            title={t('macro.none.title')}
            text={t('macro.none.text')}
          />
        ) : null}
        {groups.map(({ scope, macros: some }) => (
          <div key={scope} style={{ marginBlockEnd: 12 }}>
            <Panel
              title={t(`macro.scope.${scope}`)}
              aside={t('macro.count', { count: some.length })}
            >
              <List>
                {some.map((one) => (
                  <li key={one.id} data-open={one.id === open || undefined}>
                    <button
                      type="button"
                      className="open"
                      data-macro={one.id}
                      aria-current={one.id === open ? 'true' : undefined}
                      onClick={() => onOpen(one.id)}
                    >
                      <bdi>{one.name}</bdi>
                      <small>
                        {one.queues.map((queue) => t(`macro.queue.${queue}`)).join(', ')} ·{' '}
                        {t('macro.uses', { count: one.uses })}
                        {one.lastUsedAt === undefined ? null : (
                          <>
                            {' · '}
                            {t('macro.lastUsed')} <Instant at={one.lastUsedAt} format="date" />
                          </>
                        )}
                      </small>
                    </button>
                    <ActionButton
                      size="small"
                      variant="quiet"
                      aria-label={t('macro.delete.one', { name: one.name })}
                      affordance={one.can['macroSave']}
                      onClick={() =>
                        void remove(one).then((gone) =>
                          gone && one.id === open ? onOpen(null) : undefined,
                        )
                      }
                    >
                      {t('macro.delete')}
                    </ActionButton>
                  </li>
                ))}
              </List>
            </Panel>
          </div>
        ))}
      </div>
      {isNew || macro ? (
        <Panel title={macro?.name ?? t('macro.edit.new')}>
          <MacroEditor
            key={macro?.id ?? newId}
            macroId={macro?.id ?? newId}
            macro={macro}
            mayShare={mayShare}
            onDone={() => done(macro?.id ?? newId)}
          />
        </Panel>
      ) : (
        <EmptyState kind="none" title={t('macro.edit.choose')} text={t('macro.edit.chooseText')} />
      )}
    </Columns>
  );
}
