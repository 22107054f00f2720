import type { TableName, Tables } from '../domain/records.ts';
import type { DueColumns } from './bulk-due.ts';
import type { StatementEntry } from './statement-index.ts';
import type { NearIndex } from './near-index.ts';

/** The part of a seeded world that the first rows of the disputes queue do without (plant-later.ts). */
export interface LaterBulk {
  derive: <T extends TableName>(table: T, id: string) => Tables[T] | undefined;
  /** Rows of its requests, in their order; each is made when it is taken. */
  requests: () => Iterable<Tables['deletionRequests']>;
  /** Rows of the appeals on them. */
  appeals: () => Iterable<Tables['appeals']>;
  /** Where its statements of reasons stand in their list. */
  statements: () => Iterable<StatementEntry>;
  /** What time will do to both, found out step by step. */
  dues: () => Generator<void, DueColumns[]>;
  /** Finds near-same reviews. */
  near: NearIndex;
  /** Begins to build the search for near-same reviews in idle time. */
  warm: () => void;
  /** Ids of the bulk reviews of an author, oldest first. */
  reviewsBy: (authorId: string) => readonly string[];
}
