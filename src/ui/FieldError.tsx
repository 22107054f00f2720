import { styled } from '@mui/material/styles';
import { ErrorIcon } from './Icons.tsx';
import { tone } from './tokens.ts';

const Root = styled('span')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 5,
  marginBlockStart: 3,
  fontSize: 11.5,
  color: tone.late,
  '& svg': { fontSize: 13, marginBlockStart: 1.5 },
});

/** What is wrong with one field; the field names `id` in its `aria-describedby`. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <Root id={id}>
      <ErrorIcon />
      {message}
    </Root>
  );
}
