import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { CarrierIcon } from './ViewerIcons.tsx';
import { CrossIcon, ImageIcon, PersonIcon, ScaleIcon, HomeIcon } from '../../../ui/Icons.tsx';
import { monoFamily, tone } from '../../../ui/tokens.ts';
import { useThumbnail } from './use-thumbnail.ts';
import { isExcluded, typeSign, type LoadBytes, type ViewerItem } from './viewer-item.ts';

const Frame = styled('span')({
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  inlineSize: 76,
  blockSize: 58,
  flex: 'none',
  borderRadius: 6,
  overflow: 'hidden',
  border: `1px solid ${tone.line}`,
  borderBlockEndWidth: 3,
  backgroundColor: tone.sunk,
  color: tone.ink3,
  '&[data-party=buyer]': { borderBlockEndColor: tone.buyer },
  '&[data-party=seller]': { borderBlockEndColor: tone.seller },
  '&[data-party=staff]': { borderBlockEndColor: tone.staff },
  '& canvas': { inlineSize: '100%', blockSize: '100%', objectFit: 'cover', gridArea: '1 / 1' },
  '& canvas[hidden]': { display: 'block', visibility: 'hidden' },
  '& > svg, & > b': { gridArea: '1 / 1' },
  '& > b': { fontFamily: monoFamily, fontSize: 12, fontWeight: 650, color: tone.ink2 },
  '&[data-out] canvas': { filter: 'grayscale(1)', opacity: 0.45 },
});

const Badge = styled('span')({
  position: 'absolute',
  insetInlineStart: 3,
  insetBlockEnd: 3,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 2,
  fontSize: 10.5,
  fontWeight: 650,
  lineHeight: '15px',
  paddingInline: 4,
  borderRadius: 4,
  color: '#fff',
  backgroundColor: 'rgb(0 0 0 / 66%)',
  '& svg': { fontSize: 11 },
});

const Struck = styled('span')({
  position: 'absolute',
  insetInlineEnd: 3,
  insetBlockStart: 3,
  display: 'grid',
  borderRadius: 4,
  color: '#fff',
  backgroundColor: '#9b1c1c',
  '& svg': { fontSize: 13 },
});

const signs = {
  buyer: <PersonIcon />,
  seller: <HomeIcon />,
  staff: <ScaleIcon />,
  carrier: <CarrierIcon />,
};

/** A small picture or a tile with the file's type, its exhibit number and its side. Decorative: the button says it all. */
export function Thumbnail({ item, load }: { item: ViewerItem; load: LoadBytes }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const state = useThumbnail(item, load, canvas);
  const isOut = isExcluded(item);
  return (
    <Frame aria-hidden data-party={item.submittedBy} data-out={isOut || undefined}>
      {state === 'tile' ? (
        <b>{typeSign(item)}</b>
      ) : (
        <>
          {state === 'drawn' ? null : state === 'failed' ? <CrossIcon /> : <ImageIcon />}
          <canvas ref={canvas} width={1} height={1} hidden={state !== 'drawn'} />
        </>
      )}
      <Badge>
        {signs[item.submittedBy]}
        {item.index}
      </Badge>
      {isOut ? (
        <Struck>
          <CrossIcon />
        </Struck>
      ) : null}
    </Frame>
  );
}
