const LONGEST = 255;
const LONGEST_EXTENSION = 16;

/**
 * A file's name as it is kept: without the folders before it, control characters and broken halves of
 * characters, at most 255 UTF-16 units, its extension kept. Bidi controls stay and are shown written out (evidence.md).
 */
export function keptFileName(name: string): string {
  const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const clean = own.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
  if (clean.length <= LONGEST) return clean;
  const dot = clean.lastIndexOf('.');
  const extension = clean.length - dot <= LONGEST_EXTENSION ? clean.slice(dot) : '';
  // A cut through the middle of a character leaves a half, which goes as well.
  const stem = clean.slice(0, LONGEST - extension.length).replace(/\p{Cs}/gu, '');
  return `${stem}${extension}`.trim();
}
