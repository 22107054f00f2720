import { unresolvedIn } from '../../../src/lib/macro-text.ts';
import type { Refusal } from '../context.ts';
import { refusal } from '../refusals.ts';

/** Words with a variable that nobody filled in are not sent; `meta.places` says where they stand. */
export function unresolvedRefusal(text: string): Refusal | undefined {
  const places = unresolvedIn(text);
  const [first] = places;
  if (!first) return undefined;
  return refusal('unresolvedVariable', `“${first.text}” was not filled in.`, {
    pointer: '/text',
    meta: { places },
  });
}
