import { useCallback } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { MessageId } from './messages.ts';

export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

export type Translate = (id: MessageId, values?: TextValues) => string;

/** Plain words of a language, once asked for: a page of rows asks for the same ones hundreds of times. */
const known = new WeakMap<IntlShape, Map<MessageId, string>>();

function plain(intl: IntlShape, id: MessageId): string {
  const words = known.get(intl) ?? new Map<MessageId, string>();
  known.set(intl, words);
  const text = words.get(id) ?? intl.formatMessage({ id });
  // What is not known yet may come with the next page.
  if (id in intl.messages) words.set(id, text);
  return text;
}

/** `const t = useT(); t('common.action.close')`: plain text in the viewer's language. */
export function useT(): Translate {
  const intl = useIntl();
  return useCallback(
    (id: MessageId, values?: TextValues) =>
      values === undefined ? plain(intl, id) : intl.formatMessage({ id }, values),
    [intl],
  );
}
