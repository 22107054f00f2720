import { styled } from '@mui/material/styles';
import { useT } from '../locales/use-t.ts';
import { tone } from './tokens.ts';

const Root = styled('strong')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '4px 8px 12px',
  fontSize: 14,
  fontWeight: 640,
  letterSpacing: '-.01em',
  '& i': {
    inlineSize: 18,
    blockSize: 18,
    borderRadius: 5,
    backgroundImage: `linear-gradient(135deg, ${tone.accent}, ${tone.seller})`,
  },
});

/** Mark and name: on top of the rail, and of the sign-in page. */
export function Brand() {
  const t = useT();
  return (
    <Root>
      <i aria-hidden />
      {t('shell.brand')}
    </Root>
  );
}
