import { styled } from '@mui/material/styles';
import { Fragment, type ReactNode } from 'react';
import type { LinkComponent, NavItem } from './nav-item.ts';
import { cut, figures, focusRing, tone } from './tokens.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface RailProps {
  /** Names the landmark. */
  label: string;
  items: readonly NavItem[];
  LinkComponent: LinkComponent;
  /** Brand on top. */
  head?: ReactNode;
  /** The person at the bottom. */
  foot?: ReactNode;
}

const Root = styled('nav')({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  boxSizing: 'border-box',
  inlineSize: 208,
  blockSize: '100%',
  padding: '12px 8px',
  overflowY: 'auto',
  borderInlineEnd: `1px solid ${tone.line}`,
  backgroundColor: tone.bg,
  '& hr': {
    inlineSize: 'calc(100% - 16px)',
    border: 0,
    borderBlockStart: `1px solid ${tone.line}`,
    margin: 8,
  },
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 31,
    padding: '5px 8px',
    borderRadius: 6,
    border: '1px solid transparent',
    color: tone.ink2,
    textDecoration: 'none',
  },
  '& a:hover': { color: tone.ink, backgroundColor: tone.sunk },
  '& a:focus-visible': { ...focusRing, outlineOffset: -1 },
  '& a[aria-current]': {
    backgroundColor: tone.panel,
    borderColor: tone.line,
    color: tone.ink,
    fontWeight: 550,
  },
  '& a svg': { color: tone.ink3, fontSize: 16 },
  '& a[aria-current] svg': { color: tone.accent },
  '@media print': { display: 'none' },
});

const Count = styled('span')({
  ...figures,
  marginInlineStart: 'auto',
  color: tone.ink3,
  fontWeight: 400,
  whiteSpace: 'nowrap',
  '& b': { color: tone.late, fontWeight: 560, fontSize: 11, marginInlineStart: 4 },
});

/** The main navigation at the side: where the work is, and how much of it. */
export function Rail({ label, items, LinkComponent, head, foot }: RailProps) {
  return (
    <Root aria-label={label} data-rail>
      {head}
      {items.map((item) => (
        <Fragment key={item.id}>
          {item.startsGroup ? <hr /> : null}
          <LinkComponent href={item.href} aria-current={item.active ? 'page' : undefined}>
            {item.icon}
            <span style={cut} title={item.label}>
              {item.label}
            </span>
            {item.count === undefined ? null : (
              <Count>
                {item.count}
                {item.late === undefined ? null : (
                  <>
                    <VisuallyHidden>,</VisuallyHidden> <b>{item.late}</b>
                  </>
                )}
              </Count>
            )}
          </LinkComponent>
        </Fragment>
      ))}
      <span style={{ flex: 1 }} />
      {foot}
    </Root>
  );
}
