import type { RequestPlan, ReviewStage } from './review-stage.ts';
import { paperFile, seedFile } from '../seed-files.ts';
import type { NamedRequest } from './review-stage.ts';

type Named = Record<string, NamedRequest>;
type Files = RequestPlan['evidence'];

export const listing = (caption: string): Files => [
  { kind: 'listingScreenshot', caption, file: seedFile('listing-screenshot.jpg') },
];
export const letters = (caption: string): Files => [
  { kind: 'correspondence', caption, file: seedFile('review-threat.png') },
];
export const paper = (fileName: string, title: string, lines: readonly string[]): Files => [
  { kind: 'other', caption: title, file: paperFile({ title, lines }, fileName) },
];

const RING = {
  title: 'Garnet halo ring, 14 karat',
  priceMinor: 38_500,
  currency: 'GBP',
  facts: [
    ['Metal', '14 karat yellow gold'],
    ['Stone', 'Rhodolite garnet, 1.1 ct'],
    ['Work begins', 'Within two days'],
    ['Size', '53'],
  ],
} as const;
const FIVE = 5;
const FOUR = 4;

/** 23 reviews of 109, 103 and 111 stars; with 1, 1, 1 they make 24 of 110, 104 and 112 (reviews.md §1). */
const BEFORE = Array.from(
  { length: 23 },
  (_, at) => [at < 17 ? FIVE : FOUR, at % 23 < 11 ? FIVE : FOUR, at < 4 ? FOUR : FIVE] as const,
);
const PRAISE = [
  'Beautiful stone, and it came two days before our anniversary.',
  'Wrapped like a present. My mother wears it every day.',
  'The colour is warmer than in the photos, which I like.',
  'Took a day longer than said, but they wrote to me before I could ask.',
  'Exactly my size, and the engraving is as fine as on the drawing.',
];

/** F14: a demand, a refusal, one star for everything (money.md F14). */
export function extortion(stage: ReviewStage): Named {
  const by = ['buy_emma', 'buy_ines', 'buy_caleb', 'buy_sofia', 'buy_liam', 'buy_priya'] as const;
  stage.past('sel_quill', RING, BEFORE, PRAISE, by);
  const review = stage.review({
    seller: 'sel_quill',
    author: 'buy_dario',
    item: RING,
    posted: 52,
    placed: 330,
    ended: 90,
    stars: [1, 1, 1],
    text: 'Greedy people. They had every chance to make a customer happy and chose not to. You have been warned, buy somewhere else.',
    chat: [
      [
        'seller',
        320,
        'Thank you, Dario! We set the stone on Thursday and send you a photo before it leaves.',
      ],
      [
        'buyer',
        88,
        'It is here and it is really pretty. I saw that you sell the matching garnet studs as well.',
      ],
      ['seller', 86, 'How nice to hear! Yes, they are in stock, 140.00 with the same stones.'],
      [
        'buyer',
        85,
        'Send me the studs for free and you get five stars. Otherwise I will write something that you won’t like.',
      ],
      [
        'seller',
        70,
        'We can’t give anything for a review. If something is wrong with the ring, you can send it back within 60 days.',
      ],
      [
        'buyer',
        26,
        'Nothing is wrong with it. Last chance: the studs by tomorrow, or one star, one star, one star.',
      ],
    ],
  });
  return {
    R1: stage.request(review, {
      filed: 40,
      reason: 'blackmail',
      statement:
        'The buyer asked for earrings worth 140.00 for nothing and told us twice, here in the chat of the order, what the review would be if we refused. We refused and offered a return. The review came the next day.',
      quotes: ['They had every chance to make a customer happy and chose not to.'],
      evidence: letters('What the buyer wrote to us'),
    }),
  };
}

/** A buyer who wants the money back for a fault, and says so: that is no extortion. */
export function lawfulDemand(stage: ReviewStage): Named {
  const review = stage.review({
    seller: 'sel_fjord',
    author: 'buy_wanjiru',
    item: {
      title: 'Basalt and silver cuff',
      priceMinor: 164_00,
      currency: 'EUR',
      facts: [
        ['Metal', 'Sterling silver'],
        ['Work begins', 'The same day'],
        ['Delivery', '6 days'],
      ],
    },
    posted: 71,
    placed: 520,
    ended: 200,
    stars: [1, 2, 1],
    text: 'The inlay fell out after three days. I asked for a refund and was told that stone is a natural product. I asked again and got no answer. So this is my review.',
    chat: [
      [
        'buyer',
        130,
        'Good morning, the black inlay came out of the cuff today. I have worn it three times. I would like to return it and have my 164.00 back, please.',
      ],
      ['seller', 121, 'Stone is a natural product. We glue it with great care.'],
      [
        'buyer',
        119,
        'I understand, but it should stay in. Your terms say 60 days. If you do not refund me I will have to say so in a review, and open a dispute.',
      ],
      [
        'buyer',
        80,
        'Hello? It has been a day and a half. I only want what your own terms promise.',
      ],
    ],
  });
  return {
    R2: stage.request(review, {
      filed: 33,
      reason: 'blackmail',
      statement:
        'This buyer threatened us with a bad review unless we paid 164.00. That is extortion and must not be allowed. We have the message as proof.',
      evidence: letters('The threat'),
    }),
  };
}

/** Everything that speaks for a demand lies outside the platform. */
export function offPlatformOnly(stage: ReviewStage): Named {
  const review = stage.review({
    seller: 'sel_bruma',
    author: 'buy_igor',
    item: {
      title: 'Anel de turmalina verde',
      priceMinor: 92_000,
      currency: 'USD',
      facts: [
        ['Metal', '18 karat gold'],
        ['Stone', 'Green tourmaline, 2.0 ct'],
      ],
    },
    posted: 60,
    placed: 400,
    ended: 48,
    stars: [2, 1, 1],
    text: 'Stone is darker than shown and they were ten days late. I was promised a call and nobody called.',
    chat: [
      ['buyer', 210, 'Has the ring been sent? The tracking has not moved since Monday.'],
      ['seller', 205, 'Yes! Customs is slow this month.'],
      [
        'buyer',
        40,
        'It is here now. The stone is darker than on the photos. I will write to you on the other channel.',
      ],
    ],
  });
  return {
    R3: stage.request(review, {
      filed: 27,
      reason: 'blackmail',
      statement:
        'On WhatsApp he asked for 300 dollars back or he would destroy our rating. Screenshots are attached. On the platform he wrote only normal things so that nobody can see it.',
      evidence: [
        {
          kind: 'correspondence',
          caption: 'WhatsApp, first part',
          file: seedFile('chat-off-platform.png', 'WhatsApp 1.png'),
        },
        {
          kind: 'correspondence',
          caption: 'WhatsApp, second part',
          file: seedFile('review-threat.png', 'WhatsApp 2.png'),
        },
      ],
    }),
  };
}

/** A seller of the highest tier: a second person looks. And a review that is older than 60 days. */
export function secondPerson(stage: ReviewStage): Named {
  const pendant = {
    title: 'Bespoke opal pendant',
    priceMinor: 214_000,
    currency: 'USD',
    facts: [
      ['Metal', 'Platinum 950'],
      ['Stone', 'Black opal, 3.4 ct'],
      ['Work begins', 'Within a week'],
    ],
  } as const;
  const rows = [
    [5, 5, 5],
    [5, 4, 5],
    [4, 5, 5],
    [5, 5, 4],
    [5, 5, 5],
    [3, 4, 5],
    [5, 5, 5],
    [4, 4, 4],
  ] as const;
  stage.past('sel_lumen', pendant, rows, PRAISE, [
    'buy_grace',
    'buy_daniel',
    'buy_hugo',
    'buy_marta',
  ]);
  const review = stage.review({
    seller: 'sel_lumen',
    author: 'buy_abdulrahman',
    item: pendant,
    posted: 47,
    placed: 900,
    ended: 72,
    stars: [1, 1, 1],
    text: 'متجر لا يحترم زبائنه. طلبت شيئًا بسيطًا فرفضوا، وهذه هي النتيجة كما وعدتهم.',
    language: 'ar',
    chat: [
      ['seller', 880, 'Welcome! Your pendant is number 114 in our book. We begin on Monday.'],
      [
        'buyer',
        70,
        'وصلت القلادة وهي جميلة. أريد سلسلة بلاتين هدية معها، وإلا فسأكتب تقييمًا بنجمة واحدة.',
      ],
      [
        'seller',
        66,
        'Thank you for your message. A chain is not part of the order; we can offer you one at its price of 480.00.',
      ],
      ['buyer', 49, 'لن أدفع شيئًا. السلسلة مجانًا اليوم أو نجمة واحدة غدًا. القرار لكم.'],
    ],
  });
  const old = stage.review({
    seller: 'sel_moth',
    author: 'buy_beth',
    item: {
      title: 'Moonstone moth brooch',
      priceMinor: 11_200,
      currency: 'EUR',
      facts: [
        ['Metal', 'Sterling silver'],
        ['Delivery', '5 days'],
      ],
    },
    posted: 24 * 71,
    placed: 300,
    ended: 100,
    stars: [1, 1, 1],
    text: 'The app logged me out four times and then the bank blocked my card. Whoever programs this should be ashamed. One star until the login works!!!',
    chat: [
      ['seller', 280, 'Thank you for your order, Beth. It leaves tomorrow.'],
      ['buyer', 96, 'It came today and it is lovely, thank you so much.'],
    ],
  });
  return {
    R12: stage.request(review, {
      filed: 30,
      reason: 'blackmail',
      statement:
        'The buyer demanded a platinum chain worth 480.00 as a gift and named the review as the price of our refusal, in two messages of this order. A translation is attached.',
      evidence: paper('translation.pdf', 'Translation of two messages', [
        'First: The pendant is here and it is beautiful. I want a platinum chain as a gift with it,',
        'or else I will write a review of one star.',
        'Second: I will pay nothing. The chain for free today, or one star tomorrow. You decide.',
      ]),
    }),
    R16: stage.request(old, {
      filed: 22,
      reason: 'unrelated',
      statement:
        'Every word of this review is about the app of the marketplace and about a bank. The buyer told us in the chat that she loves the brooch. It has pulled our rating down for ten weeks.',
      quotes: ['The app logged me out four times and then the bank blocked my card.'],
      evidence: listing('Our offer as it was'),
    }),
  };
}
