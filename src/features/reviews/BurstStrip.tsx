import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import { CLOCK } from '../../lib/time-formats.ts';
import { useT } from '../../locales/use-t.ts';
import { tone } from '../../ui/tokens.ts';

const Strip = styled('div')({
  position: 'relative',
  blockSize: 26,
  margin: '2px 6px 8px',
  '&::before': {
    content: '""',
    position: 'absolute',
    insetInline: -6,
    insetBlockStart: 8,
    borderBlockStart: `2px solid ${tone.line2}`,
  },
  '& > i': {
    position: 'absolute',
    insetBlockStart: 4,
    inlineSize: 8,
    blockSize: 8,
    marginInlineStart: -4,
    borderRadius: '50%',
    backgroundColor: tone.late,
    outline: `1px solid ${tone.panel}`,
  },
  '& > small': {
    position: 'absolute',
    insetBlockStart: 14,
    insetInlineStart: -6,
    fontSize: 11,
    color: tone.ink3,
  },
  '& > small + small': { insetInlineStart: 'auto', insetInlineEnd: -6 },
});

/** When the reviews of a burst were posted, on a line from the first to the last. */
export function BurstStrip({ times }: { times: readonly string[] }) {
  const t = useT();
  const { formatTime } = useIntl();
  const posted = times.map((at) => Date.parse(at)).toSorted((a, b) => a - b);
  const first = posted[0] ?? 0;
  const last = posted.at(-1) ?? first;
  const whole = last - first || 1;
  const clock = (at: number) => formatTime(at, CLOCK);
  return (
    <Strip
      role="img"
      aria-label={t('review.cluster.times', {
        count: posted.length,
        first: clock(first),
        last: clock(last),
      })}
    >
      {[...new Set(posted)].map((at) => (
        <i key={at} style={{ insetInlineStart: `${((at - first) / whole) * 100}%` }} />
      ))}
      <small>{clock(first)}</small>
      <small>{clock(last)}</small>
    </Strip>
  );
}
