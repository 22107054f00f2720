const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
// Letters and points of Latin scripts, none of which joins another: each is seen as one.
const ONE_UNIT_PER_GRAPHEME = /^[\x20-\x7e\n\t\u00a1-\u024f\u2010-\u2027\u2030-\u205e]*$/;

/** How many characters a person sees: an emoji family or a letter with marks counts once. */
export function graphemeCount(text: string): number {
  if (ONE_UNIT_PER_GRAPHEME.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** At most `max` visible characters, the last one `…` when something was cut. */
export function truncateGraphemes(text: string, max: number): string {
  if (text.length <= max) return text;
  // Joined anew, so that what is cut off isn't kept alive by what is left.
  if (ONE_UNIT_PER_GRAPHEME.test(text)) return [text.slice(0, Math.max(0, max - 1)), '…'].join('');
  const kept: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length === max) return `${kept.slice(0, Math.max(0, max - 1)).join('')}…`;
    kept.push(segment);
  }
  return text;
}

// Joiners and variation selectors that shape emoji or joined scripts are part of honest names.
const SHAPES_EMOJI =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)(?:\u200d|\ufe0e|\ufe0f)|\ufe0f(?=\u20e3)/gu;
const SHAPES_LETTERS =
  /(?<=\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali})(?:\u200c|\u200d)(?=\p{L})/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * A file or person name with every bidi or other invisible control written out, e.g. `[U+202E]`, so
 * that a name can't pose as another by turning its extension round (evidence.md). Plain text.
 */
export function showBidiControls(name: string): string {
  const honest = new Set(
    [...name.matchAll(SHAPES_EMOJI), ...name.matchAll(SHAPES_LETTERS)].map((match) => match.index),
  );
  return name.replace(INVISIBLE, (character: string, offset: number) => {
    if (honest.has(offset)) return character;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}

/** A name kept apart from the sentence around it, so that neither turns the other round; the signs are unseen. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Nothing in it that a person could see: spaces, zero-width and control characters only. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '').trim() === '';
}

// Letters that Unicode doesn't decompose although people search for them without the stroke.
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The form in which texts are compared in a search: NFKD, lower case, marks stripped. */
export function foldForSearch(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}
