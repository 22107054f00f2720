import { useT } from '../locales/use-t.ts';
import { piece } from './piece.ts';
import { cut, tone } from './tokens.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type PartyKind = 'buyer' | 'seller' | 'staff';

interface PartyNameProps {
  kind: PartyKind;
  name: string;
  /** Second line of a cell. */
  small?: boolean;
  strong?: boolean;
  /** Says "buyer" after the name too, where nothing near it does. */
  showKind?: boolean;
}

const Name = piece('bdi', {
  ...cut,
  display: 'inline-block',
  maxWidth: '100%',
  verticalAlign: 'bottom',
  fontWeight: 400,
  '&[data-kind=buyer]': { color: tone.buyer },
  '&[data-kind=seller]': { color: tone.seller },
  '&[data-kind=staff]': { color: tone.staff },
  '&[data-small]': { fontSize: 11.5 },
  '&[data-strong]': { fontWeight: 620 },
});

/** A person or shop in the colour of their side; names of any script keep their own direction. */
export function PartyName({ kind, name, small, strong, showKind }: PartyNameProps) {
  const t = useT();
  const kindText = t(`common.kind.${kind}`);
  return (
    <>
      <Name
        dir="auto"
        title={name}
        data-kind={kind}
        data-small={small || undefined}
        data-strong={strong || undefined}
      >
        {name}
      </Name>
      {showKind ? (
        <span style={{ color: tone.ink3 }}> {kindText}</span>
      ) : (
        <VisuallyHidden> ({kindText})</VisuallyHidden>
      )}
    </>
  );
}
