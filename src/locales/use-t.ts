import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './messages.ts';

export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

export type Translate = (id: MessageId, values?: TextValues) => string;

/** `const t = useT(); t('common.action.close')`: plain text in the viewer's language. */
export function useT(): Translate {
  const intl = useIntl();
  return useCallback(
    (id: MessageId, values?: TextValues) => intl.formatMessage({ id }, values),
    [intl],
  );
}
