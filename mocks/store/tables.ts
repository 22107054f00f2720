import type { AuditEvent } from '../../src/api/contract/audit.ts';
import type { Tables } from '../domain/records.ts';

/** Who is signed in; the id is the bearer token. Expiry is in real time: people, not the market. */
export interface SessionRecord {
  id: string;
  agentId: string;
  expiresAt: string;
}

/** The answer to a write with an idempotency key; the id is `actor:operation:key`. */
export interface AnswerRecord {
  id: string;
  /** SHA-256 of parameters and body: the same key with another one is refused. */
  digest: string;
  status: number;
  body: unknown;
}

/** How far the simulated clock runs ahead of the real one; the id is `clock`. */
export interface SettingRecord {
  id: string;
  offsetMs: number;
}

/** The domain's tables and the engine's own, stored and journaled alike. */
export interface AllTables extends Tables {
  sessions: SessionRecord;
  answers: AnswerRecord;
  settings: SettingRecord;
}
export type AnyTable = keyof AllTables;

export type AnyPut = { [T in AnyTable]: { table: T; record: AllTables[T] } }[AnyTable];
export interface AnyRemoval {
  table: AnyTable;
  id: string;
}

/** One durable step: everything that one command changed, its audit events and its answer included. */
export interface Commit {
  /** Position in the journal, from 1 without gaps. */
  seq: number;
  puts: AnyPut[];
  removals: AnyRemoval[];
  audit: AuditEvent[];
}

/** From what the base world is generated again: only what differs from it is ever written. */
export interface Plan {
  seed: number;
  /** Bulk cases beside the named ones. */
  volume: number;
  policy: string;
  /** The instant at which the world was seeded (ISO UTC). */
  t0: string;
  /** Fingerprint of the base: when newer code seeds another one, what was kept can't lie on top of it. */
  world: string;
}

export type Maps = { [T in AnyTable]: Map<string, AllTables[T]> };

export function emptyTables(): Maps {
  return {
    agents: new Map(),
    buyers: new Map(),
    sellers: new Map(),
    sellerAccounts: new Map(),
    platformAccounts: new Map(),
    ledger: new Map(),
    orders: new Map(),
    disputes: new Map(),
    tickets: new Map(),
    questions: new Map(),
    reviews: new Map(),
    orderChats: new Map(),
    sellerReviews: new Map(),
    reviewBooks: new Map(),
    orderHands: new Map(),
    clusterRuns: new Map(),
    deletionRequests: new Map(),
    appeals: new Map(),
    statements: new Map(),
    requesters: new Map(),
    rosters: new Map(),
    files: new Map(),
    sequels: new Map(),
    drafts: new Map(),
    rulings: new Map(),
    hashes: new Map(),
    counters: new Map(),
    agenda: new Map(),
    provider: new Map(),
    policy: new Map(),
    macros: new Map(),
    savedViews: new Map(),
    viewPlaces: new Map(),
    notifications: new Map(),
    inboxes: new Map(),
    bulkRuns: new Map(),
    bulkParts: new Map(),
    sessions: new Map(),
    answers: new Map(),
    settings: new Map(),
  };
}
