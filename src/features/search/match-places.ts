import type { SearchItem } from '../../api/contract/search.ts';

/** A text of a result, and what of it is marked. */
export interface MarkedText {
  text: string;
  start: number;
  end: number;
}

interface Shown {
  reference: MarkedText | undefined;
  title: MarkedText;
  subtitle: MarkedText;
  /** Words of the thread, or of a long title beyond what is shown of it. */
  excerpt: MarkedText | undefined;
}

const plain = (text: string): MarkedText => ({ text, start: 0, end: 0 });

/** Marks in a text what the API found in a piece of it. */
function within(text: string, match: SearchItem['match']): MarkedText {
  const words = match.text.slice(match.start, match.end);
  // A piece is cut with an ellipsis; without it, it stands in the text as it is.
  const piece = match.text.replace(/^…/, '').replace(/…$/, '');
  const lead = match.text.startsWith('…') ? 1 : 0;
  const at = text.replaceAll(/\s/gu, ' ').indexOf(piece);
  const start = at < 0 ? text.indexOf(words) : at + match.start - lead;
  return words === '' || start < 0 ? plain(text) : { text, start, end: start + words.length };
}

/** What a result shows, with the match marked in the field where it was found. */
export function matchPlaces({ title, subtitle, reference, match }: SearchItem): Shown {
  const { field } = match;
  const name = reference === undefined ? undefined : plain(reference);
  const shown = { reference: name, title: plain(title), subtitle: plain(subtitle) };
  if (field === 'text') return { ...shown, excerpt: match };
  if (field === 'reference') return { ...shown, reference: name && match, excerpt: undefined };
  const inTitle = within(title, match);
  if (inTitle.end > 0) return { ...shown, title: inTitle, excerpt: undefined };
  const inSubtitle = within(subtitle, match);
  if (inSubtitle.end > 0) return { ...shown, subtitle: inSubtitle, excerpt: undefined };
  return { ...shown, excerpt: field === 'title' && match.end > match.start ? match : undefined };
}
