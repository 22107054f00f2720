import { styled } from '@mui/material/styles';
import { tone } from '../../ui/tokens.ts';

const Mark = styled('mark')({
  color: 'inherit',
  backgroundColor: tone.soonBg,
  borderRadius: 3,
  boxShadow: `0 1px 0 ${tone.soon}`,
});

interface MarkedProps {
  text: string;
  /** UTF-16 units; nothing is marked when they are equal. */
  start: number;
  end: number;
}

/** A text with the words that were found in it. */
export function Marked({ text, start, end }: MarkedProps) {
  if (start < 0 || end <= start) return text;
  return (
    <>
      {text.slice(0, start)}
      <Mark>{text.slice(start, end)}</Mark>
      {text.slice(end)}
    </>
  );
}
