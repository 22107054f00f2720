import type { Role } from '../../../../src/api/contract/define.ts';
import { addMs } from '../../../../src/lib/instants.ts';
import { APPEAL_DUE } from '../../appeals/due.ts';
import { expireLease } from '../../cases/lease.ts';
import type { Actor, Context, Outcome } from '../../context.ts';
import { caratx } from '../../policies/caratx.ts';
import type { AgendaRecord, OrderRecord, TableName, Tables } from '../../records.ts';
import { type Reader, Tx } from '../../tx.ts';
import { REQUEST_DUE } from '../due.ts';
import { addReview } from '../shown.ts';
import { sampleReview } from './samples.ts';

type Row = { [T in TableName]: Tables[T] }[TableName];
type RequestDue = keyof typeof REQUEST_DUE;
type AppealDue = keyof typeof APPEAL_DUE;

export const START = '2026-02-01T10:00:00.000Z';
/** Who acts, by a short name. */
const PEOPLE: Readonly<Record<string, Actor>> = {
  ruth: { id: 'agt_ruth', name: 'Ruth', party: 'staff', role: 'trust' },
  sanjay: { id: 'agt_sanjay', name: 'Sanjay', party: 'staff', role: 'trust' },
  lena: { id: 'agt_lena', name: 'Lena', party: 'staff', role: 'trust' },
  mara: { id: 'agt_mara', name: 'Mara', party: 'staff', role: 'admin' },
  tomas: { id: 'agt_tomas', name: 'Tomas', party: 'staff', role: 'agent' },
  olu: { id: 'agt_olu', name: 'Olu', party: 'staff', role: 'auditor' },
  seller: { id: 'sel_sample1', name: 'Golden Gems', party: 'seller' },
  author: { id: 'buy_sample1', name: 'Zoë Lefèvre', party: 'buyer' },
  system: { id: 'system', name: 'System', party: 'system' },
};
export type Person = string;

const person = {
  timeZone: 'Europe/Lisbon',
  country: 'PT',
  city: 'Lisbon',
  language: 'pt',
  since: '2024-01-01T00:00:00.000Z',
  orders: 20,
  version: 1,
  disputesByReason: {},
  conductFlags: [],
  ruled: [],
};

function order(id: string, reference: string, sellerId: string): OrderRecord {
  return {
    id,
    reference,
    sellerId,
    status: 'completed',
    buyerId: 'buy_sample1',
    currency: 'EUR',
    placedAt: '2026-01-02T10:00:00.000Z',
    lines: [],
    shippingPaidMinor: 0,
    shippingCommissionMinor: 0,
    moneyVersion: 1,
    buyerDeclinedInsurance: false,
    shipTo: {
      city: 'Lisbon',
      country: 'PT',
    },
    refunds: [],
    disputeIds: [],
  };
}

const idAt = (at: number) => `rev_b${at}`;

/** A world of one review to be argued about: its seller, its author, their chat, and three of trust and safety. */
export class ReviewDesk {
  now = START;
  private readonly rows: Map<string, Row>;
  private ids: number;

  constructor(rows = new Map<string, Row>(), now = START, ids = 0) {
    this.rows = rows;
    this.now = now;
    this.ids = ids;
    if (rows.size === 0) this.fill();
  }

  readonly reader: Reader = {
    // The key holds the table's name, so the record under it is of that table.
    get: <T extends TableName>(table: T, id: string) =>
      this.rows.get(`${table}/${id}`) as Tables[T] | undefined,
  };

  copy(): ReviewDesk {
    return new ReviewDesk(new Map(this.rows), this.now, this.ids);
  }

  put<T extends TableName>(table: T, record: Tables[T]): void {
    this.rows.set(`${table}/${record.id}`, record);
  }

  need<T extends TableName>(table: T, id: string): Tables[T] {
    const record = this.reader.get(table, id);
    if (!record) throw new Error(`No ${table} ${id}`);
    return record;
  }

  apply(tx: Tx): void {
    const { puts, removals } = tx.change();
    for (const { table, record } of puts) this.rows.set(`${table}/${record.id}`, record);
    for (const { table, id } of removals) this.rows.delete(`${table}/${id}`);
  }

  /** Everything of some tables as one text, to compare bit by bit. */
  everything(tables: readonly string[] = ['reviews', 'sellerReviews']): string {
    const kept = Array.from(this.rows)
      .filter(([key]) => tables.includes(key.slice(0, key.indexOf('/'))))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(kept);
  }

  as(name: Person): Context {
    const actor = PEOPLE[name];
    if (!actor) throw new Error(`Nobody is ${name}`);
    const newId = (prefix: string) => `${prefix}_${(this.ids += 1)}`;
    return { actor, now: this.now, newId, policy: caratx };
  }

  /** Runs a command by somebody; a refusal changes nothing. */
  run<T>(who: Person, command: (tx: Tx, ctx: Context) => Outcome<T>): Outcome<T> {
    const tx = new Tx(this.reader);
    const outcome = command(tx, this.as(who));
    if (outcome.ok) this.apply(tx);
    return outcome;
  }

  /** Runs a command that must not be refused. */
  ok<T>(who: Person, command: (tx: Tx, ctx: Context) => Outcome<T>): T {
    const outcome = this.run(who, command);
    if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
    return outcome.value;
  }

  /** Moves the clock; what falls due on the way is done at its own instant. */
  advance(ms: number): void {
    const until = addMs(this.now, ms);
    for (let entry = this.nextDue(until); entry; entry = this.nextDue(until)) {
      this.now = entry.dueAt > this.now ? entry.dueAt : this.now;
      this.rows.delete(`agenda/${entry.id}`);
      this.fallDue(entry);
    }
    this.now = until;
  }

  private nextDue(until: string): AgendaRecord | undefined {
    const due = Array.from(this.rows)
      .filter(([key]) => key.startsWith('agenda/'))
      .map(([, row]) => row as AgendaRecord)
      .filter(({ dueAt }) => dueAt <= until);
    return due.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  }

  private fallDue({ kind, ref: [id = ''] }: AgendaRecord): void {
    if (kind === 'leaseEnds') this.run('system', (tx, ctx) => expireLease(tx, { caseId: id }, ctx));
    if (kind in APPEAL_DUE)
      this.run('system', (tx, ctx) => APPEAL_DUE[kind as AppealDue](tx, { appealId: id }, ctx));
    if (!(kind in REQUEST_DUE)) return;
    this.run('system', (tx, ctx) => REQUEST_DUE[kind as RequestDue](tx, { requestId: id }, ctx));
  }

  /** A seller whose reviews are rows of a book: `rev_b0`, `rev_b1`… */
  book(sellerId: string, rows: readonly (readonly [number, number, number])[]): void {
    const stars = Uint8Array.from(rows.flat());
    const positionOf = (id: string) => {
      const at = Number(/^rev_b(\d+)$/.exec(id)?.[1] ?? -1);
      return at < rows.length ? at : -1;
    };
    const postedAt = new Uint32Array(rows.length);
    this.put('reviewBooks', {
      id: sellerId,
      count: rows.length,
      idAt,
      positionOf,
      stars,
      postedAt,
    });
    for (const [at, [fulfilment, startTime, communication]] of rows.entries()) {
      const own = { fulfilment, startTime, communication };
      this.put('reviews', sampleReview({ id: idAt(at), sellerId, stars: own }));
    }
  }

  private fill(): void {
    for (const { id, name, role } of Object.values(PEOPLE))
      if (role !== undefined) this.agent(id, name, role);
    for (const id of ['sel_sample1', 'sel_other'])
      this.put('sellers', {
        ...person,
        id,
        name: id === 'sel_other' ? 'Other Gems' : 'Golden Gems',
        tier: 'standard',
        standing: 'good',
        escalations: 0,
        meritless: 0,
        ruledAgainst: 0,
        currencies: [],
      });
    this.put('orders', order('ord_sample1', '#A-88216', 'sel_sample1'));
    this.put('orders', order('ord_other', '#A-88217', 'sel_other'));
    const from = { name: 'Zoë Lefèvre', at: '2026-01-10T10:00:00.000Z' };
    const text = 'Engrave it for nothing or I rate low.';
    const messages = [{ ...from, id: 'chm_1', from: 'buyer' as const, text }];
    this.put('orderChats', { id: 'ord_sample1', messages });
    for (const [at, stars] of [3, 2].entries()) {
      const own = { fulfilment: stars, startTime: stars, communication: stars };
      const tx = new Tx(this.reader);
      addReview(tx, sampleReview({ id: `rev_other${at}`, sellerId: 'sel_other', stars: own }));
      addReview(tx, sampleReview({ id: `rev_own${at}`, authorId: 'buy_2', stars: own }));
      this.apply(tx);
    }
  }

  private agent(id: string, name: string, role: Role): void {
    this.put('agents', { id, name, role, timeZone: 'UTC' });
  }
}
