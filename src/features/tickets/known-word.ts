import { isMessageId } from '../../locales/messages.ts';
import type { Translate } from '../../locales/use-t.ts';

/** The word for a code of the backend; a code that this console does not know yet speaks for itself. */
export function knownWord(t: Translate, area: string, code: string): string {
  const id = `${area}.${code}`;
  return isMessageId(id) ? t(id) : code;
}
