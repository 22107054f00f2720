import { styled } from '@mui/material/styles';
import type { AxisEvent, DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { AxisPoint } from './axis-layout.ts';
import { useReviewWords } from './review-words.ts';
import type { Bench } from './use-bench.ts';
import { useSpanWords } from './use-span-words.ts';

const HEIGHT = 132;
const MIDDLE = HEIGHT / 2;

const Axis = styled('ol')({
  position: 'relative',
  containerType: 'inline-size',
  blockSize: HEIGHT,
  margin: '0 52px',
  padding: 0,
  listStyle: 'none',
  '&::before': {
    content: '""',
    position: 'absolute',
    insetInline: -46,
    insetBlockStart: MIDDLE - 1,
    borderBlockStart: `2px solid ${tone.line2}`,
  },
  '& > li': { position: 'absolute', insetBlock: 0, inlineSize: 0 },
});
const mark = {
  position: 'absolute',
  insetBlockStart: MIDDLE - 12,
  insetInlineStart: -12,
  inlineSize: 24,
  blockSize: 24,
  display: 'grid',
  placeItems: 'center',
  borderRadius: 12,
  '& > i': {
    inlineSize: 10,
    blockSize: 10,
    borderRadius: '50%',
    backgroundColor: tone.line2,
    border: `2px solid ${tone.panel}`,
    boxSizing: 'content-box',
  },
  '&[data-kind=chat] > i': { inlineSize: 6, blockSize: 6, backgroundColor: tone.edge },
  '&[data-from=buyer] > i': { backgroundColor: tone.buyer },
  '&[data-from=seller] > i': { backgroundColor: tone.seller },
  '&[data-kind=review] > i': { backgroundColor: tone.late },
} as const;
const Mark = styled('span')(mark);
const Dot = styled('button')({
  all: 'unset',
  ...mark,
  cursor: 'pointer',
  '&:focus-visible': { ...focusRing, outlineOffset: -2 },
  '&[aria-pressed=true] > i': {
    inlineSize: 10,
    blockSize: 10,
    outline: `2px solid ${tone.soon}`,
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
});
const Name = styled('span')({
  position: 'absolute',
  insetInlineStart: 'calc(min(108px, 26cqi) / -2)',
  inlineSize: 'min(108px, 26cqi)',
  textAlign: 'center',
  fontSize: 11.5,
  lineHeight: 1.3,
  color: tone.ink2,
  pointerEvents: 'none',
  display: 'grid',
  '&[data-side=below]': { insetBlockStart: MIDDLE + 10 },
  '&[data-side=above]': { insetBlockEnd: MIDDLE + 10 },
  '& > b': {
    fontWeight: 450,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  '& > small': { color: tone.ink3, fontSize: 11 },
});

interface AxisPictureProps {
  request: DeletionRequest;
  bench: Bench;
  points: readonly AxisPoint[];
}

/** What stands for a point among the pins: the message of a chat, else the event. */
export function pinOf({ id, kind, messageId, text }: AxisEvent) {
  return kind === 'chat' && messageId !== undefined
    ? { kind: 'message' as const, id: messageId, ...(text !== undefined && { quote: text }) }
    : { kind: 'event' as const, id };
}

/** The points of the axis on one line, each of which can be pinned. */
export function AxisPicture({ request, bench, points }: AxisPictureProps) {
  const t = useT();
  const word = useReviewWords();
  const span = useSpanWords();
  const from = new Map(request.chat.map((message) => [message.id, message.from]));
  return (
    <Axis aria-label={t('review.panel.axis')}>
      {points.map(({ event, at, named, alone, side, sinceMs }) => {
        const pin = pinOf(event);
        const words = word.event(event);
        return (
          <li key={event.id} style={{ insetInlineStart: `${at}%` }}>
            {alone && !bench.isRead ? (
              <Dot
                type="button"
                data-kind={event.kind}
                data-from={from.get(event.messageId ?? '')}
                data-pin
                aria-pressed={bench.isUsed(pin)}
                title={words}
                onClick={() => bench.pin(pin)}
                aria-label={t('review.axis.point', {
                  words,
                  since: sinceMs === undefined ? 'none' : span(sinceMs),
                })}
              >
                <i aria-hidden />
              </Dot>
            ) : (
              <Mark
                title={words}
                data-kind={event.kind}
                data-from={from.get(event.messageId ?? '')}
              >
                <VisuallyHidden>{words}</VisuallyHidden>
                <i aria-hidden />
              </Mark>
            )}
            {named ? (
              <Name data-side={side} aria-hidden>
                <b>{words}</b>
                <small>
                  <Instant at={event.at} />
                </small>
              </Name>
            ) : null}
          </li>
        );
      })}
    </Axis>
  );
}
