const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment;
  return '';
}

/** One or two capitals for an avatar, from the first and last word of a name; `?` for an empty one. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).flatMap((word) => {
    const start = word.search(/[\p{L}\p{N}]/u);
    return start < 0 ? [] : [word.slice(start)];
  });
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '?';
  const initials =
    words.length === 1 ? firstGrapheme(first) : firstGrapheme(first) + firstGrapheme(last);
  return initials.toUpperCase();
}
