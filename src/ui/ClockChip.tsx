import { type ComponentProps, type ReactNode, type Ref, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { MOMENT } from '../lib/time-formats.ts';
import { useT, type Translate } from '../locales/use-t.ts';
import { clockSpan, clockTone, type ClockState, type ClockTone } from './clock-span.ts';
import { HintBubble } from './HintBubble.tsx';
import {
  CheckIcon,
  CrossIcon,
  DashIcon,
  DotIcon,
  HalfDotIcon,
  PauseIcon,
  RingIcon,
} from './Icons.tsx';
import { piece } from './piece.ts';
import { cut, figures, focusRing, tone } from './tokens.ts';
import { useHint } from './use-hint.ts';
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
  /** Makes a button of it, which opens the clock's story. */
  onExplain?: (anchor: HTMLElement) => void;
  /** Of that button; −1 where a table is one tab stop. */
  tabIndex?: 0 | -1;
  /** Whose local time is told on hover and focus, beside the viewer's own: "Lisbon" and its zone. */
  zones?: readonly { label: string; timeZone: string }[];
}

const looks = {
  late: { color: tone.late, backgroundColor: tone.lateBg },
  soon: { color: tone.soon, backgroundColor: tone.soonBg },
  ok: { color: tone.ink2, paddingInlineStart: 0, fontWeight: 450 },
  quiet: { color: tone.pause, paddingInlineStart: 0, fontWeight: 450 },
} as const;

const Root = piece('span', {
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
  // What opens the clock's story looks the same: a dotted line says that there is more.
  'button&': {
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums slashed-zero',
    minBlockSize: 24,
    border: 0,
    backgroundColor: 'transparent',
    cursor: 'help',
    textAlign: 'start',
  },
  'button&[data-tone=late]': looks.late,
  'button&[data-tone=soon]': looks.soon,
  'button& small': { textDecoration: 'underline dotted', textUnderlineOffset: 3 },
  'button&:hover small': { textDecorationStyle: 'solid' },
  'button&:focus-visible': focusRing,
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

/** What a button has and a span does not know of. */
const buttonOnly = { type: 'button', 'aria-haspopup': 'dialog' } as const;

function wordsOf(t: Translate, state: ClockState, remaining: number): string {
  if (state !== 'running') return t(`common.clock.${state}`);
  const { id, values } = clockSpan(remaining);
  const span = t(id, values);
  return remaining < 0 ? t('common.clock.late', { span }) : span;
}

/** Due in the viewer's zone, and on the clocks on the wall of those whose time matters here. */
function useDueWords(dueAt: string, zones: ClockChipProps['zones'] = []): string {
  const t = useT();
  const intl = useIntl();
  const own = intl.formatDate(dueAt, { ...MOMENT, timeZoneName: 'short' });
  const others = zones.map(({ label, timeZone }) =>
    t('common.clock.local', {
      place: label,
      when: intl.formatDate(dueAt, { ...MOMENT, timeZone }),
    }),
  );
  return [own, ...others].join(' · ');
}

interface ChipButtonProps extends Omit<ComponentProps<'button'>, 'ref'> {
  'data-tone': ClockTone;
  onExplain: (anchor: HTMLElement) => void;
}

function PlainButton({ onExplain, ...button }: ChipButtonProps & { ref?: Ref<HTMLElement> }) {
  return (
    <Root
      as="button"
      {...buttonOnly}
      {...button}
      onClick={({ currentTarget }) => onExplain(currentTarget)}
    />
  );
}

function HintedButton({ hint, ...button }: ChipButtonProps & { hint: string }) {
  const id = useId();
  const hinted = useHint();
  const [element, setElement] = useState<HTMLElement | null>(null);
  return (
    <>
      <PlainButton
        ref={setElement}
        aria-describedby={hinted.open ? id : undefined}
        {...hinted.anchor}
        {...button}
      />
      <HintBubble id={id} text={hint} anchor={element} hinted={hinted} />
    </>
  );
}

/** One deadline: glyph + words + which clock, in the look of its urgency. */
export function ClockChip(props: ClockChipProps) {
  const { state, dueAt, label, warnAt, now, text, onExplain, tabIndex, zones } = props;
  const t = useT();
  const shared = useNow(30_000);
  const at = now ?? shared;
  const due = Date.parse(dueAt);
  const look = clockTone(state, due, at, warnAt === undefined ? undefined : Date.parse(warnAt));
  const title = t('common.clock.title', { label, due: useDueWords(dueAt, zones) });
  const inside = (
    <>
      {state === 'running' ? runningGlyphs[look] : stillGlyphs[state]}
      <span>
        <VisuallyHidden>{t(`common.clock.tone.${look}`)} </VisuallyHidden>
        {text ?? wordsOf(t, state, due - at)}
      </span>
      <small>{label}</small>
    </>
  );
  if (onExplain === undefined)
    return (
      <Root data-tone={look} title={title}>
        {inside}
      </Root>
    );
  const button = {
    'data-tone': look,
    tabIndex,
    onExplain,
    children: inside,
  };
  // Rows have no room for a bubble of their own each.
  return zones === undefined ? (
    <PlainButton {...button} title={title} />
  ) : (
    <HintedButton {...button} hint={title} />
  );
}
