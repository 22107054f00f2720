import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from './messages.ts';

type RichValue = ReactNode | Date | ((chunks: ReactNode[]) => ReactNode);

interface TProps {
  id: MessageId;
  /** Arguments, and functions for tags: `values={{ b: (chunks) => <b>{chunks}</b> }}`. */
  values?: Record<string, RichValue>;
}

/** A message as an element, where a plain string from `useT` will not do. */
export function T({ id, values }: TProps) {
  return <FormattedMessage id={id} {...(values === undefined ? {} : { values })} />;
}
