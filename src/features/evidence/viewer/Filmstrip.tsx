import { styled } from '@mui/material/styles';
import { T } from '../../../locales/T.tsx';
import { useT } from '../../../locales/use-t.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { focusRing, tone } from '../../../ui/tokens.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { itemLabel } from './item-label.ts';
import type { LoadBytes, ViewerItem } from './viewer-item.ts';

interface FilmstripProps {
  items: readonly ViewerItem[];
  currentId: string;
  load: LoadBytes;
  onSelect: (id: string) => void;
}

const Root = styled('nav')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '8px 14px',
  borderBlockStart: `1px solid ${tone.line}`,
  backgroundColor: tone.bg,
  minWidth: 0,
  '& ol': {
    display: 'flex',
    gap: 8,
    listStyle: 'none',
    padding: 3,
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    flex: 1,
    minWidth: 0,
  },
});

const Frame = styled('button')({
  all: 'unset',
  display: 'block',
  cursor: 'pointer',
  borderRadius: 7,
  '&[aria-current=true]': { outline: `2px solid ${tone.accent}`, outlineOffset: 1 },
  '&:focus-visible': focusRing,
});

const Hint = styled('span')({
  color: tone.ink2,
  whiteSpace: 'nowrap',
  '@media (max-width: 899px)': { display: 'none' },
});

/** Called by React when an item becomes the current one. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

/** All items of the case under the stage, in exhibit order. */
export function Filmstrip({ items, currentId, load, onSelect }: FilmstripProps) {
  const t = useT();

  return (
    <Root aria-label={t('evidence.viewer.filmstrip')}>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <Frame
              ref={item.id === currentId ? bringIntoView : null}
              type="button"
              aria-label={itemLabel(item, t)}
              aria-current={item.id === currentId}
              title={itemLabel(item, t)}
              onClick={() => onSelect(item.id)}
            >
              <Thumbnail item={item} load={load} />
            </Frame>
          </li>
        ))}
      </ol>
      <Hint>
        <T id="evidence.viewer.keysHint" values={{ previous: <Kbd>[</Kbd>, next: <Kbd>]</Kbd> }} />
      </Hint>
    </Root>
  );
}
