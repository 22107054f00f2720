/** A text as it is compared, with the place of each of its units in the text as it was written. */
export interface Folded {
  text: string;
  /** Of each folded unit where its letter begins, and at the end the whole length. */
  places: number[];
}

// Letters that Unicode doesn't decompose although people write them without the stroke; the Arabic
// tatweel only stretches a word; a zero-width space ends one.
const OWN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ـ: '',
  '\u200b': ' ',
};

const DIGIT = /^\p{Nd}$/u;
const known = new Map<string, string>();

/** The value of a digit of any script: the ten of a script stand in a row. */
function digitOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function foldLetter(letter: string): string {
  if (OWN[letter] !== undefined) return OWN[letter];
  // Marks, bidi controls and joiners are not read: a name with them is the same name.
  const plain = letter.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  const lower = plain.toUpperCase().toLowerCase();
  return Array.from(lower, (unit) =>
    DIGIT.test(unit) && unit > '9' ? digitOf(unit) : (OWN[unit] ?? unit),
  ).join('');
}

/** Folds letter by letter: case, marks, width, digits of other scripts, invisible controls. */
export function foldWithPlaces(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    let plain = known.get(letter);
    if (plain === undefined) known.set(letter, (plain = foldLetter(letter)));
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    folded += plain;
    at += letter.length;
  }
  places.push(text.length);
  return { text: folded, places };
}
