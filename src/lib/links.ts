/** A piece of a text and where it begins: words, or an address that stands in it. */
export type LinkPiece =
  | { kind: 'words'; at: number; text: string }
  /** The whole address as written, its host among it, and the host that a browser would go to. */
  | { kind: 'link'; at: number; before: string; written: string; after: string; host: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/giu;
/** Closes the sentence, not the address. */
const CLOSING = /[.,;:!?)\]}»”’]+$/u;

/** The host as a browser reads it: internationalised names in their ASCII form, which no look-alike hides in. */
function hostOf(address: string): string | undefined {
  try {
    return new URL(address).host || undefined;
  } catch {
    return undefined;
  }
}

/** Where the host stands in an address as it was written; user names before an `@` are no host. */
function hostPlace(address: string): { start: number; end: number } {
  const from = address.indexOf('//') + 2;
  const length = address.slice(from).search(/[/?#\\]/u);
  const end = length < 0 ? address.length : from + length;
  const at = address.slice(from, end).lastIndexOf('@');
  return { start: from + at + 1, end };
}

/**
 * A text in pieces, its web addresses told apart from its words. An address is only ever text here; who
 * shows it makes its host plain (`https://paypal.com@evil.example` goes to evil.example).
 */
export function linksIn(text: string): LinkPiece[] {
  const pieces: LinkPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(CLOSING, '');
    const host = hostOf(address);
    if (host === undefined) continue;
    const { start, end } = hostPlace(address);
    const { index } = match;
    if (index > from) pieces.push({ kind: 'words', at: from, text: text.slice(from, index) });
    const [before, written, after] = [
      address.slice(0, start),
      address.slice(start, end),
      address.slice(end),
    ];
    pieces.push({ kind: 'link', at: index, before, written, after, host });
    from = index + address.length;
  }
  if (from < text.length) pieces.push({ kind: 'words', at: from, text: text.slice(from) });
  return pieces;
}
