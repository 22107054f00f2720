import type { DisputeReason, Side } from '../../domain/records.ts';

/** Goods, with about what they cost in US dollars. */
export const ITEMS: readonly (readonly [title: string, dollars: number])[] = [
  ['Sapphire stacking ring', 240],
  ['Freshwater pearl earrings', 85],
  ['Silver cuff bracelet', 130],
  ['Garnet pendant', 95],
  ['Gold vermeil hoops', 64],
  ['Moonstone ring', 110],
  ['Diamond tennis bracelet', 890],
  ['Signet ring', 310],
  ['Jade bangle', 420],
  ['Opal studs', 150],
  ['Emerald eternity band', 780],
  ['Ruby drop earrings', 560],
  ['Turquoise necklace', 175],
  ['Charm bracelet', 58],
  ['Citrine cocktail ring', 205],
  ['Platinum wedding band', 940],
  ['Amber brooch', 72],
  ['Tanzanite pendant', 650],
  ['Onyx cufflinks', 120],
  ['Coral beads', 88],
  ['Enamel locket', 335],
  ['Topaz anklet', 49],
  ['Aquamarine solitaire', 610],
  ['Rose gold chain', 260],
];

const CLAIMS: Record<string, readonly string[]> = {
  notReceived: [
    '{item} never arrived',
    'Tracking of the {item} has not moved for two weeks',
    '{item} marked as delivered, not received',
    'Parcel with the {item} came back to the sender',
    'Three weeks late: {item}',
  ],
  notAsDescribed: [
    '{item} plated, not solid',
    'Stone of the {item} is smaller than listed',
    'Another colour than in the photos: {item}',
    'Hallmark missing on the {item}',
    'Certificate of the {item} names another weight',
    'Sold as new but worn: {item}',
  ],
  damaged: [
    '{item} arrived with a loose stone',
    'Clasp of the {item} broken on arrival',
    '{item} scratched in the box',
    '{item} bent out of shape',
    'Chain of the {item} snapped',
  ],
  wrongItem: [
    'Another size than ordered: {item}',
    'Box held something else than the {item}',
    '{item} in silver instead of gold',
    'One of two pieces missing: {item}',
  ],
  other: [
    '{item}: seller asks for more shipping after the sale',
    'Engraving on the {item} was forgotten',
    '{item}: customs fee was not mentioned',
    'Warranty card of the {item} missing',
  ],
};
const WISHES: readonly string[] = [
  'A full refund',
  'A partial refund',
  'A replacement',
  'Half of the price back',
];

const OPENINGS: Record<string, readonly string[]> = {
  notReceived: [
    'I have waited long enough and the carrier cannot help me.',
    'Nobody in the house has seen a parcel, and no card was left.',
  ],
  notAsDescribed: [
    'I compared it with the listing line by line. It is not what I bought.',
    'A jeweller looked at it and shook his head.',
  ],
  damaged: [
    'I took photos while unpacking. The padding was far too thin.',
    'The parcel looked fine from outside, so it must have been packed like this.',
  ],
  wrongItem: [
    'The label names my order, the contents do not match it.',
    'I checked my order twice. This is not it.',
  ],
  other: ['I would rather have solved this with the seller.', 'I only want what was agreed.'],
};
const SELLER_ANSWERS: readonly string[] = [
  'We are sorry to hear that. Everything was in order when it left us.',
  'Please send a photo, then we can find a solution.',
  'Our records show that we sent exactly what was ordered.',
  'We have asked the carrier and are waiting for an answer.',
  'We can offer a discount on your next order.',
];
const BUYER_ANSWERS: readonly string[] = [
  'A discount does not help me. Please solve this.',
  'I have already sent everything I have.',
  'That is not what your listing says.',
  'I am still waiting for a real answer.',
];
const QUESTIONS: Record<Side, readonly string[]> = {
  buyer: [
    'Could you show the label and the packaging too?',
    'Do you still have the item, and is it unworn?',
  ],
  seller: [
    'Which photos do you have from before the shipment?',
    'Can you hand in the proof of delivery?',
  ],
};

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

const claims = new Map<number, string>();
const REASON_ORDER: readonly DisputeReason[] = [
  'notReceived',
  'notAsDescribed',
  'damaged',
  'wrongItem',
  'other',
];

/** What the case is about; one string for all cases with the same words. */
export function claimOf(reason: DisputeReason, variant: number, item: number): string {
  const list = CLAIMS[reason] ?? [];
  const choice = variant % list.length;
  const key = (REASON_ORDER.indexOf(reason) * 16 + choice) * 64 + item;
  const known = claims.get(key);
  if (known !== undefined) return known;
  const template = list[choice] ?? '{item}';
  const title = ITEMS[item]?.[0] ?? '';
  const name = template.startsWith('{item}')
    ? title
    : title.charAt(0).toLowerCase() + title.slice(1);
  const claim = template.replace('{item}', name);
  claims.set(key, claim);
  return claim;
}

export function wishOf(variant: number): string {
  return at(WISHES, variant);
}
export function openingOf(reason: DisputeReason, claim: string, variant: number): string {
  return `${claim}. ${at(OPENINGS[reason] ?? [], variant)}`;
}
export function answerOf(side: Side, variant: number): string {
  return at(side === 'seller' ? SELLER_ANSWERS : BUYER_ANSWERS, variant);
}
export function questionOf(to: Side, variant: number): string {
  return at(QUESTIONS[to], variant);
}
