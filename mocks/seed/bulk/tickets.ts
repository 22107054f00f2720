import { TICKET_TOPICS } from '../../../src/api/contract/case-words.ts';
import type { Clock } from '../../../src/api/contract/common.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../src/lib/instants.ts';
import { mixSeed } from '../../../src/lib/prng.ts';
import { startClock } from '../../domain/clocks.ts';
import type { TableName, Tables, TicketRecord } from '../../domain/records.ts';
import { Tx } from '../../domain/tx.ts';
import { countedIds, seedId, seedNumber } from '../ids.ts';
import { MemoryTarget } from '../memory-target.ts';
import { Replay } from '../replay.ts';
import type { SeedOptions } from '../seed-target.ts';
import { STAFF, staffActor } from '../staff.ts';
import { Slots } from './slots.ts';
import { BulkPeople, BUYERS, SELLERS } from './people.ts';
import { movedTicket } from './moved-ticket.ts';
import { CHANNEL_DRAW, lengthOf, PRIORITY_DRAW, TICKET_STORIES } from './ticket-stories.ts';
import {
  contactOf,
  subjectOf,
  type TicketPlan,
  ticketScript,
  type TicketWay,
} from './ticket-script.ts';
import { appealWords, ticketWords } from './ticket-words.ts';

/** Bulk tickets were submitted over so long a time before now. */
const SPAN = 40 * DAY;
/** Tickets share instants of submission from so many on, and with them clocks. */
const SLOTS = 256;
/** A slot's tickets go so many ways at most, which keeps what they share small. */
const WAYS = 3;
/** Ids of one ticket: its own is the first. */
const IDS = 32;
/** Held messages have left and leases have ended so long after the last beat. */
const SETTLED = HOUR;
const WHO = ['agt_tomas', 'agt_aiko', 'agt_mara', 'agt_jonas'] as const;

/** Bulk tickets: a row each at once, the thread when somebody looks. From (seed, n) alone. */
export class BulkTickets {
  private readonly options: SeedOptions;
  private readonly people: BulkPeople;
  private readonly nowMs: number;
  private readonly count: number;
  private readonly slots: Slots;
  private readonly submitted: string[] = [];
  private readonly ways = new Map<number, TicketWay>();
  /** The first ticket of each kind, told by the domain, and what it becomes in other slots. */
  private readonly told = new Map<string, TicketRecord>();
  private readonly shapes = new Map<TicketWay, TicketRecord>();
  private readonly requesters = new Map<number, TicketRecord['requester']>();

  constructor(options: SeedOptions) {
    this.options = options;
    this.people = new BulkPeople(options.seed);
    this.nowMs = Math.floor(toMs(options.now) / MINUTE) * MINUTE;
    this.count = Math.max(1, Math.min(SLOTS, Math.ceil(options.volume / 8)));
    this.slots = new Slots(options.volume, this.count, (slot) => this.submittedAt(slot));
  }

  /** Every row, in the order of submission. */
  *rows(): Generator<TicketRecord> {
    for (let n = 0; n < this.options.volume; n += 1) yield this.row(n);
  }

  /** Where the counter of each year stands after the bulk. */
  counters(): { year: string; next: number }[] {
    return this.slots.counters();
  }

  /** One row: equal to what replaying the ticket gives. */
  row(n: number): TicketRecord {
    const plan = this.plan(n);
    const { topic, words, way, accountActionId } = plan;
    return {
      ...this.shapeOf(plan),
      id: this.idOf(n),
      reference: this.referenceOf(n),
      topic,
      subject: subjectOf(ticketWords(topic, words), way.channel),
      requester: this.requesterOf(plan),
      ...(accountActionId !== undefined && { accountActionId }),
      derived: n,
    };
  }

  /** A record of an untouched bulk ticket; undefined for anything else. */
  readonly derive = <T extends TableName>(table: T, id: string): Tables[T] | undefined => {
    const n = table === 'files' ? this.numberOf(id) : -1;
    return n < 0 ? undefined : this.replay(n).reader.get(table, id);
  };

  /** The number of a bulk ticket; -1 for any other id. */
  numberOf(id: string): number {
    const number = id.startsWith('tkt_') ? seedNumber(id, 't', this.options.seed) : undefined;
    if (number === undefined || number % IDS !== 0) return -1;
    return number / IDS < this.options.volume ? number / IDS : -1;
  }

  /** Tells a ticket anew, by the domain's own commands. */
  replay(n: number): MemoryTarget {
    const plan = this.plan(n);
    const target = new MemoryTarget(false);
    const tx = new Tx(target.reader);
    const { now, policy, seed } = this.options;
    for (const agent of STAFF) tx.put('agents', agent);
    if (plan.way.channel === 'console') tx.put('sellers', this.people.seller(plan.person, {}, now));
    const reference = this.referenceOf(n);
    tx.put('counters', { id: reference.slice(0, 8), next: Number(reference.slice(9)) });
    target.apply(tx.change(), staffActor(plan.way.who), now);
    let count = 0;
    const newId = (prefix: string) =>
      prefix === 'tkt' ? this.idOf(n) : seedId(prefix, 't', n * IDS + (count += 1), seed);
    const script = ticketScript(plan, {
      id: this.idOf(n),
      at: this.submittedAt(plan.way.slot),
      requester: this.requesterOf(plan),
    });
    new Replay(target, policy, countedIds(newId)).run(script, now);
    return target;
  }

  /** What the tickets of one way share: the first of their kind, moved to their own submission. */
  private shapeOf(plan: TicketPlan): TicketRecord {
    const { way } = plan;
    const known = this.shapes.get(way);
    if (known) return known;
    const { policy } = this.options;
    const start = (clock: Clock, at: string) => {
      const due = clock.name === 'resolution' ? policy.resolutionDue[way.priority] : undefined;
      return startClock(clock.name, clock.party, at, policy, due);
    };
    const submittedAt = this.submittedAt(way.slot);
    const shape = movedTicket(this.toldOf(plan), submittedAt, start, policy);
    // That is each ticket's own.
    delete shape.accountActionId;
    if (shape.assigneeId !== undefined) shape.assigneeId = way.who;
    this.shapes.set(way, shape);
    return shape;
  }

  private toldOf({ n, way }: TicketPlan): TicketRecord {
    const key = `${way.story}|${way.priority}|${way.channel}|${this.isClosed(way)}`;
    const known = this.told.get(key);
    if (known) return known;
    const record = this.replay(n).reader.get('tickets', this.idOf(n));
    if (!record) throw new Error('A bulk ticket that was never submitted');
    this.told.set(key, record);
    return record;
  }

  /** Time alone closes what was resolved long enough ago. */
  private isClosed({ story, slot }: TicketWay): boolean {
    const told = TICKET_STORIES[story];
    if (told?.beats.at(-1)?.does !== 'sets') return false;
    const end = toMs(this.submittedAt(slot)) + Math.round(lengthOf(told) * HOUR);
    return end + this.options.policy.ticketReopenMs <= toMs(this.options.now);
  }

  private requesterOf({ way, person }: TicketPlan): TicketRecord['requester'] {
    const isForm = way.channel === 'form';
    const key = isForm ? -1 - person : person;
    let requester = this.requesters.get(key);
    if (!requester) {
      requester = isForm
        ? { name: this.people.buyerName(person), contact: contactOf(person) }
        : { name: this.people.sellerName(person), sellerId: this.people.sellerId(person) };
      this.requesters.set(key, requester);
    }
    return requester;
  }

  private plan(n: number): TicketPlan {
    const draw = mixSeed(this.options.seed ^ 401, n);
    const slot = this.slots.of(n);
    const way = this.wayOf(slot, n);
    const isForm = way.channel === 'form';
    const topic = TICKET_TOPICS[(draw >>> 7) % TICKET_TOPICS.length] ?? 'other';
    const appeal =
      !isForm && topic === 'accountActionAppeal' ? this.people.appealOf(draw) : undefined;
    if (appeal !== undefined) {
      const { person, standing, actionId: accountActionId } = appeal;
      return { n, way, topic, person, words: appealWords(standing), accountActionId };
    }
    return {
      n,
      way,
      person: draw % (isForm ? BUYERS : SELLERS),
      topic: isForm ? 'other' : topic,
      words: draw >>> 13,
    };
  }

  /** One of the few ways that tickets of a slot go. */
  private wayOf(slot: number, n: number): TicketWay {
    const key = slot * WAYS + (mixSeed(this.options.seed ^ 402, n) % WAYS);
    const known = this.ways.get(key);
    if (known) return known;
    const draw = mixSeed(this.options.seed ^ 403, key);
    const channel = CHANNEL_DRAW[(draw >>> 9) % CHANNEL_DRAW.length] ?? 'console';
    const way: TicketWay = {
      slot,
      story: this.storyOf(slot, draw),
      channel,
      priority:
        channel === 'form' ? 'normal' : (PRIORITY_DRAW[draw % PRIORITY_DRAW.length] ?? 'normal'),
      who: WHO[(draw >>> 13) % WHO.length] ?? WHO[0],
    };
    this.ways.set(key, way);
    return way;
  }

  /** A story that fits the slot's age, by weight; the newest tickets have only been submitted. */
  private storyOf(slot: number, draw: number): number {
    const age = this.nowMs - toMs(this.submittedAt(slot));
    const fitting: number[] = [];
    for (const [index, story] of TICKET_STORIES.entries()) {
      const fits = lengthOf(story) * HOUR + SETTLED <= age && age <= story.until * DAY;
      if (fits) for (let share = 0; share < story.weight; share += 1) fitting.push(index);
    }
    return fitting[(draw >>> 4) % Math.max(1, fitting.length)] ?? 0;
  }

  private submittedAt(slot: number): string {
    const known = this.submitted[slot];
    if (known !== undefined) return known;
    const jitter = (mixSeed(this.options.seed ^ 404, slot) / 2 ** 32) * 0.9;
    // Newer tickets lie closer together: what is open now is what a desk looks at.
    const left = 1 - (slot + jitter) / this.count;
    const at = fromMs(Math.floor((this.nowMs - SPAN * left * left) / MINUTE) * MINUTE);
    this.submitted[slot] = at;
    return at;
  }

  idOf(n: number): string {
    return seedId('tkt', 't', n * IDS, this.options.seed);
  }

  private referenceOf(n: number): string {
    return this.slots.referenceOf('TKT', n);
  }
}
