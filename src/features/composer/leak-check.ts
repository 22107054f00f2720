import type { Dispute } from '../../api/contract/disputes.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { Audience } from './use-send.ts';

/** Names shorter than this are words that any sentence may hold. */
const SHORTEST = 4;

/**
 * What in a message to one party belongs to the other: its city or a staff note's sentence. Finds
 * copies, not meanings; a person decides.
 *
 * @param notes the staff-only notes of the case
 */
export function leaksOf(
  text: string,
  audience: Audience,
  dispute: Dispute,
  notes: readonly string[],
): string[] {
  if (audience === 'note') return [];
  const words = foldForSearch(text);
  const other = audience === 'buyer' ? dispute.seller : dispute.buyer;
  const theirs = audience === 'both' ? [] : [other.city];
  const sentences = notes.flatMap((note) => note.split(/(?<=[.!?])\s+|\n+/));
  return [...theirs, ...sentences.filter((sentence) => sentence.trim().length > 20)]
    .map((item) => item.trim())
    .filter((item) => item.length >= SHORTEST && words.includes(foldForSearch(item)));
}
