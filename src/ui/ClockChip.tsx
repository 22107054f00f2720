import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useT, type Translate } from '../locales/use-t.ts';
import { clockSpan, clockTone, type ClockState, type ClockTone } from './clock-span.ts';
import {
  CheckIcon,
  CrossIcon,
  DashIcon,
  DotIcon,
  HalfDotIcon,
  PauseIcon,
  RingIcon,
} from './Icons.tsx';
import { cut, figures, tone } from './tokens.ts';
import { useNow } from './use-now.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface ClockChipProps {
  state: ClockState;
  /** ISO instant; what the clock runs towards. */
  dueAt: string;
  /** Which clock: "mediation", "seller reply". Small, after the time. */
  label: string;
  /** ISO instant from which it counts as due soon; four hours before `dueAt` when absent. */
  warnAt?: string;
  /** Shared clock in ms (lists read it once and hand it down); its own `useNow()` when absent. */
  now?: number;
  /** Replaces the time where words say more: "silence ruling possible". */
  text?: string;
}

const looks = {
  late: { color: tone.late, backgroundColor: tone.lateBg },
  soon: { color: tone.soon, backgroundColor: tone.soonBg },
  ok: { color: tone.ink2, paddingInlineStart: 0, fontWeight: 450 },
  quiet: { color: tone.pause, paddingInlineStart: 0, fontWeight: 450 },
} as const;

const Root = styled('span')({
  ...figures,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  maxWidth: '100%',
  borderRadius: 6,
  padding: '2px 7px',
  fontWeight: 540,
  whiteSpace: 'nowrap',
  '& svg': { fontSize: 13 },
  '& small': { ...cut, fontSize: 11.5, fontWeight: 450 },
  '&[data-tone=late]': looks.late,
  '&[data-tone=soon]': looks.soon,
  '&[data-tone=ok]': looks.ok,
  '&[data-tone=quiet]': looks.quiet,
});

const runningGlyphs: Record<ClockTone, ReactNode> = {
  late: <DotIcon />,
  soon: <HalfDotIcon />,
  ok: <RingIcon />,
  quiet: <RingIcon />,
};

const stillGlyphs: Record<Exclude<ClockState, 'running'>, ReactNode> = {
  paused: <PauseIcon />,
  met: <CheckIcon />,
  missed: <CrossIcon />,
  void: <DashIcon />,
};

function wordsOf(t: Translate, state: ClockState, remaining: number): string {
  if (state !== 'running') return t(`common.clock.${state}`);
  const { id, values } = clockSpan(remaining);
  const span = t(id, values);
  return remaining < 0 ? t('common.clock.late', { span }) : span;
}

/** One deadline: glyph + words + which clock, in the look of its urgency. */
export function ClockChip({ state, dueAt, label, warnAt, now, text }: ClockChipProps) {
  const t = useT();
  const intl = useIntl();
  const shared = useNow(30_000);
  const at = now ?? shared;
  const due = Date.parse(dueAt);
  const look = clockTone(state, due, at, warnAt === undefined ? undefined : Date.parse(warnAt));
  const dueText = intl.formatDate(dueAt, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return (
    <Root data-tone={look} title={t('common.clock.title', { label, due: dueText })}>
      {state === 'running' ? runningGlyphs[look] : stillGlyphs[state]}
      <span>
        <VisuallyHidden>{t(`common.clock.tone.${look}`)} </VisuallyHidden>
        {text ?? wordsOf(t, state, due - at)}
      </span>
      <small>{label}</small>
    </Root>
  );
}
