import { styled } from '@mui/material/styles';
import { useT } from '../locales/use-t.ts';
import { MoreIcon } from './Icons.tsx';
import type { LinkComponent, NavItem } from './nav-item.ts';
import { cut, figures, focusRing, tone } from './tokens.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface BottomBarProps {
  label: string;
  /** Four at most fit beside "More". */
  items: readonly NavItem[];
  LinkComponent: LinkComponent;
  /** Opens everything else (a drawer with the rail); the button is absent without it. */
  onMore?: () => void;
  moreOpen?: boolean;
}

const Root = styled('nav')({
  display: 'flex',
  boxSizing: 'border-box',
  minBlockSize: 56,
  paddingBlockEnd: 'env(safe-area-inset-bottom)',
  borderBlockStart: `1px solid ${tone.line}`,
  backgroundColor: tone.panel,
  '& > a, & > button': {
    all: 'unset',
    boxSizing: 'border-box',
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 2,
    paddingInline: 2,
    fontSize: 11,
    color: tone.ink2,
    cursor: 'pointer',
  },
  '& svg': { fontSize: 20 },
  '& > :focus-visible': { ...focusRing, outlineOffset: -3, borderRadius: 8 },
  '& > a[aria-current]': { color: tone.accent, fontWeight: 600 },
  '@media print': { display: 'none' },
});

const Words = styled('span')({ ...cut, maxWidth: '100%' });

const Count = styled('span')({
  ...figures,
  position: 'absolute',
  insetBlockStart: 5,
  insetInlineStart: 'calc(50% + 6px)',
  padding: '0 4px',
  borderRadius: 7,
  fontSize: 10,
  lineHeight: '14px',
  backgroundColor: tone.sunk,
  border: `1px solid ${tone.line}`,
  color: tone.ink2,
});

/** The rail of a narrow screen: thumbs reach it, the rest is behind "More". */
export function BottomBar(props: BottomBarProps) {
  const { label, items, LinkComponent, onMore, moreOpen } = props;
  const t = useT();
  return (
    <Root aria-label={label}>
      {items.map((item) => (
        <LinkComponent
          key={item.id}
          href={item.href}
          aria-current={item.active ? 'page' : undefined}
        >
          {item.icon}
          <Words>{item.label}</Words>
          {item.count === undefined ? null : (
            <Count>
              {item.count}
              {item.late === undefined ? null : <VisuallyHidden>, {item.late}</VisuallyHidden>}
            </Count>
          )}
        </LinkComponent>
      ))}
      {onMore === undefined ? null : (
        <button type="button" onClick={onMore} aria-haspopup="dialog" aria-expanded={moreOpen}>
          <MoreIcon />
          <Words>{t('common.nav.more')}</Words>
        </button>
      )}
    </Root>
  );
}
