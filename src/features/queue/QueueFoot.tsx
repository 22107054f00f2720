import { styled } from '@mui/material/styles';
import { memo } from 'react';
import { readTotal, type Total } from '../../lib/total.ts';
import { useT } from '../../locales/use-t.ts';
import { useKeyText } from '../../stores/key-text.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { PageButtons } from '../../ui/PageButtons.tsx';
import { figures, tone } from '../../ui/tokens.ts';
import { PAGE_SIZE, pageOf, withCursor } from './queue-url.ts';
import type { AddressStep } from './use-queue-address.ts';

const Foot = styled('div')({
  ...figures,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  color: tone.ink2,
  '& > .grow': { flex: 1 },
  '& [dir=rtl] svg, [dir=rtl] & svg': { transform: 'scaleX(-1)' },
  '@media (max-width: 899.98px), (pointer: coarse)': { '& .hints': { display: 'none' } },
  '@media print': { display: 'none' },
});

interface QueueFootProps {
  search: URLSearchParams;
  onChange: (step: AddressStep) => void;
  /** Rows on this page, and what the API says about the whole. */
  shown: number;
  total: Total;
  nextCursor?: string | undefined;
  prevCursor?: string | undefined;
}

/** Keys of one hint, as they are now. */
function useHints() {
  const down = useKeyText('queue.keys.down', 'j');
  const up = useKeyText('queue.keys.up', 'k');
  const open = useKeyText('queue.keys.open', 'Enter');
  const select = useKeyText('queue.keys.select', 'x');
  const claim = useKeyText('queue.keys.claim', 'c');
  const overlay = useKeyText('shell.keys.overlay', '?');
  const hints = [
    [[down, up], 'queue.hints.move'],
    [[open], 'queue.hints.open'],
    [[select], 'queue.hints.select'],
    [[claim], 'queue.hints.claim'],
    [[overlay], 'queue.hints.keys'],
  ] as const;
  return hints.filter(([keys]) => keys[0] !== undefined);
}

/** How many there are, which of them these are, the other pages, and the keys of this list. */
export const QueueFoot = memo(function QueueFoot(props: QueueFootProps) {
  const { search, onChange, shown, total, nextCursor, prevCursor } = props;
  const t = useT();
  const hints = useHints();
  const { value: count, atLeast } = readTotal(total);
  const page = pageOf(search);
  const from = (page - 1) * PAGE_SIZE + 1;
  const range = shown === 0 ? '' : ` · ${t('queue.range', { from, to: from + shown - 1 })}`;
  return (
    <Foot>
      <span>
        {t(atLeast ? 'queue.count.atLeast' : 'queue.count', { count })}
        {range}
      </span>
      <PageButtons
        prevCursor={prevCursor}
        nextCursor={nextCursor}
        onGo={(cursor, by) => onChange((from) => withCursor(from, cursor, page + by))}
      />
      <span className="grow" />
      <span className="hints" aria-hidden>
        {hints.map(([keys, id], at) => (
          <span key={id}>
            {at === 0 ? '' : ' · '}
            {keys.map((key) => (
              <Kbd key={key} style={{ marginInlineEnd: 3 }}>
                {key}
              </Kbd>
            ))}
            {t(id)}
          </span>
        ))}
      </span>
    </Foot>
  );
});
