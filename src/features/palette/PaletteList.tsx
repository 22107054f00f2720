import { styled } from '@mui/material/styles';
import { useT } from '../../locales/use-t.ts';
import { KeyCaps } from '../../ui/KeyCaps.tsx';
import { cut, figures, tone } from '../../ui/tokens.ts';
import type { PaletteItem } from './palette-item.ts';
import { grouped } from './use-palette-list.ts';

const List = styled('div')({
  ...figures,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  padding: '0 6px 6px',
  scrollPaddingBlock: 28,
  '& [role=presentation]': {
    padding: '8px 8px 2px',
    fontSize: 11.5,
    fontWeight: 600,
    color: tone.ink3,
  },
  '& [role=option]': {
    all: 'unset',
    boxSizing: 'border-box',
    inlineSize: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    minBlockSize: 32,
    padding: '2px 8px',
    borderRadius: 6,
    cursor: 'pointer',
  },
  '& [role=option]:hover': { backgroundColor: tone.sunk },
  '& [role=option][aria-selected=true]': {
    backgroundColor: tone.accentBg,
    color: tone.accent,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
  '& .label': { ...cut, flex: '0 1 auto' },
  '& .detail': { ...cut, flex: '1 1 0', minInlineSize: 40, fontSize: 12, color: tone.ink2 },
  '& .keys': { display: 'flex', gap: 3, flex: 'none' },
});

function reveal(option: HTMLElement | null): void {
  option?.scrollIntoView?.({ block: 'nearest' });
}

interface PaletteListProps {
  id: string;
  items: readonly PaletteItem[];
  active: PaletteItem | undefined;
  optionId: (item: PaletteItem) => string;
  choose: (item: PaletteItem) => void;
}

/** What may be chosen, under its headings; the field above keeps the focus. */
export function PaletteList({ id, items, active, optionId, choose }: PaletteListProps) {
  const t = useT();
  return (
    <List id={id} role="listbox" aria-label={t('palette.list')}>
      {grouped(items).map(([group, some]) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} role="presentation">
            {t(`palette.group.${group}`)}
          </div>
          {some.map((item) => (
            <button
              key={item.id}
              ref={item.id === active?.id ? reveal : null}
              id={optionId(item)}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={item.id === active?.id}
              // The field must not lose the focus to the mouse.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              <bdi className="label">{item.label}</bdi>
              <bdi className="detail">{item.detail}</bdi>
              {item.keys === undefined ? null : (
                <span className="keys">
                  <KeyCaps keys={item.keys} />
                </span>
              )}
            </button>
          ))}
        </div>
      ))}
    </List>
  );
}
