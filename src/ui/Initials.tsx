import { initialsOf } from '../lib/initials.ts';
import type { PartyKind } from './PartyName.tsx';
import { piece } from './piece.ts';
import { tone } from './tokens.ts';

interface InitialsProps {
  /** Null draws the empty seat: nobody has it. */
  name: string | null;
  kind?: PartyKind;
  size?: number;
  /** The name stands beside it: do not read it twice. */
  decorative?: boolean;
}

const Disc = piece('span', {
  flex: 'none',
  borderRadius: '50%',
  display: 'inline-grid',
  placeItems: 'center',
  fontSize: 10,
  fontWeight: 650,
  lineHeight: 1,
  backgroundColor: tone.accentBg,
  color: tone.accent,
  '&[data-kind=buyer]': { backgroundColor: tone.buyerBg, color: tone.buyer },
  '&[data-kind=seller]': { backgroundColor: tone.sellerBg, color: tone.seller },
  '@media (forced-colors: active)': { border: '1px solid CanvasText' },
});

/** A person as two letters. The name itself is the title and the accessible name. */
export function Initials({ name, kind = 'staff', size = 22, decorative }: InitialsProps) {
  if (name === null || decorative) {
    return (
      <Disc aria-hidden data-kind={kind} style={{ inlineSize: size, blockSize: size }}>
        {name === null ? '—' : initialsOf(name)}
      </Disc>
    );
  }
  return (
    <Disc
      role="img"
      aria-label={name}
      title={name}
      data-kind={kind}
      style={{ inlineSize: size, blockSize: size }}
    >
      {initialsOf(name)}
    </Disc>
  );
}
