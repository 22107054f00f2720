import type { BuyerRecord, DisputeReason, SellerRecord } from '../../domain/records.ts';
import { addMs, DAY } from '../../../src/lib/instants.ts';
import { mixSeed } from '../../../src/lib/prng.ts';
import { seedId, seedNumber } from '../ids.ts';

export const BUYERS = 2000;
export const SELLERS = 300;

type Region = readonly [
  city: string,
  country: string,
  zone: string,
  language: string,
  currency: string,
  first: string,
  last: string,
];
/** Where bulk people live, what they pay in, and what they are called. */
const REGIONS: readonly Region[] = [
  [
    'Chicago',
    'US',
    'America/Chicago',
    'en',
    'USD',
    'Olivia Ethan Harper Mason Nora Caleb',
    'Bennett Okafor Ramirez Sullivan Hughes Petrov',
  ],
  [
    'Seattle',
    'US',
    'America/Los_Angeles',
    'en',
    'USD',
    'Ivy Theo Maya Jonah Priya Grant',
    'Nakamura Doyle Fischer Salazar Reid Ng',
  ],
  [
    'Paris',
    'FR',
    'Europe/Paris',
    'fr',
    'EUR',
    'Chloé Hugo Inès Mathis Zoé Adrien',
    'Lefèvre Moreau Benali Garnier Roux Noël',
  ],
  [
    'Hamburg',
    'DE',
    'Europe/Berlin',
    'de',
    'EUR',
    'Jürgen Greta Anselm Käthe Björn Mia',
    'Schäfer Öztürk Krause Weiß Lindner Vogel',
  ],
  [
    'Leeds',
    'GB',
    'Europe/London',
    'en',
    'GBP',
    'Arthur Imogen Rhys Niamh Kofi Poppy',
    'Ashworth Mensah O’Neill Pritchard Shah Webb',
  ],
  [
    'Sapporo',
    'JP',
    'Asia/Tokyo',
    'ja',
    'JPY',
    '陽菜 蓮 結衣 大翔 美咲 悠真',
    '佐藤 鈴木 高橋 田中 伊藤 渡辺',
  ],
  [
    'Salmiya',
    'KW',
    'Asia/Kuwait',
    'ar',
    'KWD',
    'فاطمة يوسف مريم عبدالله نورة سالم',
    'العنزي الرشيدي المطيري الشمري العجمي الخالد',
  ],
  [
    'Riffa',
    'BH',
    'Asia/Bahrain',
    'ar',
    'BHD',
    'Layla Hassan Zainab Ali Amal Jassim',
    'Al-Khalifa Al-Sayed Yusuf Mubarak Fakhro Kanoo',
  ],
  [
    'Gothenburg',
    'SE',
    'Europe/Stockholm',
    'sv',
    'SEK',
    'Åsa Nils Ebba Öyvind Linnéa Måns',
    'Ångström Berglund Söderberg Ek Nyström Åkesson',
  ],
  [
    'Adelaide',
    'AU',
    'Australia/Adelaide',
    'en',
    'AUD',
    'Matilda Jack Tahlia Cooper Isla Beau',
    'Nguyen Whitfield Papadopoulos Marsh Kelly Singh',
  ],
];
const SHOP_HEADS =
  'Silver Luna Harbour Iris Copper North Willow Star Juniper Velvet Old Meadow Coral Raven Golden'.split(
    ' ',
  );
const SHOP_TAILS = [
  'Jewels',
  'Atelier',
  '& Daughters',
  'Goldsmiths',
  'Workshop',
  'Studio',
  'Gems',
  '& Co.',
  'Fine Jewellery',
  'Antiques',
];

function pick(words: string, index: number): string {
  const list = words.split(' ');
  return list[index % list.length] ?? '';
}

/** Buyers and sellers of the bulk, each made from its number alone; names are made once. */
export class BulkPeople {
  private readonly key: number;
  private readonly buyerNames: string[] = [];
  private readonly sellerNames: string[] = [];
  private readonly buyerIds: string[] = [];
  private readonly sellerIds: string[] = [];
  private acted: { person: number; standing: Standing; actionId: string }[] | undefined;

  constructor(key: number) {
    this.key = key;
  }

  private region(index: number, salt: number): Region {
    const region = REGIONS[mixSeed(this.key ^ salt, index) % REGIONS.length];
    if (!region) throw new Error('No region');
    return region;
  }

  buyerId(index: number): string {
    return (this.buyerIds[index] ??= seedId('buy', 'p', index, this.key));
  }
  sellerId(index: number): string {
    return (this.sellerIds[index] ??= seedId('sel', 'p', index, this.key));
  }
  buyerName(index: number): string {
    const [, , , , , first, last] = this.region(index, 1);
    const draw = mixSeed(this.key ^ 11, index);
    return (this.buyerNames[index] ??= `${pick(first, draw)} ${pick(last, draw >>> 8)}`);
  }
  sellerName(index: number): string {
    const head = SHOP_HEADS[index % SHOP_HEADS.length];
    const tail = SHOP_TAILS[Math.floor(index / SHOP_HEADS.length) % SHOP_TAILS.length];
    const more =
      index < SHOP_HEADS.length * SHOP_TAILS.length ? '' : ` ${this.region(index, 2)[0]}`;
    return (this.sellerNames[index] ??= `${head} ${tail}${more}`);
  }
  /** The currency that a seller sells in. */
  currencyOf(index: number): string {
    return this.region(index, 2)[4];
  }
  /** The zone that a seller works in. */
  zoneOf(index: number): string {
    return this.region(index, 2)[2];
  }
  cityOf(index: number): { city: string; country: string } {
    const [city, country] = this.region(index, 1);
    return { city, country };
  }
  buyerIndex(id: string): number | undefined {
    const index = id.startsWith('buy_') ? seedNumber(id, 'p', this.key) : undefined;
    return index !== undefined && index < BUYERS ? index : undefined;
  }

  private standingOf(index: number): 'good' | Standing {
    const draw = mixSeed(this.key ^ 9, index);
    return draw % 17 === 0 ? 'watch' : draw % 53 === 0 ? 'restricted' : 'good';
  }

  /** A seller with something to appeal, and what that is. */
  appealOf(draw: number): { person: number; standing: Standing; actionId: string } | undefined {
    this.acted ??= Array.from({ length: SELLERS }, (_, person) => person).flatMap((person) => {
      const standing = this.standingOf(person);
      return standing === 'good' ? [] : { person, standing, actionId: actionIdOf(person) };
    });
    return this.acted[draw % Math.max(1, this.acted.length)];
  }

  private base(index: number, salt: number, now: string) {
    const [city, country, timeZone, language] = this.region(index, salt);
    const draw = mixSeed(this.key ^ (salt * 7), index);
    const since = addMs(now, -(90 + (draw % 2400)) * DAY);
    return { city, country, timeZone, language, since, conductFlags: [], ruled: [], version: 1 };
  }

  buyer(index: number, counts: Partial<Record<DisputeReason, number>>, now: string): BuyerRecord {
    const disputes = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return {
      id: this.buyerId(index),
      name: this.buyerName(index),
      ...this.base(index, 1, now),
      orders: disputes + 2 + (mixSeed(this.key ^ 5, index) % 60),
      disputesByReason: counts,
      keptItemRefunds: mixSeed(this.key ^ 6, index) % 3,
      duplicateEvidence: 0,
    };
  }

  seller(index: number, counts: Partial<Record<DisputeReason, number>>, now: string): SellerRecord {
    const draw = mixSeed(this.key ^ 9, index);
    const disputes = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const orders = disputes * (12 + (draw % 50)) + (draw % 40);
    const standing = this.standingOf(index);
    return {
      id: this.sellerId(index),
      name: this.sellerName(index),
      ...this.base(index, 2, now),
      orders,
      disputesByReason: counts,
      tier: orders < 60 ? 'new' : orders < 600 ? 'standard' : 'top',
      standing,
      ...(standing !== 'good' && { accountActions: [actionOf(index, standing, now)] }),
      escalations: Math.floor(disputes / 5),
      meritless: draw % 23 === 0 ? 1 : 0,
      ruledAgainst: Math.floor(disputes / 3),
      currencies: [this.currencyOf(index)],
    };
  }
}

/** A standing that is not good. */
export type Standing = 'watch' | 'restricted';

const actionIdOf = (index: number) => `act_p${index}`;

/** The account action behind a standing that is not good. */
function actionOf(
  index: number,
  standing: Standing,
  now: string,
): NonNullable<SellerRecord['accountActions']>[number] {
  const isWatched = standing === 'watch';
  return {
    id: actionIdOf(index),
    // Before the oldest ticket of the bulk: one appeals what was done already.
    at: addMs(now, -(41 + (index % 20)) * DAY),
    kind: isWatched ? 'warned' : 'restricted',
    reason: isWatched ? 'Late dispatch on several orders' : 'Trademark complaints on two listings',
  };
}
