import { styled } from '@mui/material/styles';
import type { MouseEvent, ReactNode } from 'react';
import { useT } from '../locales/use-t.ts';
import { CrossIcon, PlusIcon } from './Icons.tsx';
import { focusRing, tone } from './tokens.ts';

interface FilterChipProps {
  /** In words: "clock: late or < 4 h". Also names the remove button. */
  label: string;
  /** In force: filled with the accent. */
  active?: boolean;
  /** Pressing the words: edit the filter, or switch it on. */
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** Shows the cross. */
  onRemove?: () => void;
  /** The dashed "+ filter". */
  add?: boolean;
  icon?: ReactNode;
  /** Its name among the actions of the palette. */
  'data-palette'?: string;
  'aria-haspopup'?: 'menu' | 'dialog' | 'listbox';
  'aria-expanded'?: boolean;
}

const Root = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 26,
  maxWidth: '100%',
  border: `1px solid ${tone.line2}`,
  borderRadius: 6,
  backgroundColor: tone.panel,
  color: tone.ink2,
  // Longer than a narrow screen it goes on in another line: what is in force is read to its end.
  overflowWrap: 'anywhere',
  '&[data-active]': {
    borderColor: tone.accent,
    color: tone.accent,
    backgroundColor: tone.accentBg,
  },
  '&[data-add]': { borderStyle: 'dashed', backgroundColor: 'transparent' },
});

const Part = styled('button')({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  minHeight: 24,
  minWidth: 24,
  textAlign: 'start',
  paddingInline: 8,
  paddingBlock: 2,
  borderRadius: 5,
  cursor: 'pointer',
  '&:focus-visible': { ...focusRing, outlineOffset: -1 },
  '&:hover': { color: tone.ink },
  '& svg': { fontSize: 13, flex: 'none' },
});

const Words = styled('span')({ paddingInline: 8, paddingBlock: 2, minInlineSize: 0 });

/** One filter, told in words, with its own way out. */
export function FilterChip(props: FilterChipProps) {
  const { label, active, onClick, onRemove, add, icon, ...aria } = props;
  const t = useT();
  const removable = onRemove !== undefined;
  return (
    <Root data-active={active || undefined} data-add={add || undefined}>
      {onClick === undefined ? (
        <Words style={removable ? { paddingInlineEnd: 0 } : undefined}>{label}</Words>
      ) : (
        <Part
          type="button"
          onClick={onClick}
          style={removable ? { paddingInlineEnd: 2 } : undefined}
          {...(add || removable ? {} : { 'aria-pressed': active ?? false })}
          {...aria}
        >
          {add ? <PlusIcon /> : icon}
          <span style={{ minInlineSize: 0 }}>{label}</span>
        </Part>
      )}
      {removable ? (
        <Part
          type="button"
          aria-label={t('common.action.remove', { what: label })}
          onClick={onRemove}
          style={{ paddingInline: 5, justifyContent: 'center', flex: 'none' }}
        >
          <CrossIcon />
        </Part>
      ) : null}
    </Root>
  );
}
