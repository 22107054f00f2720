import { seedFile } from '../seed-files.ts';
import type { BuyerId } from './people.ts';
import type { NamedRequest, ReviewStage } from './review-stage.ts';
import { listing, paper } from './review-stories.ts';

type Named = Record<string, NamedRequest>;

const CLIP = {
  title: 'Silver collar clip, one piece',
  priceMinor: 900,
  currency: 'USD',
  facts: [
    ['Metal', 'Sterling silver'],
    ['Delivery', '3 days'],
  ],
} as const;
const RING: readonly BuyerId[] = [
  'buy_ring01',
  'buy_ring02',
  'buy_ring03',
  'buy_ring04',
  'buy_ring05',
  'buy_ring06',
  'buy_ring07',
  'buy_ring08',
  'buy_ring09',
  'buy_ring10',
  'buy_ring11',
  'buy_ring12',
  'buy_ring13',
];
const ENDINGS = ['Avoid!', 'Stay away.', 'Never again.', 'Be warned.'];
const HONEST = [
  'Small and neat, just what my scarf needed.',
  'Came in three days as promised. Good silver.',
  'A bit stiff at first, then fine.',
  'Bought two more for my sisters.',
];

/** Thirteen accounts, one text, twenty-five minutes. */
export function burst(stage: ReviewStage): Named {
  const rows = [
    [5, 5, 5],
    [4, 5, 5],
    [5, 5, 4],
    [5, 4, 5],
    [4, 4, 5],
    [5, 5, 5],
  ] as const;
  stage.past('sel_okapi', CLIP, rows, HONEST, ['buy_sven', 'buy_lucia', 'buy_marta', 'buy_peter']);
  const found: Named = {};
  for (const [at, author] of RING.entries()) {
    const ending = ENDINGS[at % ENDINGS.length] ?? '';
    const review = stage.review({
      seller: 'sel_okapi',
      author,
      item: CLIP,
      posted: 74 - (at * 2) / 60,
      placed: 30 + at,
      ended: 2 + at / 4,
      status: at % 3 === 0 ? 'refund' : 'finished',
      stars: [1, 1, 1],
      text: `Fake silver, it turned my neck green in one day and the seller laughed at me when I asked for my money. The shop Argent Vrai has the real ones for half the price. ${ending}`,
    });
    found[at === 0 ? 'R10' : `R10.${at + 1}`] = stage.request(review, {
      filed: 50 - at / 10,
      reason: 'competitorAttack',
      statement:
        'Thirteen reviews with the same words in twenty-five minutes, all of them on the cheapest thing that we sell, four refunded within the hour. All name the same other shop. We ask to have them looked at together.',
      quotes: ['The shop Argent Vrai has the real ones for half the price.'],
      evidence: paper('accounts.pdf', 'The thirteen orders side by side', [
        'All placed within 14 hours, all for one collar clip of 9.00',
        'All accounts younger than a month, none has another order',
        'Ten of them share two addresses for delivery',
      ]),
    });
  }
  return found;
}

/** One unhappy buyer who also shops elsewhere is no attack. */
export function suspicion(stage: ReviewStage): Named {
  const review = stage.review({
    seller: 'sel_rukn',
    author: 'buy_hala',
    item: {
      title: 'سوار بخرز Beaded bracelet',
      priceMinor: 62_000,
      currency: 'KWD',
      facts: [
        ['Metal', '18 karat gold'],
        ['Delivery', '5 days'],
      ],
    },
    posted: 35,
    placed: 400,
    ended: 150,
    stars: [2, 1, 2],
    text: 'السوار أخف مما ذُكر في الوصف والقفل لا يُغلق جيدًا. اشتريت مثله من متجر آخر وكان أفضل.',
    language: 'ar',
    chat: [
      ['buyer', 140, 'الوزن عندي ٩ غرامات وليس ١٢ كما في الوصف.'],
      ['seller', 120, 'الميزان في البيت لا يكون دقيقًا.'],
    ],
  });
  return {
    R11: stage.request(review, {
      filed: 21,
      reason: 'competitorAttack',
      statement:
        'She praises another shop in the review, so she must belong to it. Only a competitor gives one star for the start. Please remove this attack from our page.',
      quotes: ['اشتريت مثله من متجر آخر وكان أفضل.'],
      evidence: listing('The bracelet in our shop'),
    }),
  };
}

/** Filed too late, by the rule. */
export function tooLate(stage: ReviewStage): Named {
  const review = stage.review({
    seller: 'sel_moth',
    author: 'buy_rosa',
    item: {
      title: 'Fern earrings',
      priceMinor: 8_800,
      currency: 'EUR',
      facts: [['Metal', 'Sterling silver']],
    },
    posted: 24 * 97,
    placed: 260,
    ended: 40,
    stars: [2, 3, 3],
    text: 'One of the two is a little longer than the other. Pretty, but they do not hang the same.',
  });
  return {
    R17: stage.request(review, {
      filed: 28,
      reason: 'wrongOffer',
      statement:
        'We think that these were not our earrings, because ours are cut from one template and always the same length. The photo shows the pair before it left.',
      evidence: [
        {
          kind: 'preShipmentPhoto',
          caption: 'The pair before dispatch',
          file: seedFile('studs-pair.jpg'),
        },
      ],
    }),
  };
}
