import type { RulingBody } from '../../../../src/api/contract/rulings.ts';
import type { Context } from '../../context.ts';
import type { RulingRecord } from '../../records.ts';
import type { Change } from '../../tx.ts';
import { Before, TestDesk, TestProvider, type TestStore } from './store.ts';
import { addBalance, addDispute, addOrder, emptyWorld, line, STAFF, testPolicy } from './world.ts';

/** One random command: which one, and bits from which it draws its details. */
export type Step = readonly [command: number, bits: number];

/** What the model remembers beside the store. */
export interface Model {
  store: TestStore;
  desk: TestDesk;
  provider: TestProvider;
  orderIds: string[];
  disputeIds: string[];
  /** The last proposals, for replays of their keys. */
  sent: { disputeId: string; key: string; body: RulingBody; rulingId: string; by: string }[];
  /** The store before the running command, for before/after invariants. */
  before: Before;
  /** What the running command changed; undefined when it was refused. */
  change: Change | undefined;
  /** Rulings that went past `approved`. */
  executed: RulingRecord[];
}

/** Draws small numbers from 32 random bits. */
export class Bits {
  private rest: number;
  constructor(bits: number) {
    this.rest = bits >>> 0;
  }
  /** 0 … below−1. */
  int(below: number): number {
    const drawn = this.rest % below;
    this.rest = (Math.imul(this.rest, 2_654_435_761) + 0x9e37_79b9) >>> 0;
    this.rest ^= this.rest >>> 15;
    this.rest >>>= 0;
    return drawn;
  }
  pick<T>(list: readonly [T, ...T[]]): T;
  pick<T>(list: readonly T[]): T | undefined;
  pick<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.int(list.length)];
  }
  /** True about once in `n`. */
  oneIn(n: number): boolean {
    return this.int(n) === 0;
  }
}

function variant(index: number): { store: TestStore; nowMs: number } {
  const desk = new TestDesk(testPolicy);
  const store = emptyWorld();
  const openings = [0, 5_000, 30_000, 400_000];
  const pendingMinor = openings[index] ?? 0;
  const receivableMinor = index === 0 ? 2_500 : 0;
  addBalance(store, desk, 'seller', 'USD', { pendingMinor, receivableMinor });
  const three = [line('l1', 3_333, 417), line('l2', 3_333, 416), line('l3', 3_333, 417, 3)];
  addOrder(store, desk, { id: 'o1', lines: three, shipping: [495, 41] });
  const gem = [line('l1', 180_000, 21_600), line('l2', 17_925, 2_151, 10)];
  addOrder(store, desk, { id: 'o2', lines: gem });
  const dear = [line('l1', 1_500_000, 180_000, 2), line('l2', 0, 0)];
  addOrder(store, desk, { id: 'o3', sellerId: 'seller2', lines: dear, shipping: [1, 0] });
  const dinars = [line('l1', 12_345, 1_234, 2), line('l2', 7, 3, 4)];
  addOrder(store, desk, { id: 'o4', currency: 'KWD', lines: dinars });
  addDispute(store, desk, 'd1', 'o1', ['l1'], 'damaged');
  addDispute(store, desk, 'd2', 'o1', ['l2', 'l3']);
  addDispute(store, desk, 'd3', 'o2', ['l2']);
  addDispute(store, desk, 'd4', 'o3', ['l1'], 'notReceived');
  addDispute(store, desk, 'd5', 'o4', ['l1', 'l2']);
  return { store, nowMs: desk.nowMs };
}

const VARIANTS = [0, 1, 2, 3].map(variant);

/** A fresh world: several orders, sellers and currencies, two disputes on one order. */
export function newModel(seed: number): Model {
  const base = VARIANTS[seed % VARIANTS.length];
  if (!base) throw new Error('No such world');
  const store = base.store.copy();
  return {
    store,
    before: new Before(store),
    desk: new TestDesk(testPolicy, base.nowMs),
    provider: new TestProvider(),
    orderIds: ['o1', 'o2', 'o3', 'o4'],
    disputeIds: ['d1', 'd2', 'd3', 'd4', 'd5'],
    sent: [],
    change: undefined,
    executed: [],
  };
}

/** A member of staff as the acting person. */
export function actor(model: Model, index: number): Context {
  const [id, role] = STAFF[index % STAFF.length] ?? ['adm1', 'admin'];
  return model.desk.staff(id, role);
}
