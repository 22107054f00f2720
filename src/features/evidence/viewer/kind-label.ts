import { isMessageId } from '../../../locales/messages.ts';
import type { Translate } from '../../../locales/use-t.ts';

/** The kind in words; a kind that only a newer backend knows stays as it came. */
export function kindLabel(kind: string, t: Translate): string {
  const id = `evidence.kind.${kind}`;
  return isMessageId(id) ? t(id) : kind;
}
