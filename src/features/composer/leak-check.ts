import type { TimelineEntry } from '../../api/contract/cases.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { Audience } from './draft-words.ts';
import type { WrittenCase } from './written-case.ts';

/** Shorter than this, a name or a place is a word that any sentence may hold. */
const SHORTEST = 4;
/** A sentence of a note or message counts from this length on; "Thanks." is nobody's secret. */
const SENTENCE = 20;

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** A name or place as whole words, so that "Nice" is not found in "nicely". */
function mentions(words: string, name: string): boolean {
  const sought = foldForSearch(name);
  for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1)) {
    if (!isLetter(words[at - 1]) && !isLetter(words[at + sought.length])) return true;
  }
  return false;
}

/** What was said on a case that this audience has not read: staff-only notes, and words to or from another side. */
export function unreadBy(audience: Audience, timeline: readonly TimelineEntry[]): string[] {
  return timeline.flatMap((entry) => {
    if (entry.kind === 'note') return [entry.text];
    if (entry.kind !== 'message') return [];
    const { from, to, text } = entry.message;
    const isRead = to === 'all' || to === 'both' || to === audience || from === audience;
    return isRead ? [] : [text];
  });
}

/**
 * What in a message belongs to somebody else: the other party's name or city, or a sentence of what
 * its readers have not read. Finds copies, not meanings; a person decides.
 *
 * @param unread what they have not read ({@link unreadBy})
 */
export function leaksOf(
  text: string,
  audience: Audience,
  parties: Pick<WrittenCase, 'buyer' | 'seller'>,
  unread: readonly string[],
): string[] {
  if (audience === 'note') return [];
  const words = foldForSearch(text);
  const other = audience === 'buyer' ? parties.seller : parties.buyer;
  const theirs = audience === 'both' ? [] : [other?.name ?? '', other?.city ?? ''];
  const sentences = unread
    .flatMap((said) => said.split(/(?<=[.!?])\s+|\n+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > SENTENCE && words.includes(foldForSearch(sentence)));
  const named = theirs.filter((item) => item.length >= SHORTEST && mentions(words, item));
  return [...new Set([...named, ...sentences])];
}
