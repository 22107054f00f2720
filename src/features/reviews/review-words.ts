import { useCallback, useMemo } from 'react';
import type { AxisEvent, DeletionRequest } from '../../api/contract/deletion-requests.ts';
import type { Pin } from '../../api/contract/reviews.ts';
import { truncateGraphemes } from '../../lib/text.ts';
import { isMessageId } from '../../locales/messages.ts';
import { useT, type Translate } from '../../locales/use-t.ts';

const WORDS = 40;

/** Words of a code the console may not know yet. */
export function knownWord(t: Translate, prefix: string, code: string): string {
  const id = `${prefix}.${code}`;
  return isMessageId(id) ? t(id) : code;
}

/** What an element of a reason is called. */
export function useElementWords(): (code: string) => string {
  const t = useT();
  return useCallback((code: string) => knownWord(t, 'review.element', code), [t]);
}

/** What a point of the axis says: the words of a message, else what happened. */
function eventWords(t: Translate, event: Pick<AxisEvent, 'event' | 'text'>): string {
  const said = event.text === undefined ? undefined : truncateGraphemes(event.text, WORDS);
  if (event.event === 'message' && said !== undefined) return `“${said}”`;
  return knownWord(t, 'review.event', event.event);
}

/** Short words for evidence: "chat 14", "file 2", the marked words. */
export function useReviewWords() {
  const t = useT();
  return useMemo(() => {
    function pin(
      { chat, evidence, axis }: Pick<DeletionRequest, 'chat' | 'evidence' | 'axis'>,
      { kind, id, quote }: Pin,
    ): string {
      if (kind === 'span') {
        return quote === undefined ? t('review.pin.whole') : `“${truncateGraphemes(quote, WORDS)}”`;
      }
      if (kind === 'message') {
        const number = chat.find((one) => one.id === id)?.number ?? '?';
        return t('review.pin.chat', { number });
      }
      if (kind === 'file') {
        const number = evidence.find((one) => one.id === id)?.number ?? '?';
        return t('review.pin.file', { number });
      }
      const event = axis.find((one) => one.id === id);
      return event === undefined ? t('review.pin.event') : eventWords(t, event);
    }
    return { pin, event: (event: AxisEvent) => eventWords(t, event) };
  }, [t]);
}
