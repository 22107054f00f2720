import { ELEMENTS } from '../../../src/api/contract/review-words.ts';
import type { ElementFinding, Pin } from '../../../src/api/contract/reviews.ts';
import type { Verdict } from '../decision-script.ts';
import type { BuyerId } from './people.ts';
import type { NamedRequest, ReviewPlan, ReviewStage } from './review-stage.ts';
import { letters, listing } from './review-stories.ts';

type Named = Record<string, NamedRequest>;

/** Nothing of the reason was shown: the review stays. */
const kept = (clauseId: string): Verdict => ({
  remedy: 'keep',
  clauseId,
  elements: ({ reason }) =>
    ELEMENTS[reason].map((element): ElementFinding => ({ element, finding: 'notMet', pins: [] })),
});

/** Every element met, each by what the given function pins to it. */
function removed(
  clauseId: string,
  pinsOf: (element: string, reviewId: string, said: Pin[]) => Pin[],
): Verdict {
  return {
    remedy: 'remove',
    clauseId,
    elements: ({ reason, orderId }, review, tx) => {
      const messages = tx.get('orderChats', orderId)?.messages ?? [];
      const said = messages.map(({ id, text }): Pin => ({ kind: 'message', id, quote: text }));
      return ELEMENTS[reason].map((element): ElementFinding => {
        return { element, finding: 'met', pins: pinsOf(element, review.id, said) };
      });
    },
  };
}

const HOOPS = {
  title: 'Feather hoops, small',
  priceMinor: 5_400,
  currency: 'USD',
  facts: [
    ['Metal', 'Gold vermeil'],
    ['Work begins', 'Within two days'],
    ['Delivery', '6 days'],
  ],
} as const;

/** What buyers wrote, what the seller made of it, and days ago: none of it bears the reason out. */
const REFUSED = [
  ['buy_peter', 'Left hoop opens by itself. Wrote twice, no reply.', 'blackmail', 58],
  ['buy_olivia', 'Vermeil wore off in a month. I expected more.', 'wrongOffer', 49],
  ['buy_hugo', 'Nine days until they began, six were promised for everything.', 'unrelated', 37],
  ['buy_marta', 'Pretty, but one is heavier than the other.', 'competitorAttack', 26],
  ['buy_amara', 'Bent out of shape in an envelope without a box.', 'unrelated', 15],
] as const;
const CLAUSES = {
  blackmail: 'R-4.2',
  wrongOffer: 'R-4.3',
  unrelated: 'R-4.4',
  competitorAttack: 'R-4.1',
} as const;

function hoops(
  stage: ReviewStage,
  author: BuyerId,
  text: string,
  posted: number,
  chat: ReviewPlan['chat'] = [],
) {
  const stars = [2, 2, 1] as const;
  return stage.review({
    seller: 'sel_plumage',
    author,
    item: HOOPS,
    posted,
    placed: 330,
    ended: 100,
    stars,
    text,
    chat,
  });
}

/** Five requests without ground, and a sixth: what the warning ladder is for (reviews.md §4, misuse). */
export function repeatedRequester(stage: ReviewStage): Named {
  for (const [at, [author, text, reason, days]] of REFUSED.entries()) {
    const review = hoops(stage, author, text, days * 24 + 30);
    const request = stage.request(review, {
      filed: days * 24,
      reason,
      statement:
        'This review is not fair and it costs us customers every day. We ask you to delete it at once, as we have asked before.',
      evidence: listing('Our hoops'),
    });
    const [by, second] =
      at % 2 === 0 ? (['agt_ruth', 'agt_lena'] as const) : (['agt_sanjay', 'agt_ruth'] as const);
    stage.decide(request, { claimed: days * 24 - 11, by, second, verdict: kept(CLAUSES[reason]) });
  }
  const last = hoops(
    stage,
    'buy_kenji',
    'They sent silver instead of gold and told me that nobody would notice. I noticed.',
    50,
    [
      ['buyer', 60, 'These are silver. I ordered the gold ones.'],
      ['seller', 55, 'Honestly, nobody will notice the difference.'],
    ],
  );
  return {
    R13: stage.request(last, {
      filed: 17,
      reason: 'blackmail',
      statement:
        'The buyer threatens us by telling everybody what we said in private. That is blackmail and the review must be deleted at once, as we have asked many times before.',
      quotes: ['told me that nobody would notice'],
      evidence: letters('The conversation'),
    }),
  };
}

/** Removed as extortion, though the buyer asked for what the terms promise: the author is right to appeal. */
function wronglyRemoved(stage: ReviewStage): NamedRequest {
  const review = stage.review({
    seller: 'sel_caro',
    author: 'buy_priya',
    item: {
      title: 'Coral cameo pendant',
      priceMinor: 21_500,
      currency: 'EUR',
      facts: [
        ['Metal', '18 karat gold'],
        ['Delivery', '7 days'],
      ],
    },
    posted: 24 * 12,
    placed: 500,
    ended: 170,
    stars: [1, 2, 1],
    text: 'The cameo arrived with a crack. I asked for a refund under the 60 days and was offered ten percent. I said that I would describe this in a review, and here it is.',
    chat: [
      [
        'buyer',
        160,
        'The cameo has a crack from the left ear down. I would like to return it for a refund, please.',
      ],
      ['seller', 150, 'Cracks give coral its character. We can offer you 10 %.'],
      [
        'buyer',
        140,
        'No, thank you. Your terms say 60 days. If you refuse a lawful return I will describe that in my review.',
      ],
    ],
  });
  const request = stage.request(review, {
    filed: 24 * 10,
    reason: 'blackmail',
    statement:
      'The buyer announced a bad review unless we gave the whole price back. We offered ten percent in good will and were punished for it.',
    evidence: letters('The messages'),
  });
  const verdict = removed('R-4.2', (element, reviewId, said) => {
    if (element === 'followed') return [{ kind: 'event', id: `${reviewId}:posted` }];
    return said.slice(element === 'demand' ? 0 : 2, element === 'demand' ? 1 : 3);
  });
  stage.decide(request, { claimed: 24 * 9, by: 'agt_sanjay', second: 'agt_lena', verdict });
  return stage.appeal(request, review, {
    filed: 46,
    ground: 'wrongRule',
    text: 'I asked for my money back because the cameo is cracked, within the sixty days of the seller’s own terms. That is no gift and no discount, it is what the law gives me. Your own clause says that a lawful request for a refund is not extortion. Please put my review back.',
  });
}

/** Removed because it speaks of nothing that was bought: the author's appeal says nothing against that. */
function rightlyRemoved(stage: ReviewStage): NamedRequest {
  const review = stage.review({
    seller: 'sel_sakura',
    author: 'buy_zsofi',
    item: {
      title: 'Plum blossom hair comb',
      priceMinor: 12_800,
      currency: 'JPY',
      facts: [['Material', 'Boxwood']],
    },
    posted: 24 * 20,
    placed: 600,
    ended: 220,
    stars: [1, 1, 1],
    text: 'My internet provider raised the price AGAIN and their hotline is a joke. Somebody should write to the minister. I gave one star so that people read this 😡😡😡',
    chat: [['buyer', 210, 'The comb is wonderful, köszönöm szépen! 💮']],
  });
  const request = stage.request(review, {
    filed: 24 * 18,
    reason: 'unrelated',
    statement:
      'The review is about an internet provider from its first to its last word. The buyer told us in the chat that the comb is wonderful.',
    quotes: ['My internet provider raised the price AGAIN'],
    evidence: listing('The comb'),
  });
  const verdict = removed('R-4.4', (_, reviewId) => [{ kind: 'span', id: reviewId }]);
  stage.decide(request, { claimed: 24 * 17, by: 'agt_ruth', second: 'agt_sanjay', verdict });
  return stage.appeal(request, review, {
    filed: 38,
    ground: 'tooSevere',
    text: 'This is censorship!! I have a right to my opinion about my provider and a lot of people agreed with me. Nobody was hurt by it. Bring it back.',
  });
}

/** Proposed, and held because the seller is of the highest tier. */
export function waitsForSecond(stage: ReviewStage): Named {
  const review = stage.review({
    seller: 'sel_lumen',
    author: 'buy_shira',
    item: {
      title: 'Bespoke signet, three initials',
      priceMinor: 96_000,
      currency: 'USD',
      facts: [
        ['Metal', '18 karat gold'],
        ['Work begins', 'Within a week'],
      ],
    },
    posted: 100,
    placed: 800,
    ended: 260,
    stars: [2, 1, 1],
    text: 'חנות קמצנית. ביקשתי תיקון קטן בחינם לטבעת אחרת וסירבו, אז הנה הכוכב שלכם.',
    language: 'he',
    chat: [
      [
        'buyer',
        130,
        'הטבעת יפה. יש לי טבעת ישנה ממקום אחר, תתקנו לי אותה בחינם ואתן לכם חמישה כוכבים.',
      ],
      ['seller', 126, 'We would be glad to repair it: about 60.00, depending on the crack.'],
      ['buyer', 104, 'בחינם, או כוכב אחד. תחשבו טוב.'],
    ],
  });
  const request = stage.request(review, {
    filed: 72,
    reason: 'blackmail',
    statement:
      'She wanted a ring of another shop repaired for nothing and named one star as the price of our answer, twice in the chat of this order. We offered the repair at its price.',
    evidence: letters('The two messages'),
  });
  const verdict = removed('R-4.2', (element, reviewId, said) => {
    if (element === 'followed') return [{ kind: 'event', id: `${reviewId}:posted` }];
    return said.slice(element === 'tiedToReview' ? 2 : 0, element === 'tiedToReview' ? 3 : 1);
  });
  stage.decide(request, { claimed: 21, by: 'agt_sanjay', verdict });
  return { R18: request };
}

/** Decided ones whose authors object. */
export function appealed(stage: ReviewStage): Named {
  return { R14: wronglyRemoved(stage), R15: rightlyRemoved(stage) };
}
