import { TICKET_TOPICS } from '../../../src/api/contract/case-words.ts';
import { addMs, DAY, fromMs, HOUR, MINUTE, toMs } from '../../../src/lib/instants.ts';
import { mixSeed } from '../../../src/lib/prng.ts';
import type { Priority } from '../../domain/case-records.ts';
import { claimCase } from '../../domain/cases/lease.ts';
import { sendMessage } from '../../domain/cases/message.ts';
import { addNote } from '../../domain/cases/note.ts';
import type { TableName, Tables, TicketRecord } from '../../domain/records.ts';
import { formatReference } from '../../domain/references.ts';
import type { TicketChannel, TicketTopic } from '../../domain/ticket-records.ts';
import { headOf, openTicket, submitForm } from '../../domain/tickets/open.ts';
import { setTicketStatus } from '../../domain/tickets/status.ts';
import { Tx } from '../../domain/tx.ts';
import { seedId, seedNumber } from '../ids.ts';
import { MemoryTarget } from '../memory-target.ts';
import { Replay, type Step } from '../replay.ts';
import type { SeedOptions } from '../seed-target.ts';
import { STAFF, staffActor } from '../staff.ts';
import { BulkPeople, BUYERS, SELLERS } from './people.ts';
import { CHANNEL_DRAW, lengthOf, PRIORITY_DRAW, TICKET_STORIES } from './ticket-stories.ts';
import { ticketWords } from './ticket-words.ts';

/** Bulk tickets were submitted over so long a time before now. */
const SPAN = 40 * DAY;
/** Tickets share instants of submission from so many on, and with them clocks. */
const SLOTS = 256;
/** A slot's tickets go so many ways at most, each told once by the domain. */
const WAYS = 3;
/** Ids of one ticket: its own is the first. */
const IDS = 32;
/** Held messages have left and leases have ended so long after the last beat. */
const SETTLED = HOUR;
const WHO = ['agt_tomas', 'agt_aiko', 'agt_mara', 'agt_jonas'] as const;

/** Everything that tickets of one way share, apart from who asks for what. */
interface Way {
  slot: number;
  story: number;
  priority: Priority;
  channel: TicketChannel;
  who: string;
}
interface Plan extends Way {
  n: number;
  person: number;
  topic: TicketTopic;
  words: number;
}

/** Bulk tickets: a row each at once, the thread when somebody looks. From (seed, n) alone. */
export class BulkTickets {
  private readonly options: SeedOptions;
  private readonly people: BulkPeople;
  private readonly nowMs: number;
  private readonly slots: number;
  private readonly submitted: string[] = [];
  private readonly ways = new Map<number, Way>();
  private readonly told = new Map<Way, TicketRecord>();
  private readonly firstOfYear = new Map<string, number>();

  constructor(options: SeedOptions) {
    this.options = options;
    this.people = new BulkPeople(options.seed);
    this.nowMs = Math.floor(toMs(options.now) / MINUTE) * MINUTE;
    this.slots = Math.max(1, Math.min(SLOTS, Math.ceil(options.volume / 8)));
    for (let slot = 0; slot < this.slots && options.volume > 0; slot += 1) {
      const year = this.submittedAt(slot).slice(0, 4);
      if (!this.firstOfYear.has(year))
        this.firstOfYear.set(year, Math.ceil((slot * options.volume) / this.slots));
    }
  }

  /** Every row, in the order of submission. */
  rows(): TicketRecord[] {
    const rows: TicketRecord[] = [];
    for (let n = 0; n < this.options.volume; n += 1) rows.push(this.row(n));
    return rows;
  }

  /** Where the counter of each year stands after the bulk. */
  counters(): { year: string; next: number }[] {
    const years = [...this.firstOfYear];
    return years.map(([year, first], index) => {
      const end = years[index + 1]?.[1] ?? this.options.volume;
      return { year, next: end - first + 1 };
    });
  }

  /** One row: equal to what replaying the ticket gives. */
  row(n: number): TicketRecord {
    const plan = this.plan(n);
    const like = this.toldOf(plan, n);
    const { subject, asks } = ticketWords(plan.topic, plan.words);
    return {
      ...like,
      id: this.idOf(n),
      reference: this.referenceOf(n, plan.slot),
      topic: plan.topic,
      subject: plan.channel === 'form' ? headOf(asks) : subject,
      requester: this.requesterOf(plan),
      derived: n,
    };
  }

  /** A record of an untouched bulk ticket; undefined for anything else. */
  readonly derive = <T extends TableName>(table: T, id: string): Tables[T] | undefined => {
    if (table !== 'files' || !id.startsWith('tkt_')) return undefined;
    const number = seedNumber(id, 't', this.options.seed);
    if (number === undefined || number % IDS !== 0 || number / IDS >= this.options.volume)
      return undefined;
    return this.replay(number / IDS).reader.get(table, id);
  };

  /** Tells a ticket anew, by the domain's own commands. */
  replay(n: number): MemoryTarget {
    const plan = this.plan(n);
    const target = new MemoryTarget(false);
    const tx = new Tx(target.reader);
    const { now, policy, seed } = this.options;
    for (const agent of STAFF) tx.put('agents', agent);
    if (plan.channel === 'console') tx.put('sellers', this.people.seller(plan.person, {}, now));
    const reference = this.referenceOf(n, plan.slot);
    tx.put('counters', { id: reference.slice(0, 8), next: Number(reference.slice(9)) });
    target.apply(tx.change(), staffActor(plan.who), now);
    let count = 0;
    const newId = (prefix: string) =>
      prefix === 'tkt' ? this.idOf(n) : seedId(prefix, 't', n * IDS + (count += 1), seed);
    new Replay(target, policy, newId).run(this.steps(plan), now);
    return target;
  }

  private toldOf(plan: Plan, n: number): TicketRecord {
    const way = this.wayOf(plan.slot, n);
    const known = this.told.get(way);
    if (known) return known;
    const record = this.replay(n).reader.get('tickets', this.idOf(n));
    if (!record) throw new Error('A bulk ticket that was never submitted');
    this.told.set(way, record);
    return record;
  }

  private actorOf({ channel, person }: Plan) {
    if (channel === 'form')
      return { id: 'contact', name: this.people.buyerName(person), party: 'contact' } as const;
    const id = this.people.sellerId(person);
    return { id, name: this.people.sellerName(person), party: 'seller' } as const;
  }

  private requesterOf({ channel, person }: Plan): TicketRecord['requester'] {
    if (channel === 'form')
      return { name: this.people.buyerName(person), contact: contactOf(person) };
    return { name: this.people.sellerName(person), sellerId: this.people.sellerId(person) };
  }

  private steps(plan: Plan): Step[] {
    const at = this.submittedAt(plan.slot);
    const { asks } = ticketWords(plan.topic, plan.words);
    const actor = this.actorOf(plan);
    const submit: Step = { at, actor, run: (tx, ctx) => this.submit(tx, plan, asks, ctx) };
    const { beats } = TICKET_STORIES[plan.story] ?? { beats: [] };
    return [submit, ...beats.map((beat) => this.step(plan, beat, at))];
  }

  private submit(
    tx: Tx,
    plan: Plan,
    text: string,
    ctx: Parameters<typeof openTicket>[2],
  ): ReturnType<typeof openTicket> {
    const { topic, priority } = plan;
    if (plan.channel === 'form') {
      const name = this.people.buyerName(plan.person);
      return submitForm(tx, { name, contact: contactOf(plan.person), text, topic }, ctx);
    }
    const { subject } = ticketWords(topic, plan.words);
    const sellerId = this.people.sellerId(plan.person);
    return openTicket(tx, { sellerId, topic, subject, priority, text }, ctx);
  }

  private step(
    plan: Plan,
    beat: (typeof TICKET_STORIES)[number]['beats'][number],
    from: string,
  ): Step {
    const at = addMs(from, Math.round(beat.at * HOUR));
    const caseId = this.idOf(plan.n);
    const staff = staffActor(plan.who);
    const party = this.actorOf(plan);
    const { answer, more } = ticketWords(plan.topic, plan.words);
    const say = { caseId, from: 'staff' as const, to: party.party, text: answer };
    switch (beat.does) {
      case 'claims':
        return { at, actor: staff, run: (tx, ctx) => claimCase(tx, { caseId }, ctx) };
      case 'notes': {
        const text = 'Looked into it; waiting for the other team.';
        return { at, actor: staff, run: (tx, ctx) => addNote(tx, { caseId, text }, ctx) };
      }
      case 'replies':
        return { at, actor: staff, run: (tx, ctx) => sendMessage(tx, say, ctx) };
      case 'answers': {
        const said = { caseId, from: party.party, to: 'staff' as const, text: more };
        return { at, actor: party, run: (tx, ctx) => sendMessage(tx, said, ctx) };
      }
      case 'sets': {
        const command = { ticketId: caseId, status: beat.status };
        return { at, actor: staff, run: (tx, ctx) => setTicketStatus(tx, command, ctx) };
      }
    }
  }

  private plan(n: number): Plan {
    const draw = mixSeed(this.options.seed ^ 401, n);
    const slot = Math.floor((n * this.slots) / this.options.volume);
    const way = this.wayOf(slot, n);
    const people = way.channel === 'form' ? BUYERS : SELLERS;
    const topic = TICKET_TOPICS[(draw >>> 7) % TICKET_TOPICS.length] ?? 'other';
    const isForm = way.channel === 'form';
    return {
      ...way,
      n,
      person: draw % people,
      topic: isForm ? 'other' : topic,
      words: draw >>> 13,
    };
  }

  /** One of the few ways that tickets of a slot go. */
  private wayOf(slot: number, n: number): Way {
    const key = slot * WAYS + (mixSeed(this.options.seed ^ 402, n) % WAYS);
    const known = this.ways.get(key);
    if (known) return known;
    const draw = mixSeed(this.options.seed ^ 403, key);
    const channel = CHANNEL_DRAW[(draw >>> 9) % CHANNEL_DRAW.length] ?? 'console';
    const way: Way = {
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
    const left = 1 - (slot + jitter) / this.slots;
    const at = fromMs(Math.floor((this.nowMs - SPAN * left * left) / MINUTE) * MINUTE);
    this.submitted[slot] = at;
    return at;
  }

  private idOf(n: number): string {
    return seedId('tkt', 't', n * IDS, this.options.seed);
  }

  private referenceOf(n: number, slot: number): string {
    const year = this.submittedAt(slot).slice(0, 4);
    return formatReference('TKT', year, n - (this.firstOfYear.get(year) ?? 0) + 1);
  }
}

/** An address of somebody who wrote by the form. */
function contactOf(person: number): string {
  return `guest${1000 + person}@mail.example`;
}
