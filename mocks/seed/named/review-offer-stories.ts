import type { NamedRequest, ReviewStage } from './review-stage.ts';
import { listing } from './review-stories.ts';

type Named = Record<string, NamedRequest>;

const item = (
  title: string,
  priceMinor: number,
  currency: string,
  ...facts: [string, string][]
) => ({
  title,
  priceMinor,
  currency,
  facts,
});

const KANZASHI = item(
  'Lacquer kanzashi, wisteria',
  18_400,
  'JPY',
  ['Material', 'Lacquered wood'],
  ['Length', '17 cm'],
);
const TEAPOT = item('Iron tea pot charms, set of three', 6_200, 'USD', ['Material', 'Cast iron']);
const SIGNET = item(
  'Crest signet ring',
  1_240_00,
  'CHF',
  ['Metal', '18 karat gold'],
  ['Engraving', 'By hand'],
  ['Work begins', 'Within a week'],
);
const WATCH = item('Watch chain, curb links', 640_00, 'EUR', ['Metal', 'Sterling silver']);
const LOCKET = item('Hamsa locket', 72_000, 'ILS', ['Metal', '14 karat gold'], ['Size', '22 mm']);

/** The review of one order under the offer of another: one author says so, one says nothing, one meant it. */
export function wrongOffers(stage: ReviewStage): Named {
  const mixedUp = stage.review({
    seller: 'sel_sakura',
    author: 'buy_tomo',
    item: KANZASHI,
    posted: 130,
    placed: 500,
    ended: 300,
    stars: [2, 2, 3],
    text: '三つのうち一つの急須の取っ手が取れていました。鉄なのに軽く、写真より小さいです。茶道の友人への贈り物でしたので残念です。',
    language: 'ja',
    chat: [
      ['buyer', 480, '簪はいつ届きますか?'],
      ['seller', 478, '本日発送しました。'],
    ],
  });
  const meant = stage.order('sel_bruma', 'buy_tomo', TEAPOT, stage.ago(480));
  const silent = stage.review({
    seller: 'sel_hofjuwelier',
    author: 'buy_marie',
    item: SIGNET,
    posted: 96,
    placed: 700,
    ended: 240,
    stars: [1, 2, 2],
    text: 'La chaîne de montre s’est ouverte au troisième maillon et ma montre de famille est tombée sur le carrelage. Je ne sais que dire.',
    language: 'fr',
    chat: [
      ['buyer', 690, 'Bonjour, pourriez-vous graver nos armoiries d’après la photo jointe ?'],
      ['seller', 686, 'Avec plaisir, Madame. Le dessin vous parviendra avant la gravure.'],
      ['buyer', 238, 'La chevalière est arrivée, elle est parfaite.'],
    ],
  });
  stage.order('sel_caro', 'buy_marie', WATCH, stage.ago(420));
  const plain = stage.review({
    seller: 'sel_beit',
    author: 'buy_noa',
    item: LOCKET,
    posted: 58,
    placed: 300,
    ended: 120,
    stars: [2, 3, 2],
    text: 'זה לא התליון שבתמונות: הסוגר רופף והציפוי ירד אחרי שבוע. ציפיתי לזהב מלא לפי התיאור.',
    language: 'he',
    chat: [
      ['buyer', 110, 'שלום, הסוגר של החמסה לא נסגר. אפשר להחליף?'],
      ['seller', 96, 'זה תקין, צריך ללחוץ חזק יותר.'],
    ],
  });
  return {
    R4: {
      ...stage.request(mixedUp, {
        filed: 100,
        reason: 'wrongOffer',
        statement:
          'この簪に急須はありません。お客様は別のお店の商品と間違えて、私どもの商品にレビューを書かれたと思われます。ご本人にご確認のうえ、正しいご注文へ移していただけますようお願いいたします。',
        quotes: ['三つのうち一つの急須の取っ手が取れていました。'],
        evidence: listing('簪の商品ページ'),
      }),
      movesTo: meant.id,
    },
    R5: stage.request(silent, {
      filed: 60,
      reason: 'wrongOffer',
      statement:
        'Cette offre est une chevalière ; nous n’avons jamais vendu de chaîne de montre. Madame nous a écrit que sa bague est parfaite. L’avis vise manifestement un autre achat.',
      quotes: ['La chaîne de montre s’est ouverte au troisième maillon'],
      evidence: listing('L’offre : une chevalière'),
    }),
    R6: stage.request(plain, {
      filed: 36,
      reason: 'wrongOffer',
      statement:
        'She writes herself that this is not our locket. So the review belongs to somebody else and has to go from our page. Our lockets do not lose their gold.',
      quotes: ['זה לא התליון שבתמונות'],
      evidence: listing('The locket in our shop'),
    }),
  };
}

/** Texts about something else: in whole, in part, and not at all. */
export function unrelatedTexts(stage: ReviewStage): Named {
  const bangle = item(
    'Beaded filigree bangle',
    48_000,
    'KWD',
    ['Metal', '21 karat gold'],
    ['Work begins', 'Within two days'],
  );
  const studs = item(
    'Freshwater pearl studs',
    9_800,
    'EUR',
    ['Metal', '14 karat gold'],
    ['Delivery', '4 days'],
  );
  const whole = stage.review({
    seller: 'sel_rukn',
    author: 'buy_jihoon',
    item: bangle,
    posted: 39,
    placed: 260,
    ended: 80,
    stars: [1, 1, 1],
    text: '선거 결과에 너무 화가 납니다. 이 나라 정치인들은 다 똑같고 방송도 믿을 수 없습니다. 모두 투표 다시 해야 합니다!',
    language: 'ko',
    chat: [
      ['seller', 240, 'Your bangle is on its way, it should be with you on Thursday.'],
      ['buyer', 78, '잘 받았습니다, 감사합니다.'],
    ],
  });
  const mixed = stage.review({
    seller: 'sel_caro',
    author: 'buy_lucia',
    item: studs,
    posted: 66,
    placed: 280,
    ended: 110,
    stars: [2, 3, 2],
    text: 'One of the pearls came with a dull spot and nobody answered me for five days. And by the way, my neighbour Rosa Benítez at number 14 steals parcels from the hall, everybody in the house knows it. The box was pretty.',
    chat: [
      ['buyer', 105, 'Hello, one pearl has a dull spot, can you have a look at this photo?'],
      [
        'seller',
        20,
        'Sorry for the delay, we were at a fair. Please send it back for an exchange.',
      ],
    ],
  });
  const about = stage.review({
    seller: 'sel_fjord',
    author: 'buy_sven',
    item: item(
      'Lava stone beads',
      7_400,
      'EUR',
      ['Material', 'Lava stone and silver'],
      ['Work begins', 'The same day'],
    ),
    posted: 44,
    placed: 420,
    ended: 60,
    stars: [3, 1, 1],
    text: 'Beads are fine. But it took them two weeks to start, and when I asked they told me to “enjoy the summer”. That is no way to talk to people.',
    chat: [
      ['buyer', 160, 'You wrote “the same day”. It has been nine days. Have you begun?'],
      ['seller', 150, 'We begin when we begin. Enjoy the summer :)'],
    ],
  });
  return {
    R7: stage.request(whole, {
      filed: 25,
      reason: 'unrelated',
      statement:
        'The review is about an election and about television. It does not say one word about the bangle, the delivery or how we spoke with the buyer, who thanked us in the chat.',
      quotes: ['선거 결과에 너무 화가 납니다.'],
      evidence: listing('The bangle'),
    }),
    R8: stage.request(mixed, {
      filed: 31,
      reason: 'unrelated',
      statement:
        'The buyer accuses a neighbour of theft and names her with her address. That has nothing to do with our pearls and could even be slander. Please delete the review.',
      quotes: ['my neighbour Rosa Benítez at number 14 steals parcels from the hall'],
      evidence: listing('The studs'),
    }),
    R9: stage.request(about, {
      filed: 19,
      reason: 'unrelated',
      statement:
        'He admits himself that the beads are fine. All the rest is about the summer and about manners and has nothing to do with the product. We ask you to remove it.',
      quotes: ['That is no way to talk to people.'],
      evidence: listing('The beads'),
    }),
  };
}
