import MenuItem from '@mui/material/MenuItem';
import Menu from '@mui/material/Menu';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { MacroAction } from '../../api/contract/macros.ts';
import { useApiQuery } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { PlusIcon } from '../../ui/Icons.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { tone } from '../../ui/tokens.ts';
import { actionWords } from './action-words.ts';

const Root = styled('fieldset')({
  all: 'unset',
  // What is inside takes its box from here.
  boxSizing: 'border-box',
  display: 'grid',
  gap: 6,
  '& > legend': { padding: 0, fontSize: 12, fontWeight: 550, color: tone.ink2, marginBlockEnd: 6 },
  '& .line': { display: 'flex', flexWrap: 'wrap', gap: 6, alignItems: 'end' },
});

/** Of tickets; other cases have no status that is set by hand. */
const STATUSES = ['underReview', 'open', 'resolved', 'closed'] as const;
const PRIORITIES = ['normal', 'high', 'urgent'] as const;

interface ActionsEditorProps {
  actions: readonly MacroAction[];
  /** Statuses are set on tickets alone. */
  hasStatus: boolean;
  readOnly: boolean;
  error: string | undefined;
  onChange: (actions: readonly MacroAction[]) => void;
}

/** What the macro does besides its words: chips with a cross each, and a menu that adds one. */
export function ActionsEditor(props: ActionsEditorProps) {
  const { actions, hasStatus, readOnly, error, onChange } = props;
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState('');
  const { data } = useApiQuery('agentList');
  const nameOf = (id: string) => data?.items.find((agent) => agent.id === id)?.name ?? id;
  const choices: MacroAction[] = [
    ...(hasStatus ? STATUSES.map((status) => ({ kind: 'status' as const, status })) : []),
    ...PRIORITIES.map((priority) => ({ kind: 'priority' as const, priority })),
    { kind: 'assign', assignee: 'me' },
    { kind: 'assign', assignee: 'nobody' },
  ];
  // One of a kind, tags aside.
  const add = (action: MacroAction) =>
    onChange([...actions.filter((one) => one.kind !== action.kind || one.kind === 'tag'), action]);
  function addTag(): void {
    const word = tag.trim();
    const has = actions.some((one) => one.kind === 'tag' && one.tag === word);
    if (word !== '' && !has) onChange([...actions, { kind: 'tag', tag: word }]);
    setTag('');
  }
  return (
    <Root>
      <legend>{t('macro.edit.actions')}</legend>
      <div className="line">
        {actions.length === 0 ? <span>{t('macro.actions.none')}</span> : null}
        {actions.map((action) => (
          <FilterChip
            key={JSON.stringify(action)}
            active
            label={actionWords(action, t, nameOf)}
            {...(readOnly
              ? {}
              : { onRemove: () => onChange(actions.filter((one) => one !== action)) })}
          />
        ))}
      </div>
      <FieldError id="macro-actions-error" message={error} />
      {readOnly ? null : (
        <div className="line">
          <ActionButton
            ref={button}
            size="small"
            icon={<PlusIcon />}
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={() => setOpen(true)}
          >
            {t('macro.edit.addAction')}
          </ActionButton>
          <TextField
            label={t('macro.edit.tag')}
            value={tag}
            onChange={setTag}
            maxLength={40}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              addTag();
            }}
          />
          <ActionButton size="small" onClick={addTag}>
            {t('macro.edit.addTag')}
          </ActionButton>
        </div>
      )}
      <Menu
        open={open}
        anchorEl={() => button.current}
        onClose={() => setOpen(false)}
        transitionDuration={0}
        slotProps={{ list: { 'aria-label': t('macro.edit.addAction'), dense: true } }}
      >
        {choices.map((action) => (
          <MenuItem
            key={JSON.stringify(action)}
            onClick={() => {
              setOpen(false);
              add(action);
            }}
          >
            {actionWords(action, t, nameOf)}
          </MenuItem>
        ))}
      </Menu>
    </Root>
  );
}
