import { TEXT_MAX } from '../../src/api/contract/text-limits.ts';
import { graphemeCount } from '../../src/lib/text.ts';
import type { Refusal } from './context.ts';
import { refusal } from './refusals.ts';

/** Words are counted as people count them: a family emoji is one character (cases.md §5). */
export function tooLong(text: string): Refusal | undefined {
  // No text has more characters than units, and counting units is quick.
  const count = text.length <= TEXT_MAX ? 0 : graphemeCount(text);
  if (count <= TEXT_MAX) return undefined;
  const detail = `A text has at most ${TEXT_MAX} characters; this has ${count}.`;
  return refusal('invalidField', detail, { pointer: '/text', meta: { count, max: TEXT_MAX } });
}
