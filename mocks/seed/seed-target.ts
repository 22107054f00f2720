import type { Reply } from '../../src/api/contract/index.ts';
import type { Policy } from '../../src/api/contract/policy.ts';
import type { Actor } from '../domain/context.ts';
import type { CaseRows } from '../domain/cases/case.ts';
import type { TableName, Tables } from '../domain/records.ts';
import type { Change, Reader } from '../domain/tx.ts';
import type { DueColumns } from '../store/bulk-due.ts';

/** Where a seeded world goes; the store behind it also answers for what was applied. */
export interface SeedTarget {
  reader: Reader;
  /** Applies a command's change at its own instant; audit events are to be chained in this order. */
  apply(change: Change, actor: Actor, at: string): void;
  /** Takes many rows at once; they bring no audit events. */
  bulk(rows: CaseRows): void;
  /** Takes what time will do to many cases at once. */
  due(columns: DueColumns): void;
}

export interface SeedOptions {
  /** The world's own now: every seeded instant lies before it. */
  now: string;
  seed: number;
  /** How many bulk cases of each kind there are beside the named ones. */
  volume: number;
  policy: Policy;
}

/** A ruling of a bulk case, enough to find and to list it without deriving the case. */
export interface BulkRuling {
  id: string;
  disputeId: string;
  proposerId: string;
  proposedAt: string;
}

/** When bulk cases close by themselves, as it is kept with a base world: numbers and instants in ms. */
export interface KeptDue {
  numbers: number[];
  ms: number[];
}
/** Kinds of bulk cases that time closes. */
export type DueCases = 'disputes' | 'tickets';
export type BulkDues = Record<DueCases, KeptDue>;

export interface SeedResult {
  fixtures: Reply<'fixtureList'>;
  personas: Reply<'personaList'>['items'];
  /** Derives a record of an untouched bulk case; undefined for anything else. */
  deriveRecord: <T extends TableName>(table: T, id: string) => Tables[T] | undefined;
  /** Executed rulings of bulk cases, in the order of their proposal. */
  bulkRulings: () => BulkRuling[];
  /** What time will do to bulk cases: kept with the world, because their rows may not be made yet. */
  due?: BulkDues;
  /** What making the bulk has taught; given back, the same bulk is made without replaying any case. */
  learned: () => unknown;
}
