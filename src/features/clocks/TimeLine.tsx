import { styled } from '@mui/material/styles';
import { useIntl } from 'react-intl';
import type { ExplainedClock } from '../../api/contract/clocks.ts';
import { useT } from '../../locales/use-t.ts';
import { figures, tone } from '../../ui/tokens.ts';
import { momentFormat } from './story-words.ts';

const WIDTH = 400;
const HEIGHT = 62;
const BAR = { top: 22, height: 16 } as const;

const Picture = styled('svg')({
  ...figures,
  display: 'block',
  inlineSize: '100%',
  blockSize: 'auto',
  fontSize: 11,
  // A timeline goes from left to right in every script.
  direction: 'ltr',
  '& .closed': { fill: tone.sunk, stroke: tone.line },
  '& .open': { fill: tone.accentBg, stroke: tone.accent, strokeWidth: 0.75 },
  '& .spent': { fill: tone.accent, opacity: 0.55 },
  '& .pause': { fill: tone.staffBg, stroke: tone.staff, strokeWidth: 1, strokeDasharray: '3 2' },
  '& .late': { fill: tone.lateBg, stroke: tone.late, strokeWidth: 0.75 },
  '& .now': { stroke: tone.ink, strokeWidth: 1.5 },
  '& .due': { stroke: tone.late, strokeWidth: 2 },
  '& text': { fill: tone.ink2 },
  '& text.due-word': { fill: tone.late, stroke: 'none', fontWeight: 600 },
  '@media (forced-colors: active)': {
    '& .open, & .closed': { stroke: 'CanvasText' },
    '& .now, & .due': { stroke: 'CanvasText' },
    '& text, & text.due-word': { fill: 'CanvasText' },
  },
});

interface Span {
  from: number;
  to: number;
}

/** Where the picture begins and ends, and what lies at which place of it. */
function scaleOf(clock: ExplainedClock, now: number) {
  const start = Date.parse(clock.startedAt);
  const due = Date.parse(clock.dueAt);
  const shown = Date.parse(clock.open.at(-1)?.to ?? clock.dueAt);
  const reached = Math.min(
    clock.stoppedAt === undefined ? now : Date.parse(clock.stoppedAt),
    shown,
  );
  const end = Math.max(due, reached) + (Math.max(due, reached) - start) * 0.04;
  const x = (ms: number) =>
    ((Math.min(Math.max(ms, start), end) - start) / (end - start || 1)) * WIDTH;
  return { start, due, reached, end, x };
}

/** The parts of working intervals that lie in a span. */
function within(open: readonly Span[], span: Span): Span[] {
  return open.flatMap(({ from, to }) => {
    const part = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
    return part.to > part.from ? [part] : [];
  });
}

/** Keeps a word inside of the picture. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 60) return 'start';
  return x > WIDTH - 60 ? 'end' : 'middle';
}

/** The way of a clock drawn to scale: working time, what is spent of it, pauses, now and due. */
export function TimeLine({ clock, now }: { clock: ExplainedClock; now: number }) {
  const t = useT();
  const { formatDate } = useIntl();
  const { start, due, reached, end, x } = scaleOf(clock, now);
  const open = clock.open.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  const pauses = clock.pauses.map(({ from, to }) => ({
    from: Date.parse(from),
    to: to === undefined ? reached : Date.parse(to),
  }));
  const when = (ms: number) => formatDate(ms, momentFormat(clock));
  const box = ({ from, to }: Span, look: string, inset = 0) => (
    <rect
      key={`${look} ${from}`}
      className={look}
      x={x(from)}
      y={BAR.top + inset}
      width={Math.max(0.5, x(to) - x(from))}
      height={BAR.height - 2 * inset}
    />
  );
  const isOver = clock.stoppedAt !== undefined;
  return (
    <Picture
      viewBox={`-1 0 ${WIDTH + 2} ${HEIGHT}`}
      role="img"
      aria-label={t('clocks.picture', { start: when(start), end: when(end) })}
    >
      <rect className="closed" x={0} y={BAR.top} width={WIDTH} height={BAR.height} rx={2} />
      {within(open, { from: start, to: due }).map((span) => box(span, 'open'))}
      {within(open, { from: start, to: Math.min(reached, due) }).map((span) =>
        box(span, 'spent', 4),
      )}
      {reached > due ? box({ from: due, to: reached }, 'late') : null}
      {pauses.map((span) => box(span, 'pause'))}
      <line
        className="now"
        x1={x(reached)}
        x2={x(reached)}
        y1={BAR.top - 6}
        y2={BAR.top + BAR.height + 4}
      />
      <line
        className="due"
        x1={x(due)}
        x2={x(due)}
        y1={BAR.top - 6}
        y2={BAR.top + BAR.height + 6}
      />
      <text x={x(reached)} y={BAR.top - 9} textAnchor={anchorAt(x(reached))}>
        {t(isOver ? 'clocks.line.stopped' : 'clocks.line.now')}
      </text>
      <text x={0} y={HEIGHT - 8}>
        {when(start)}
      </text>
      <text
        className="due-word"
        x={x(due)}
        y={HEIGHT - 8}
        textAnchor={x(due) < 150 ? 'start' : 'end'}
      >
        {when(due)}
      </text>
    </Picture>
  );
}
