import { styled } from '@mui/material/styles';
import { focusRing, tone } from '../../ui/tokens.ts';

const Line = styled('label')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minBlockSize: 28,
  cursor: 'pointer',
  '& input': { inlineSize: 16, blockSize: 16, margin: 4, accentColor: tone.accent },
  '& input:focus-visible': focusRing,
  '& input:disabled + span': { color: tone.ink3 },
});

interface CheckLineProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Yes or no, with its words beside it. */
export function CheckLine({ label, checked, onChange, disabled }: CheckLineProps) {
  return (
    <Line>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </Line>
  );
}
