import { exponentOf } from '../../../src/lib/currency.ts';
import { addMs, DAY, fromMs, HOUR, MINUTE } from '../../../src/lib/instants.ts';
import type {
  OrderChatRecord,
  ReviewBookRecord,
  ReviewRecord,
} from '../../domain/review-records.ts';
import type { SellerRecord, TableName, Tables } from '../../domain/records.ts';
import { PER_DOLLAR } from '../bulk/plan.ts';
import { SELLERS } from '../bulk/people.ts';
import { ITEMS } from '../bulk/words.ts';
import { seedId, seedNumber } from '../ids.ts';
import type { SeedOptions } from '../seed-target.ts';
import { ReviewColumns } from './review-columns.ts';
import { ReviewPlans } from './review-plans.ts';
import { ReviewTexts } from './review-texts.ts';
import { filled } from './slots.ts';
import { DEMANDS, LAWFUL, PLAIN, type Talk } from './words-requested.ts';

const METALS = [
  'Sterling silver',
  '14 karat gold',
  '18 karat gold',
  'Platinum 950',
  'Gold vermeil',
];
const STARTS = ['The same day', 'Within two days', 'Within a week'];
const ALL_COUNT = { fulfilment: true, startTime: true, communication: true };
/** Ids of one chat's messages. */
const LINES = 8;

/** Bulk reviews, the chats of their orders and the books of their sellers; each made when it is read. */
export class BulkReviews {
  readonly plans: ReviewPlans;
  readonly texts: ReviewTexts;
  readonly sellerOf: (sellerId: string) => SellerRecord | undefined;
  private columns: ReviewColumns | undefined;

  /** @param sellerOf the seller's own record, whose tier decides who decides */
  constructor(
    options: SeedOptions,
    sellerOf: (sellerId: string) => SellerRecord | undefined = () => undefined,
  ) {
    this.plans = new ReviewPlans(options);
    this.texts = new ReviewTexts(this.plans);
    this.sellerOf = sellerOf;
  }

  /** What a search for near-same texts looks through. */
  get source() {
    const { plans, texts } = this;
    return {
      count: plans.count,
      textAt: (n: number) => texts.of(n).text,
      idAt: (n: number) => plans.idOf('rev', n),
      numberOf: (id: string) => (id.startsWith('rev_') ? plans.numberOf(id) : -1),
    };
  }

  /** Ids of the bulk reviews that somebody wrote, oldest first. */
  byAuthor(authorId: string): string[] {
    const author = this.plans.people.buyerIndex(authorId);
    if (author === undefined || this.plans.count === 0) return [];
    return this.held.ofAuthor(author).map((n) => this.plans.idOf('rev', n));
  }

  /** A record of an untouched bulk review, its order's chat or its seller's book. */
  readonly derive = <T extends TableName>(table: T, id: string): Tables[T] | undefined => {
    // Each branch makes a record of the table it names, so it is of Tables[T].
    if (table === 'reviewBooks') return this.book(id) as Tables[T] | undefined;
    if (table !== 'reviews' && table !== 'orderChats') return undefined;
    if (!id.startsWith(table === 'reviews' ? 'rev_' : 'ord_')) return undefined;
    const n = this.plans.numberOf(id);
    if (n < 0) return undefined;
    return (table === 'reviews' ? this.review(n) : this.chat(n)) as Tables[T];
  };

  review(n: number): ReviewRecord {
    const { plans } = this;
    const { people } = plans;
    const seller = plans.sellerOf(n);
    const author = plans.authorOf(n);
    const draw = plans.draw(541, n);
    const postedAt = fromMs(plans.postedS(n) * 1000);
    const finishedAt = addMs(postedAt, -(3 * HOUR + (draw % (5 * 24)) * HOUR));
    const status = draw % 23 === 0 ? 'refund' : draw % 31 === 0 ? 'canceled' : 'finished';
    return {
      id: plans.idOf('rev', n),
      state: 'shown',
      redactions: [],
      countsInRating: ALL_COUNT,
      sellerId: people.sellerId(seller),
      orderId: plans.idOf('ord', n),
      authorId: people.buyerId(author),
      authorName: people.buyerName(author),
      sellerName: people.sellerName(seller),
      order: {
        reference: `#R-${500_000 + n}`,
        status,
        placedAt: this.placedAt(n, finishedAt),
        ...(status !== 'canceled' && { finishedAt }),
      },
      offer: this.offer(n, seller, draw),
      ...this.texts.of(n),
      stars: {
        fulfilment: plans.starsOf(n, 0),
        startTime: plans.starsOf(n, 1),
        communication: plans.starsOf(n, 2),
      },
      postedAt,
      agreedExtras: [],
    };
  }

  /** When the order of a review was placed. */
  private placedAt(n: number, finishedAt: string): string {
    const draw = this.plans.draw(542, n);
    return addMs(finishedAt, -((2 + (draw % 20)) * DAY + ((draw >>> 7) % 1440) * MINUTE));
  }

  private offer(n: number, seller: number, draw: number): ReviewRecord['offer'] {
    const { plans } = this;
    const currency = plans.people.currencyOf(seller);
    const item = this.texts.itemOf(n);
    const [title = '', dollars = 100] = ITEMS[item] ?? [];
    return {
      id: seedId('off', 'r', seller * ITEMS.length + item, plans.options.seed),
      title,
      priceMinor:
        Math.round(dollars * (PER_DOLLAR[currency] ?? 1)) * 10 ** (exponentOf(currency) ?? 2),
      currency,
      facts: [
        { name: 'Metal', value: METALS[(seller + item) % METALS.length] ?? '' },
        { name: 'Work begins', value: STARTS[seller % STARTS.length] ?? '' },
        { name: 'Delivery', value: `${3 + ((seller + item) % 9)} days` },
        { name: 'Size', value: `${42 + (draw % 18)}` },
      ],
    };
  }

  /** What was said on the order of a review, from its placing to shortly before the review. */
  chat(n: number): OrderChatRecord {
    const { plans } = this;
    const review = this.review(n);
    const from = Date.parse(review.order.placedAt);
    const to = plans.postedS(n) * 1000 - 20 * MINUTE;
    const talk = this.talkOf(n);
    const isPressing = DEMANDS.includes(talk) || LAWFUL.includes(talk);
    // Demands come when the goods are there.
    const start = isPressing ? to - Math.min(to - from, 3 * DAY) : from + HOUR;
    const messages = talk.map(([isBuyer, sentence], index) => ({
      id: seedId('chm', 'r', n * LINES + index, plans.options.seed),
      from: isBuyer ? ('buyer' as const) : ('seller' as const),
      name: isBuyer ? review.authorName : review.sellerName,
      at: fromMs(Math.floor(start + ((to - start) * (index + 1)) / (talk.length + 1))),
      text: filled(sentence, plans.draw(551 + index, n), review.offer.title),
    }));
    return { id: review.orderId, messages };
  }

  private talkOf(n: number): Talk {
    const { plans } = this;
    const draw = plans.draw(550, n);
    const of = (talks: readonly Talk[]): Talk => talks[draw % talks.length] ?? [];
    if (plans.requestAt(n) < 0) return of(PLAIN);
    const { reason, bears } = plans.groundsOf(n);
    if (reason !== 'blackmail') return of(PLAIN);
    return of(bears ? DEMANDS : LAWFUL);
  }

  private get held(): ReviewColumns {
    return (this.columns ??= new ReviewColumns(this.plans));
  }

  private book(sellerId: string): ReviewBookRecord | undefined {
    const { plans } = this;
    const seller = sellerId.startsWith('sel_')
      ? seedNumber(sellerId, 'p', plans.options.seed)
      : undefined;
    if (seller === undefined || seller >= SELLERS || plans.count === 0) return undefined;
    return { id: sellerId, ...this.held.book(seller) };
  }
}
