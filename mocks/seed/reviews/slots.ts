/** What may stand in the gaps of a review's sentences. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  days: [
    'two days',
    'three days',
    'four days',
    'five days',
    'six days',
    'a week',
    'nine days',
    'ten days',
    'not even a week',
    'twelve days',
  ],
  weeks: [
    'two weeks',
    'nearly three weeks',
    'three weeks',
    'sixteen days',
    'a month',
    'over a month',
    'five weeks',
    'nineteen days',
  ],
  hours: [
    'an hour',
    'two hours',
    'the same evening',
    'ten minutes',
    'half a day',
    'a few hours',
    'the lunch break',
    'one working day',
  ],
  who: [
    'my wife',
    'my sister',
    'my mother',
    'my daughter',
    'my best friend',
    'my husband',
    'myself',
    'my niece',
    'my grandmother',
    'a colleague',
  ],
  why: [
    'for our anniversary',
    'for a birthday',
    'for a wedding',
    'as a graduation present',
    'for Christmas',
    'just because',
    'for a christening',
    'after a long search',
  ],
  good: [
    'lovely',
    'beautiful',
    'flawless',
    'stunning',
    'delicate',
    'solid',
    'exactly right',
    'well made',
    'better than the photos',
    'perfect',
  ],
  bad: [
    'scratched',
    'bent',
    'dull',
    'loose',
    'crooked',
    'much smaller than expected',
    'paler than in the photos',
    'badly finished',
    'cheap looking',
    'rough at the edges',
  ],
  part: [
    'the clasp',
    'the stone',
    'the setting',
    'the band',
    'the engraving',
    'the chain',
    'the polish',
    'the box',
  ],
  pack: [
    'a linen pouch',
    'a small wooden box',
    'two layers of foam',
    'tissue and ribbon',
    'a padded box',
    'a velvet case',
  ],
  talk: [
    'answered every question',
    'wrote back at once',
    'sent me photos before shipping',
    'had patience with all my messages',
    'explained the certificate',
    'told me which size to take',
  ],
  silent: [
    'never answered',
    'took four days to reply',
    'answered with one word',
    'sent the same text three times',
    'stopped writing after payment',
    'told me to read the listing',
  ],
  n: Array.from({ length: 27 }, (_, n) => String(n + 2)),
  size: Array.from({ length: 20 }, (_, n) => String(n + 44)),
  end: [
    'Would buy again',
    'Recommended',
    'Thank you',
    'A shop to remember',
    'Five stars from me',
    'Already looking at the next piece',
  ],
  regret: [
    'Never again',
    'I would not buy here again',
    'Look elsewhere',
    'What a pity',
    'I expected more for the price',
    'Disappointed',
  ],
};

/** A sentence taken apart once: what is fixed, and what is filled in. */
export type Sentence = readonly (string | { slot: readonly string[] | undefined })[];

/** `{item}` is the offer's title; every other gap has its own list. */
export function sentence(text: string): Sentence {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? { slot: SLOTS[part.slice(1, -1)] } : part));
}

/** Fills a sentence; each gap takes other bits of the draw. */
export function filled(parts: Sentence, draw: number, item: string): string {
  let text = '';
  let bits = draw;
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if (part.slot) {
      text += part.slot[bits % part.slot.length] ?? '';
      bits = Math.imul(bits ^ (bits >>> 7), 0x2c1b3c6d) >>> 0;
    } else text += item;
  }
  return text;
}
