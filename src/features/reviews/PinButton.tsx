import { styled } from '@mui/material/styles';
import type { Pin } from '../../api/contract/reviews.ts';
import { useT } from '../../locales/use-t.ts';
import { PinIcon } from '../../ui/ReviewIcons.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';
import type { Bench } from './use-bench.ts';
import { useElementWords } from './review-words.ts';

const Button = styled('button')({
  all: 'unset',
  display: 'inline-grid',
  placeItems: 'center',
  inlineSize: 26,
  blockSize: 26,
  borderRadius: 6,
  cursor: 'pointer',
  color: tone.ink3,
  '& svg': { fontSize: 16 },
  '&:hover': { backgroundColor: tone.sunk, color: tone.ink },
  '&:focus-visible': focusRing,
  '&[aria-pressed=true]': { color: tone.accent, backgroundColor: tone.accentBg },
  '@media print': { display: 'none' },
});

interface PinButtonProps {
  bench: Bench;
  pin: Pin;
  /** What it is: "chat 14". */
  what: string;
  /** The words of it that are chosen at this moment. */
  choose?: (button: HTMLElement) => string;
}

/** Puts a piece of evidence on the element that is active, or takes it off. */
export function PinButton({ bench, pin, what, choose }: PinButtonProps) {
  const t = useT();
  const element = useElementWords()(bench.active);
  if (bench.isRead) return null;
  return (
    <Button
      type="button"
      data-pin
      aria-pressed={bench.isPinned(pin)}
      aria-label={t('review.pin.to', { what, element })}
      title={t('review.pin.to', { what, element })}
      onClick={({ currentTarget }) =>
        bench.pin(
          choose === undefined ? pin : { ...pin, quote: choose(currentTarget).slice(0, 2000) },
        )
      }
    >
      <PinIcon />
    </Button>
  );
}
