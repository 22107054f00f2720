import type { Reader } from '../tx.ts';
import type { Context } from '../context.ts';
import { notify } from './notify.ts';

/** `@agt_mara` in a note: the token that choosing somebody writes. Not inside a word or an address. */
const MENTION = /(?<![\w@.])@(agt_\w+)/g;

/** Staff mentioned in a note, each once, in the order of the text; unknown tokens are only words. */
export function mentionedIn(reader: Reader, text: string): string[] {
  const ids = Array.from(text.matchAll(MENTION), ([, id = '']) => id);
  return [...new Set(ids)].filter((id) => reader.get('agents', id) !== undefined);
}

/** Tells everybody whom a note mentions. */
export function notifyMentioned(
  tx: Parameters<typeof notify>[0],
  record: { id: string; reference: string },
  { id: noteId, text }: { id: string; text: string },
  ctx: Context,
): void {
  const { id, reference } = record;
  for (const agentId of mentionedIn(tx, text))
    notify(
      tx,
      agentId,
      { kind: 'mention', case: { id, reference }, detail: text, about: noteId },
      ctx,
    );
}
