import { styled } from '@mui/material/styles';
import { linksIn } from '../lib/links.ts';
import { useT } from '../locales/use-t.ts';
import { tone } from './tokens.ts';

const Address = styled('span')({
  color: tone.ink2,
  overflowWrap: 'anywhere',
  '& b': { color: tone.ink, fontWeight: 620, textDecoration: 'underline dotted' },
  '& small': { color: tone.soon, fontSize: 'inherit' },
});

/**
 * Words of somebody outside. Addresses in them are never links: who wants to go there copies one, and
 * sees the host it really leads to, also when it is dressed up as another.
 */
export function LinkedText({ text }: { text: string }) {
  const t = useT();
  return linksIn(text).map((piece) => {
    if (piece.kind === 'words') return piece.text;
    const { at, before, written, after, host } = piece;
    const isPlain = written.toLowerCase() === host && !before.includes('@');
    return (
      <Address key={at} title={t('common.link.leads', { host })}>
        {before}
        <b>{written}</b>
        {after}
        {isPlain ? null : <small> [{host}]</small>}
      </Address>
    );
  });
}
