import { styled } from '@mui/material/styles';
import { useT } from '../../locales/use-t.ts';
import { tone } from '../../ui/tokens.ts';
import type { MacroGroup } from './macro-choice.ts';

interface MacroListProps {
  id: string;
  groups: readonly MacroGroup[];
  activeId: string | undefined;
  onActive: (id: string) => void;
  onInsert: () => void;
}

const List = styled('div')({
  '& [role=group] > span': {
    display: 'block',
    fontSize: 11.5,
    color: tone.ink3,
    padding: '2px 8px',
  },
  '& [role=group] + [role=group]': { marginBlockStart: 10 },
  '& [role=option]': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 10px',
    padding: '6px 8px',
    borderRadius: 6,
    cursor: 'pointer',
    '& small': { color: tone.ink3, fontSize: 11.5 },
    '&:hover': { backgroundColor: tone.sunk },
    '&[aria-selected=true]': {
      backgroundColor: tone.accentBg,
      boxShadow: `inset 3px 0 0 ${tone.accent}`,
      '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -2 },
    },
  },
});

function intoView(row: HTMLElement | null): void {
  // Nothing scrolls where nothing is laid out (tests).
  if (row !== null && 'scrollIntoView' in row) row.scrollIntoView({ block: 'nearest' });
}

/** My own and the shared ones, most used first. A click shows one, a second click inserts it. */
export function MacroList({ id, groups, activeId, onActive, onInsert }: MacroListProps) {
  const t = useT();
  return (
    <List role="listbox" id={id} aria-label={t('macro.list')}>
      {groups.map(({ scope, macros }) => (
        <div key={scope} role="group" aria-labelledby={`${id}-${scope}`}>
          <span id={`${id}-${scope}`}>{t(`macro.scope.${scope}`)}</span>
          {macros.map((macro) => (
            <div
              key={macro.id}
              id={`${id}-${macro.id}`}
              ref={macro.id === activeId ? intoView : null}
              role="option"
              tabIndex={-1}
              aria-selected={macro.id === activeId}
              // The focus stays in the search: the list is walked from there.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onActive(macro.id)}
              onDoubleClick={onInsert}
              onKeyDown={(event) => (event.key === 'Enter' ? onInsert() : undefined)}
            >
              <bdi>{macro.name}</bdi>
              <small>{t('macro.uses', { count: macro.uses })}</small>
            </div>
          ))}
        </div>
      ))}
    </List>
  );
}
