import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { ChatMessage, DeletionRequest } from '../../api/contract/deletion-requests.ts';
import { useT } from '../../locales/use-t.ts';
import { Instant } from '../../ui/Instant.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PartyName } from '../../ui/PartyName.tsx';
import { focusRing, tone } from '../../ui/tokens.ts';
import { placeOf } from './bench-form.ts';
import { PinButton } from './PinButton.tsx';
import type { Bench } from './use-bench.ts';
import { Veil } from './Veil.tsx';

/** The list of messages, to which a key leads. */
export const CHAT = 'review-chat';

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  maxBlockSize: 420,
  overflow: 'auto',
  '@media print': { maxBlockSize: 'none' },
});
const Card = styled('li')({
  border: `1px solid ${tone.line}`,
  borderInlineStart: `3px solid ${tone.buyer}`,
  borderRadius: 7,
  padding: '6px 10px 8px',
  marginInlineEnd: '14%',
  '&[data-from=seller]': {
    borderInlineStartColor: tone.seller,
    marginInlineEnd: 0,
    marginInlineStart: '14%',
  },
  '&[data-pinned]': { backgroundColor: tone.soonBg },
  '&:focus-visible': { ...focusRing, outlineOffset: -2 },
  '& > header': { display: 'flex', gap: 8, alignItems: 'center', color: tone.ink3, fontSize: 12 },
  '& > header > :last-child': { marginInlineStart: 'auto' },
  '& p': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& mark': {
    backgroundColor: 'transparent',
    color: 'inherit',
    boxShadow: `inset 0 -2px 0 ${tone.soon}`,
  },
});

/** What of a message is chosen on the screen; the whole of it where nothing is. */
function chosenOf(message: ChatMessage, card: Element | null): string {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  const isHere =
    card !== null && selection?.anchorNode !== null && card.contains(selection?.anchorNode ?? null);
  return isHere && words !== '' && message.text.includes(words) ? words : message.text;
}

function Words({ message, quote }: { message: ChatMessage; quote: string | undefined }) {
  const [span] = quote === undefined || quote === message.text ? [] : placeOf(message.text, quote);
  if (span === undefined) return <bdi>{message.text}</bdi>;
  return (
    <bdi>
      {message.text.slice(0, span.start)}
      <mark>{message.text.slice(span.start, span.end)}</mark>
      {message.text.slice(span.end)}
    </bdi>
  );
}

/** What buyer and seller wrote to each other on the platform; every message can be pinned. */
export function ChatPanel({ request, bench }: { request: DeletionRequest; bench: Bench }) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const { chat, decision } = request;
  // Where nothing is found any more, what the decision rests on is marked.
  const pins = bench.isRead
    ? (decision?.proposal.elements ?? []).flatMap((one) => one.pins)
    : Object.values(bench.form.pins).flat();
  const pinOf = (id: string) => pins.find((pin) => pin.kind === 'message' && pin.id === id);
  const pinned = chat.filter(({ id }) => pinOf(id) !== undefined).length;
  // A list that scrolls by itself begins with what was pinned.
  useEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[data-pinned]');
    if (first && list.current)
      list.current.scrollTop = first.offsetTop - list.current.offsetTop - 8;
  }, []);
  return (
    <Panel
      title={t('review.panel.chat')}
      aside={t('review.chat.count', { count: chat.length, pinned })}
    >
      {chat.length === 0 ? <p style={{ margin: 0 }}>{t('review.chat.none')}</p> : null}
      <Veil what="words">
        <List ref={list} id={CHAT} aria-label={t('review.panel.chat')}>
          {chat.map((message) => {
            const { id, number, from, name, at } = message;
            const used = pinOf(id);
            const words = t('review.pin.chat', { number });
            return (
              <Card
                key={id}
                tabIndex={-1}
                data-from={from}
                data-message={id}
                data-pinned={used === undefined ? undefined : true}
              >
                <header>
                  <PartyName kind={from} name={name} strong />
                  <Instant at={at} />
                  <span>· {number}</span>
                  <PinButton
                    bench={bench}
                    pin={{ kind: 'message', id, quote: message.text.slice(0, 2000) }}
                    what={words}
                    choose={(button) => chosenOf(message, button.closest('li'))}
                  />
                </header>
                <p dir="auto">
                  <Words message={message} quote={used?.quote} />
                </p>
              </Card>
            );
          })}
        </List>
      </Veil>
    </Panel>
  );
}
