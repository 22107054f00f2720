import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { cut, focusRing, tone } from '../../ui/tokens.ts';

export interface Choice {
  value: string;
  label: string;
  /** A second line. */
  hint?: string;
}

interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string) => void;
}

const Root = styled('fieldset')({
  border: `1px solid ${tone.line2}`,
  borderRadius: 8,
  margin: 0,
  padding: 4,
  minInlineSize: 0,
  maxBlockSize: 'min(46dvh, 380px)',
  overflow: 'auto',
  '& legend': { paddingInline: 4, fontSize: 11.5, color: tone.ink2 },
  '& label': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: '0 8px',
    minBlockSize: 30,
    padding: '3px 8px',
    borderRadius: 6,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  '& label:hover': { backgroundColor: tone.sunk },
  '& label:has(input:checked)': { backgroundColor: tone.accentBg, fontWeight: 560 },
  '& label:has(input:focus-visible)': { ...focusRing, outlineOffset: -2 },
  '& input': { margin: 0, accentColor: tone.accent },
  '& small': { ...cut, gridColumn: 2, color: tone.ink3, fontWeight: 400 },
});

/** One of some, as a list of radios: arrows move, every choice is in sight. Takes the focus. */
export function Choices({ label, choices, value, onChange }: ChoicesProps) {
  const name = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const boxes = root.current?.querySelectorAll('input') ?? [];
    const [first] = boxes;
    ([...boxes].find(({ checked }) => checked) ?? first)?.focus();
  }, []);
  return (
    <Root ref={root}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <bdi>{choice.label}</bdi>
          {choice.hint === undefined ? null : <small>{choice.hint}</small>}
        </label>
      ))}
    </Root>
  );
}
