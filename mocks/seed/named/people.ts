import type { BuyerRecord, SellerRecord } from '../../domain/records.ts';
import { addMs, DAY } from '../../../src/lib/instants.ts';

type Place = readonly [city: string, country: string, timeZone: string, language: string];
const PLACES = {
  lisbon: ['Lisbon', 'PT', 'Europe/Lisbon', 'pt'],
  toronto: ['Toronto', 'CA', 'America/Toronto', 'en'],
  osaka: ['Osaka', 'JP', 'Asia/Tokyo', 'ja'],
  reykjavik: ['Reykjavík', 'IS', 'Atlantic/Reykjavik', 'is'],
  kuwait: ['Kuwait City', 'KW', 'Asia/Kuwait', 'ar'],
  manama: ['Manama', 'BH', 'Asia/Bahrain', 'ar'],
  lagos: ['Lagos', 'NG', 'Africa/Lagos', 'en'],
  milan: ['Milan', 'IT', 'Europe/Rome', 'it'],
  galway: ['Galway', 'IE', 'Europe/Dublin', 'en'],
  london: ['London', 'GB', 'Europe/London', 'en'],
  malmo: ['Malmö', 'SE', 'Europe/Stockholm', 'sv'],
  newYork: ['New York', 'US', 'America/New_York', 'en'],
  denver: ['Denver', 'US', 'America/Denver', 'en'],
  losAngeles: ['Los Angeles', 'US', 'America/Los_Angeles', 'en'],
  haifa: ['Haifa', 'IL', 'Asia/Jerusalem', 'he'],
  budapest: ['Budapest', 'HU', 'Europe/Budapest', 'hu'],
  zurich: ['Zürich', 'CH', 'Europe/Zurich', 'de'],
  melbourne: ['Melbourne', 'AU', 'Australia/Melbourne', 'en'],
  jaipur: ['Jaipur', 'IN', 'Asia/Kolkata', 'hi'],
  seoul: ['Seoul', 'KR', 'Asia/Seoul', 'ko'],
  saoPaulo: ['São Paulo', 'BR', 'America/Sao_Paulo', 'pt'],
} as const satisfies Record<string, Place>;
type PlaceName = keyof typeof PLACES;

/** Buyers of the named cases: id → name, place, orders in the window. */
const BUYERS = {
  buy_ines: ['Ines Duarte', 'lisbon', 31],
  buy_kenji: ['渡辺 健二 (Kenji Watanabe)', 'osaka', 12],
  buy_noor: ['Noor Al-Sabah نور الصباح', 'kuwait', 8],
  buy_amara: ['Amara Nwosu', 'lagos', 17],
  buy_liam: ['Liam Ó Braonáin', 'galway', 6],
  buy_sofia: ['Sofia Lindqvist', 'malmo', 44],
  buy_tamar: ['תמר בן־דוד', 'haifa', 9],
  buy_zsofi: ['Zsófi 💍✨ Kovács', 'budapest', 3],
  buy_hala: ['هالة المنصوري', 'manama', 15],
  buy_maximilian: [
    'Maximilian-Alexander Freiherr von Hohenfels-Wittgenstein und zu Brandenstein',
    'zurich',
    22,
  ],
  buy_priya: ['Priya Raghunathan', 'jaipur', 19],
  buy_caleb: ['Caleb Whitmore', 'denver', 27],
  buy_rosa: ['Rosa Benítez', 'saoPaulo', 11],
  buy_emma: ['Emma Carlisle', 'london', 38],
  buy_grace: ['Grace Holloway', 'newYork', 14],
  buy_daniel: ['Daniel Osei', 'newYork', 7],
  buy_yuki: ['Yuki Tanaka', 'osaka', 5],
  buy_fahad: ['Fahad Al-Mutairi', 'kuwait', 10],
  buy_marta: ['Marta Silveira', 'lisbon', 21],
  buy_peter: ['Peter Novotny', 'losAngeles', 13],
  buy_olivia: ['Olivia Chen', 'losAngeles', 33],
  buy_hugo: ['Hugo Lambert', 'toronto', 16],
  buy_dario: ['Dario Brückner', 'zurich', 9],
  buy_jihoon: ['김지훈 Kim Ji-hoon', 'seoul', 24],
  buy_wanjiru: ['Wanjirũ Kamau-Oyelaran', 'lagos', 6],
  buy_shira: ['שירה אביטל־מזרחי', 'haifa', 13],
  buy_abdulrahman: ['عبد الرحمن بن خالد آل سعود الدوسري', 'kuwait', 18],
  buy_marie: ['Marie-Élisabeth de La Rochefoucauld-Montbel', 'toronto', 41],
  buy_tomo: ['小野寺 智', 'osaka', 29],
  buy_beth: ['Beth Rowntree', 'london', 7],
  buy_igor: ['Igor Wiśniewski', 'newYork', 15],
  buy_lucia: ['Lucía Peñalver', 'milan', 20],
  buy_sven: ['Sven Åkerblom', 'malmo', 10],
  buy_noa: ['Noa Feld', 'haifa', 4],
  buy_ring01: ['luvgold88', 'losAngeles', 1],
  buy_ring02: ['Jessica M.', 'denver', 1],
  buy_ring03: ['kate_w_1994', 'newYork', 1],
  buy_ring04: ['M. Rossi', 'milan', 1],
  buy_ring05: ['happybuyer7', 'losAngeles', 1],
  buy_ring06: ['Anna', 'newYork', 1],
  buy_ring07: ['Björn T', 'malmo', 1],
  buy_ring08: ['gemqueen', 'denver', 1],
  buy_ring09: ['李娜', 'osaka', 1],
  buy_ring10: ['r.patel', 'jaipur', 1],
  buy_ring11: ['Sunny ☀️', 'saoPaulo', 1],
  buy_ring12: ['Oliver', 'london', 1],
  buy_ring13: ['eva.n', 'budapest', 1],
} as const satisfies Record<string, readonly [string, PlaceName, number]>;

type Standing = SellerRecord['standing'];
type Tier = SellerRecord['tier'];
/** Sellers of the named cases: id → name, place, orders, disputes before, tier, standing. */
const SELLERS = {
  sel_corvin: ['Atelier Corvin', 'toronto', 1420, 29, 'top', 'good'],
  sel_northlight: ['Northlight Gems', 'reykjavik', 386, 11, 'standard', 'watch'],
  sel_perla: ['Perla & Sons', 'milan', 2210, 18, 'top', 'good'],
  sel_halide: ['Studio Halide', 'london', 260, 4, 'standard', 'good'],
  sel_goldenThread: [
    'Golden Thread Jewellers and Restorers of Fine Antiques',
    'london',
    97,
    6,
    'standard',
    'watch',
  ],
  sel_pebble: ['Pebble & Tide', 'losAngeles', 512, 7, 'standard', 'good'],
  sel_marrow: ['Marrow Lane Silver', 'denver', 143, 3, 'standard', 'good'],
  sel_aurelia: ['Aurelia Fine Rings', 'milan', 640, 9, 'standard', 'good'],
  sel_kestrel: ['Kestrel & Bloom', 'london', 181, 5, 'standard', 'good'],
  sel_larkspur: ['Larkspur Diamonds', 'newYork', 905, 21, 'top', 'good'],
  sel_southern: ['Southern Opal House', 'melbourne', 330, 2, 'standard', 'good'],
  sel_carmel: ['כרמל צורפים Carmel Goldsmiths', 'haifa', 118, 2, 'standard', 'good'],
  sel_duna: ['Duna Ékszer', 'budapest', 58, 1, 'new', 'good'],
  sel_gulf: ['Gulf Pearl Trading لؤلؤة الخليج', 'manama', 470, 6, 'standard', 'good'],
  sel_matter: ['Matterhorn Uhren & Schmuck', 'zurich', 88, 7, 'standard', 'restricted'],
  sel_hawa: ['Hawa Mahal Jewels', 'jaipur', 1250, 30, 'top', 'good'],
  sel_foxglove: ['Foxglove Charms', 'galway', 4, 1, 'new', 'good'],
  sel_brightwater: ['Brightwater Jewelry', 'newYork', 760, 12, 'standard', 'good'],
  sel_ember: ['Ember & Ash', 'denver', 205, 4, 'standard', 'good'],
  sel_hoshi: ['Hoshi Accessories', 'osaka', 1480, 16, 'top', 'good'],
  sel_dana: ['Dana Gold', 'kuwait', 352, 5, 'standard', 'good'],
  sel_twinOaks: ['Twin Oaks Studio', 'toronto', 290, 6, 'standard', 'good'],
  sel_saltmarsh: ['Saltmarsh Jewellery', 'galway', 166, 3, 'standard', 'good'],
  sel_cobalt: ['Cobalt Row', 'losAngeles', 402, 14, 'standard', 'watch'],
  sel_regent: ['Regent Estate Jewels', 'london', 538, 8, 'top', 'good'],
  sel_wren: ['Wren & Daughters', 'lisbon', 233, 4, 'standard', 'good'],
  sel_quill: ['Quill & Garnet', 'london', 310, 4, 'standard', 'good'],
  sel_fjord: ['Fjord & Flint', 'reykjavik', 174, 3, 'standard', 'good'],
  sel_beit: ['בית התכשיט Beit HaTachshit', 'haifa', 96, 2, 'standard', 'good'],
  sel_sakura: ['桜工房 Sakura Kōbō', 'osaka', 288, 1, 'standard', 'good'],
  sel_hofjuwelier: [
    'Hofjuwelier von Hohenlohe-Schillingsfürst, Inhaberin Wilhelmine Freifrau zu Rechberg',
    'zurich',
    151,
    2,
    'standard',
    'good',
  ],
  sel_okapi: ['Okapi Silverworks', 'lagos', 402, 5, 'standard', 'good'],
  sel_lumen: ['Lumen Bespoke', 'newYork', 3120, 22, 'top', 'good'],
  sel_plumage: ['Plumage Studio', 'denver', 126, 9, 'standard', 'watch'],
  sel_rukn: ['ركن الذهب Gold Corner', 'kuwait', 540, 6, 'standard', 'good'],
  sel_caro: ['Caro Mia Gioielli', 'milan', 367, 4, 'standard', 'good'],
  sel_bruma: ['Bruma Joias', 'saoPaulo', 83, 1, 'new', 'good'],
  sel_moth: ['Moth & Lantern', 'galway', 219, 2, 'standard', 'good'],
} as const satisfies Record<string, readonly [string, PlaceName, number, number, Tier, Standing]>;

export type BuyerId = keyof typeof BUYERS;
export type SellerId = keyof typeof SELLERS;

function placed(place: PlaceName) {
  const [city, country, timeZone, language] = PLACES[place];
  return { city, country, timeZone, language };
}

/** A buyer of the named cases as of the beginning of the world. */
export function namedBuyer(id: BuyerId, now: string): BuyerRecord {
  const [name, place, orders] = BUYERS[id];
  return {
    id,
    name,
    ...placed(place),
    since: addMs(now, -(orders * 23 + 60) * DAY),
    orders,
    disputesByReason: {},
    conductFlags: [],
    ruled: [],
    version: 1,
    keptItemRefunds: 0,
    duplicateEvidence: 0,
  };
}

/** A seller of the named cases; half of the earlier disputes were about goods not as described. */
export function namedSeller(id: SellerId, currency: string, now: string): SellerRecord {
  const [name, place, orders, before, tier, standing] = SELLERS[id];
  const described = Math.floor(before / 2);
  const late = Math.floor((before - described) / 2);
  const damaged = before - described - late;
  return {
    id,
    name,
    ...placed(place),
    since: addMs(now, -(orders + 240) * DAY),
    orders,
    disputesByReason: { notAsDescribed: described, notReceived: late, damaged },
    conductFlags: [],
    ruled: [],
    version: 1,
    tier,
    standing,
    escalations: Math.floor(before / 4),
    meritless: 0,
    ruledAgainst: Math.floor(before / 3),
    currencies: [currency],
  };
}

export const NAMED_BUYERS = Object.keys(BUYERS) as BuyerId[];
export function buyerName(id: BuyerId): string {
  return BUYERS[id][0];
}
export function sellerName(id: SellerId): string {
  return SELLERS[id][0];
}
export function cityOf(id: BuyerId): { city: string; country: string } {
  const [city, country] = PLACES[BUYERS[id][1]];
  return { city, country };
}
