import { styled } from '@mui/material/styles';

/** A wrapping row of buttons and fields. */
export const Buttons = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
});
