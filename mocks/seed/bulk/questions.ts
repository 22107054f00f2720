import type { Clock } from '../../../src/api/contract/common.ts';
import { exponentOf } from '../../../src/lib/currency.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../src/lib/instants.ts';
import { mixSeed } from '../../../src/lib/prng.ts';
import { stopClock } from '../../domain/clocks.ts';
import { answerQuestion } from '../../domain/questions/answer.ts';
import { askQuestion } from '../../domain/questions/ask.ts';
import { startQuestionClock } from '../../domain/questions/question-clock.ts';
import type { QuestionRecord, TableName, Tables } from '../../domain/records.ts';
import { Tx } from '../../domain/tx.ts';
import { countedIds, seedId, seedNumber } from '../ids.ts';
import { MemoryTarget } from '../memory-target.ts';
import { Replay, type Step } from '../replay.ts';
import type { SeedOptions } from '../seed-target.ts';
import { staffActor } from '../staff.ts';
import { Slots } from './slots.ts';
import { BulkPeople, BUYERS, SELLERS } from './people.ts';
import { PER_DOLLAR } from './plan.ts';
import { answerBy, askedOf } from './question-words.ts';
import { ITEMS } from './words.ts';

/** Bulk questions were asked over so long a time before now. */
const SPAN = 30 * DAY;
/** Questions share instants of asking from so many on, and with them instants and clocks. */
const SLOTS = 1024;
/** Ids of one question: its own is the first. */
const IDS = 16;
/** Hours until an answer, as sellers are; the last is when the desk steps in. */
const DELAYS = [1.5, 4, 9, 20, 31, 52] as const;
const DESK = DELAYS.length - 1;
const WHO = ['agt_tomas', 'agt_aiko'] as const;
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  WHO.map((who) => [who, staffActor(who).name]),
);
const NONE: string[] = [];

interface Plan {
  n: number;
  slot: number;
  buyer: number;
  seller: number;
  item: number;
  words: number;
  /** Which of the delays the answer took; undefined while there is none. */
  delay: number | undefined;
  shown: boolean;
  pinned: boolean;
}

/** Bulk questions: a row each at once, the history when somebody looks. From (seed, n) alone. */
export class BulkQuestions {
  private readonly options: SeedOptions;
  private readonly people: BulkPeople;
  private readonly nowMs: number;
  private readonly count: number;
  private readonly slots: Slots;
  private readonly asked: string[] = [];
  private readonly askedMs: number[] = [];
  private readonly answered: string[] = [];
  private readonly zones: string[] = [];
  private readonly zoneNumbers: Record<string, number> = {};
  private readonly started: Clock[] = [];
  private readonly clocks = new Map<number, Clock[]>();
  private readonly items = new Map<number, QuestionRecord['item']>();

  constructor(options: SeedOptions) {
    this.options = options;
    this.people = new BulkPeople(options.seed);
    this.nowMs = Math.floor(toMs(options.now) / MINUTE) * MINUTE;
    this.count = Math.max(1, Math.min(SLOTS, options.volume));
    this.slots = new Slots(options.volume, this.count, (slot) => this.askedAt(slot));
  }

  /** Every row, in the order of asking. */
  *rows(): Generator<QuestionRecord> {
    for (let n = 0; n < this.options.volume; n += 1) yield this.row(n);
  }

  /** Where the counter of each year stands after the bulk. */
  counters(): { year: string; next: number }[] {
    return this.slots.counters();
  }

  /** One row: equal to what replaying the question gives. */
  row(n: number): QuestionRecord {
    const plan = this.plan(n);
    const { people } = this;
    const createdAt = this.askedAt(plan.slot);
    const row: QuestionRecord = {
      id: this.idOf(n),
      reference: this.referenceOf(n),
      status: 'unanswered',
      version: 1,
      text: askedOf(plan.words),
      buyerId: people.buyerId(plan.buyer),
      buyerName: people.buyerName(plan.buyer),
      sellerId: people.sellerId(plan.seller),
      sellerName: people.sellerName(plan.seller),
      item: this.itemOf(plan),
      clocks: this.clocksOf(plan),
      awaiting: 'seller',
      awaitingSince: createdAt,
      flags: NONE,
      createdAt,
      updatedAt: createdAt,
      derived: n,
    };
    if (plan.delay === undefined) row.unread = true;
    else this.settle(row, plan, plan.delay);
    return row;
  }

  /** A record of an untouched bulk question; undefined for anything else. */
  readonly derive = <T extends TableName>(table: T, id: string): Tables[T] | undefined => {
    if (table !== 'files' || !id.startsWith('qst_')) return undefined;
    const number = seedNumber(id, 'q', this.options.seed);
    if (number === undefined || number % IDS !== 0 || number / IDS >= this.options.volume)
      return undefined;
    return this.replay(number / IDS).reader.get(table, id);
  };

  /** Tells a question anew, by the domain's own commands. */
  replay(n: number): MemoryTarget {
    const plan = this.plan(n);
    const target = new MemoryTarget(false);
    const tx = new Tx(target.reader);
    const { now } = this.options;
    tx.put('buyers', this.people.buyer(plan.buyer, {}, now));
    tx.put('sellers', this.people.seller(plan.seller, {}, now));
    const reference = this.referenceOf(n);
    tx.put('counters', { id: reference.slice(0, 8), next: Number(reference.slice(9)) });
    target.apply(tx.change(), staffActor(WHO[0]), now);
    let count = 0;
    const newId = (prefix: string) =>
      seedId(prefix, 'q', n * IDS + (count += 1), this.options.seed);
    new Replay(target, this.options.policy, countedIds(newId)).run(this.steps(plan), now);
    return target;
  }

  private steps(plan: Plan): Step[] {
    const { people } = this;
    const sellerId = people.sellerId(plan.seller);
    const buyer = { id: people.buyerId(plan.buyer), name: people.buyerName(plan.buyer) };
    const seller = { id: sellerId, name: people.sellerName(plan.seller) };
    const id = this.idOf(plan.n);
    const ask: Step = {
      at: this.askedAt(plan.slot),
      actor: { ...buyer, party: 'buyer' },
      run: (tx, ctx) =>
        askQuestion(tx, { id, sellerId, item: this.itemOf(plan), text: askedOf(plan.words) }, ctx),
    };
    if (plan.delay === undefined) return [ask];
    const { by, who, text } = this.answerOf(plan, plan.delay);
    const places = { showOnWebsite: plan.shown, addToProductQa: plan.pinned };
    const answer: Step = {
      at: this.answeredAt(plan, plan.delay),
      actor: by === 'staff' ? staffActor(who) : { ...seller, party: 'seller' },
      run: (tx, ctx) => answerQuestion(tx, { questionId: id, from: by, text, ...places }, ctx),
    };
    return [ask, answer];
  }

  private settle(row: QuestionRecord, plan: Plan, delay: number): void {
    const at = this.answeredAt(plan, delay);
    const { by, who, text } = this.answerOf(plan, delay);
    row.status = 'answered';
    row.version = 2;
    row.awaiting = 'nobody';
    row.awaitingSince = at;
    row.updatedAt = at;
    row.answer = {
      text,
      by,
      authorId: by === 'staff' ? who : row.sellerId,
      authorName: by === 'staff' ? (NAMES[who] ?? who) : row.sellerName,
      at,
      showOnWebsite: plan.shown,
      addToProductQa: plan.pinned,
    };
  }

  private answerOf(plan: Plan, delay: number) {
    const by: 'seller' | 'staff' = delay === DESK ? 'staff' : 'seller';
    return { by, who: WHO[plan.n % 2 === 0 ? 0 : 1], text: answerBy(by, plan.words) };
  }

  private plan(n: number): Plan {
    const draw = mixSeed(this.options.seed ^ 301, n);
    const more = mixSeed(this.options.seed ^ 302, n);
    const slot = this.slots.of(n);
    return {
      n,
      slot,
      buyer: draw % BUYERS,
      seller: (draw >>> 11) % SELLERS,
      item: (more >>> 3) % ITEMS.length,
      words: more >>> 9,
      delay: this.delayOf(slot, draw >>> 3),
      shown: more % 3 === 0,
      pinned: more % 7 === 0,
    };
  }

  /** An answer that lies before now; of those that could be there, some are not. */
  private delayOf(slot: number, draw: number): number | undefined {
    const age = this.nowMs - (this.askedMs[slot] ??= toMs(this.askedAt(slot)));
    const delay = draw % DELAYS.length;
    const isSlow = (draw >>> 4) % 29 === 0 && age < 9 * DAY;
    return isSlow || (DELAYS[delay] ?? 0) * HOUR >= age ? undefined : delay;
  }

  private askedAt(slot: number): string {
    const known = this.asked[slot];
    if (known !== undefined) return known;
    const jitter = (mixSeed(this.options.seed ^ 303, slot) / 2 ** 32) * 0.9;
    const age = SPAN - (slot + jitter) * (SPAN / this.count);
    const at = fromMs(Math.floor((this.nowMs - age) / MINUTE) * MINUTE);
    this.asked[slot] = at;
    return at;
  }

  private answeredAt(plan: Plan, delay: number): string {
    const key = plan.slot * DELAYS.length + delay;
    return (this.answered[key] ??= fromMs(
      toMs(this.askedAt(plan.slot)) + (DELAYS[delay] ?? 0) * HOUR,
    ));
  }

  /** Questions of one slot, zone and delay share their clock; those of one slot and zone what it started as. */
  private clocksOf(plan: Plan): Clock[] {
    const zone = (this.zones[plan.seller] ??= this.people.zoneOf(plan.seller));
    const place = (this.zoneNumbers[zone] ??= Object.keys(this.zoneNumbers).length);
    const start = place * SLOTS + plan.slot;
    const key = start * (DELAYS.length + 1) + (plan.delay ?? DELAYS.length);
    let clocks = this.clocks.get(key);
    if (!clocks) {
      const askedAt = this.askedAt(plan.slot);
      const { policy } = this.options;
      const clock = (this.started[start] ??= startQuestionClock(askedAt, zone, policy));
      const isOpen = plan.delay === undefined;
      clocks = [isOpen ? clock : stopClock(clock, this.answeredAt(plan, plan.delay ?? 0))];
      this.clocks.set(key, clocks);
    }
    return clocks;
  }

  private itemOf(plan: Plan): QuestionRecord['item'] {
    const currency = this.people.currencyOf(plan.seller);
    const key = plan.seller * ITEMS.length + plan.item;
    const known = this.items.get(key);
    if (known) return known;
    const [title = '', dollars = 100] = ITEMS[plan.item] ?? [];
    const item = {
      id: seedId('itm', 'q', key, this.options.seed),
      title,
      sku: `${title.slice(0, 3).toUpperCase()}-${1000 + (key % 9000)}`,
      priceMinor:
        Math.round(dollars * (PER_DOLLAR[currency] ?? 1)) * 10 ** (exponentOf(currency) ?? 2),
      currency,
    };
    this.items.set(key, item);
    return item;
  }

  private idOf(n: number): string {
    return seedId('qst', 'q', n * IDS, this.options.seed);
  }

  private referenceOf(n: number): string {
    return this.slots.referenceOf('QST', n);
  }
}
