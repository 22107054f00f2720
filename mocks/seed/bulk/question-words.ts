/** What buyers ask about an item, and what sellers answer. */
const EXCHANGES: readonly (readonly [question: string, answer: string])[] = [
  [
    'Which ring sizes do you have, and can it be resized later?',
    'It comes in all sizes from 48 to 60. We resize it once for free within a year.',
  ],
  [
    'Is the stone natural or grown in a laboratory?',
    'It is natural. The certificate that comes with it names the origin and the treatment.',
  ],
  [
    'How long is it, clasp included?',
    'It measures 45 cm with the clasp; an extension of 5 cm can be added.',
  ],
  [
    'Does it come in a box that can be given away?',
    'Yes, in a linen box with a card. Tell us at checkout what to write on it.',
  ],
  [
    'Could it be here before the 24th?',
    'If you order today it leaves tomorrow and takes three working days. That is in time.',
  ],
  [
    'What exactly is the metal? My skin does not like nickel.',
    'It is 14 karat gold throughout and free of nickel.',
  ],
  [
    'Can you engrave two initials inside?',
    'With pleasure: up to twelve characters, and it adds two days.',
  ],
  [
    'Is the colour in the third photo closer to the truth than in the first?',
    'The third one was taken in daylight, so it is closer.',
  ],
  [
    'How heavy is the pair? I can’t wear heavy ones for long.',
    'Together they weigh 3.4 grams. Most people forget that they wear them.',
  ],
  [
    'May I send it back if it does not suit her?',
    'Within 60 days, unworn and with its tag. Engraved pieces we can’t take back.',
  ],
  [
    'Would you make the same one in white gold?',
    'Yes, on order. It takes about three weeks and costs the same.',
  ],
  [
    'Can it get wet, or do I take it off to wash my hands?',
    'Water does it no harm. Keep it away from perfume and bleach.',
  ],
];

/** What the desk answers when a seller is slow. */
const FOR_SELLERS: readonly string[] = [
  'The listing answers this: you find it under “Details”. The seller can tell you more and will add to this answer.',
  'According to the papers that came with the item, yes. The seller will add the details.',
];

export function askedOf(words: number): string {
  return EXCHANGES[words % EXCHANGES.length]?.[0] ?? '';
}
export function answerBy(by: 'seller' | 'staff', words: number): string {
  if (by === 'staff') return FOR_SELLERS[words % FOR_SELLERS.length] ?? '';
  return EXCHANGES[words % EXCHANGES.length]?.[1] ?? '';
}
