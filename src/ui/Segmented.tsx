import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';
import { focusRing, tone } from './tokens.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface SegmentOption<Value extends string> {
  value: Value;
  label: ReactNode;
  kbd?: string;
  /** More about it, read out after its name and shown on hover. */
  hint?: string | undefined;
  /** Stays choosable by eye only: greyed, with the reason read out and shown on hover. */
  reason?: string | undefined;
}

interface SegmentedProps<Value extends string> {
  /** Names the group for screen readers. */
  label: string;
  options: readonly SegmentOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Chips with gaps between them, instead of one joined bar. */
  loose?: boolean;
  /** Radio `name`; lets keys focus an option by `[name][value]`. */
  name?: string;
}

const Root = styled('div')({
  display: 'flex',
  border: `1px solid ${tone.line2}`,
  borderRadius: 7,
  backgroundColor: tone.panel,
  minWidth: 0,
  '&[data-loose]': { gap: 8, border: 0, backgroundColor: 'transparent', flexWrap: 'wrap' },
});

const Option = styled('label')({
  position: 'relative',
  flex: '1 1 0',
  minWidth: 0,
  minHeight: 32,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 6,
  padding: '4px 8px',
  color: tone.ink2,
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  transition: 'background-color 100ms',
  '& + &': { borderInlineStart: `1px solid ${tone.line}` },
  '&:first-of-type': { borderStartStartRadius: 6, borderEndStartRadius: 6 },
  '&:last-of-type': { borderStartEndRadius: 6, borderEndEndRadius: 6 },
  '&:hover': { color: tone.ink },
  '&:has(input:checked)': {
    backgroundColor: tone.accentBg,
    color: tone.accent,
    fontWeight: 600,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  '&:has(input:focus-visible)': { ...focusRing, zIndex: 1 },
  '&:has(input[aria-disabled=true])': { opacity: 0.5, cursor: 'not-allowed' },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'inherit' },
  '[data-loose] > &': {
    flex: 'none',
    minHeight: 26,
    border: `1px solid ${tone.line2}`,
    borderRadius: 6,
    backgroundColor: tone.panel,
    '&:has(input:checked)': {
      borderColor: tone.accent,
      backgroundColor: tone.accentBg,
      fontWeight: 450,
    },
  },
});

/** A radio group drawn as one bar: one of few, arrows move, every choice visible. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange, loose } = props;
  const ownName = useId();
  const name = props.name ?? ownName;
  return (
    <Root role="radiogroup" aria-label={label} data-loose={loose || undefined}>
      {options.map((option) => (
        <Option key={option.value} title={option.reason}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            title={option.hint}
            aria-disabled={option.reason === undefined ? undefined : true}
            onChange={() => {
              if (option.reason === undefined) onChange(option.value);
            }}
          />
          {option.label}
          {option.reason === undefined ? null : <VisuallyHidden>, {option.reason}</VisuallyHidden>}
          {option.kbd === undefined ? null : <Kbd aria-hidden>{option.kbd}</Kbd>}
        </Option>
      ))}
    </Root>
  );
}
