import { sentence, type Sentence } from './slots.ts';
import type { Grounds } from './review-plans.ts';

const pool = (...texts: string[]): readonly Sentence[] => texts.map(sentence);

/** Reviews about which sellers ask: those that bear the reason out, and those that don't. */
export const REQUESTED: Readonly<
  Record<Grounds['reason'], { bears: readonly Sentence[]; weak: readonly Sentence[] }>
> = {
  blackmail: {
    bears: pool(
      'I told them what it would take and they would not. One star as promised. {regret}.',
      'They had their chance to make me happy after {days}. Now everybody can read it. {regret}.',
      'A small gift would have been enough to forget {part}. The shop chose this instead.',
      'As I wrote to the seller: no discount, no good review. {part} is {bad} anyway.',
      'You get what you deserve. I asked twice and gave them {days} to think about it.',
    ),
    weak: pool(
      'The {item} came {bad} and I asked for my money back. After {weeks} I still wait for it.',
      'Asked for a refund because {part} is {bad}. The seller {silent}. {regret}.',
      'I wrote that I would rate it low if it came late, and it came after {weeks}. So here it is.',
      'The parcel was opened, {part} was {bad}, and a refund of half was all that I wanted {why}.',
    ),
  },
  wrongOffer: {
    bears: pool(
      'The necklace broke on the first evening, right at the third pearl, and the {days} of waiting were for nothing.',
      'This watch loses ten minutes a day and the strap is {bad}. {regret}.',
      'The cufflinks are of different sizes, one is {bad}. Bought for {who} {why}.',
      'The brooch’s pin is {bad} and does not close. I wore it once, {why}.',
      'The tiara was meant for {who} and came {bad}, with two stones missing after {days}.',
    ),
    weak: pool(
      'Whatever this is, it is not the {item} of the photos: {part} is {bad}.',
      'Is this really the {item}? {part} looks {bad} and {who} thought of a toy.',
      'I ordered the {item} and got something else: {part} is {bad}. {regret}.',
    ),
  },
  unrelated: {
    bears: pool(
      'The app crashed {days} in a row while I tried to log in and the bank charged me for it. Do something about your servers.',
      'Who votes for people like these has no business on the internet. Think about it {why}.',
      'Looking for somebody to share a stall at the market {why}. Write to me, {who} knows where.',
      'The courier blocked my driveway for {hours} and was rude to {who}. Never sending anything with that company.',
      'I only write this to get the points for ten reviews. Seven to go, then {end}.',
    ),
    weak: pool(
      'The courier was late, yes, but {part} of the {item} is {bad} too, and the seller {silent}.',
      'Politics aside: {weeks} for a {item} is too long. {regret}.',
      'The app is slow, the shop is slower. {weeks} and the seller {silent}.',
    ),
  },
  competitorAttack: {
    bears: pool(
      'Do not buy here. The {item} is fake and the seller knows it. I paid a lot of money and got cheap metal. The shop across the street has the real ones.',
      'Everybody go to the other seller of the {item}, this one copies the designs and {silent}. I never even opened the parcel.',
    ),
    weak: pool(
      'The {item} is {bad}. There are better ones in other shops. {regret}.',
      'I compared, and the {item} of another shop is {good}, while {part} of this one is {bad}.',
      'Two of my friends had the same trouble here: {part} {bad} after {days}, and the seller {silent}.',
    ),
  },
};

/** What buyer (true) and seller (false) wrote to each other on the order, by what became of it. */
export type Talk = readonly (readonly [isBuyer: boolean, text: Sentence])[];
const talk = (...lines: (readonly [boolean, string])[]): Talk =>
  lines.map(([isBuyer, text]) => [isBuyer, sentence(text)]);

export const DEMANDS: readonly Talk[] = [
  talk(
    [
      true,
      'Hello, the {item} is here. Before I rate it: send me the matching earrings for free and it will be five stars.',
    ],
    [false, 'We are glad that it arrived. We can’t give anything away for a rating, sorry.'],
    [
      true,
      'Then don’t be surprised. Think about it until tomorrow: earrings, or one star for everybody to see.',
    ],
  ),
  talk(
    [
      true,
      'I want forty percent back and I keep the {item}, else I write a review that you won’t forget.',
    ],
    [false, 'Is anything wrong with it? We take it back within the 60 days, no questions asked.'],
    [true, 'Nothing wrong. Forty percent. You know how much one star costs you.'],
  ),
  talk(
    [
      true,
      'Nice piece. {who} wants one as well. Send a second {item} and I will only write good things.',
    ],
    [false, 'You can order a second one at the same price.'],
    [true, 'No. Free, or I will tell everybody that {part} is {bad}. Your choice.'],
  ),
];
export const LAWFUL: readonly Talk[] = [
  talk(
    [
      true,
      'Good evening, {part} of the {item} is {bad}. I would like to send it back and have my money refunded.',
    ],
    [false, 'That is within the tolerance of hand work.'],
    [
      true,
      'Then please refund me as your terms say. If this is not sorted out I will say so in my review.',
    ],
  ),
  talk(
    [
      true,
      'When will the {item} be sent? It was promised after {days}. If it comes late I will rate it low.',
    ],
    [false, 'We are doing what we can.'],
    [true, 'It has been {weeks} now. I want my money back, please.'],
  ),
];
export const PLAIN: readonly Talk[] = [
  talk(
    [true, 'Hello, which size should I take for {who}?'],
    [false, 'Measure a ring that fits and write me the inner width, then I can say.'],
  ),
  talk(
    [true, 'Has it been sent already?'],
    [false, 'It left this morning, in {pack}. You should have it within {days}.'],
    [true, 'Thank you!'],
  ),
  talk(
    [true, 'The {item} is here, but {part} is not what I expected.'],
    [false, 'What exactly is wrong? A photo would help us.'],
  ),
  talk(
    [false, 'Thank you for your order! We begin with the {item} tomorrow.'],
    [true, 'Take your time, it is only needed in {weeks}.'],
  ),
];

/** What a seller writes to the desk. */
export const PLEAS: Readonly<Record<Grounds['reason'], readonly string[]>> = {
  blackmail: [
    'The buyer wrote to us on the order that the review would be bad unless we gave something for free. We refused, and the review came. You find the messages in the chat of the order.',
    'This is feedback extortion. Please read what was asked of us before the review was posted; we have answered politely and offered a return.',
  ],
  wrongOffer: [
    'The text speaks of something that this offer is not. We believe that the buyer means another order and posted the review in the wrong place.',
    'We never sold what is described here under this offer. Please ask the author which order is meant and take this review away from ours.',
  ],
  unrelated: [
    'Not one word of this review is about our work, the delivery or how we spoke with the buyer. It says nothing to anybody who thinks of buying here.',
    'The review is about something that has nothing to do with our shop. We ask to have it removed because it pulls our rating down for no reason.',
  ],
  competitorAttack: [
    'Several reviews of the same wording were posted within minutes by people who bought the cheapest thing that we have. We are sure that a rival shop is behind them.',
    'The author sells the same goods and never used what was ordered. Please look at the accounts behind these reviews and at the wording.',
  ],
};
