import type {
  BulkAction,
  BulkReason,
  BulkResult,
  BulkRun,
} from '../../../src/api/contract/bulk.ts';
import type { MacroWords } from '../../../src/lib/macro-text.ts';
import type { MacroRecord } from '../macros/macro-record.ts';

/** Rows that are checked or done in one step of the one writer. */
export const PART = 25;

/** A macro as it was when the human saw it: a later change of it does not change a run. */
export type BulkMacro = Pick<
  MacroRecord,
  'id' | 'name' | 'queues' | 'body' | 'actions' | 'audience'
>;

/** What is done to each row, and how its dates and amounts are written. */
export interface BulkPlan {
  action: BulkAction;
  macro?: BulkMacro;
  words: MacroWords;
}

export type SeenField = 'assignee' | 'priority' | 'tags' | 'snooze' | 'status';
/** What the dry run saw of a case that no version speaks of. */
export type Seen = Partial<Record<SeenField, string>>;

/** One case of a run. */
export interface BulkRowRecord {
  id: string;
  reference: string;
  /** The version that the human saw, or the dry run; another one by then is a conflict. */
  version: number;
  /** What the act changes, as it was then; something else by now is a conflict, too. */
  seen?: Seen;
  /** Never `cancelled`: that is what a pending row of a cancelled run is. */
  result: Exclude<BulkResult, 'cancelled'>;
  code?: string;
  detail?: string;
}

/** A run without its rows. */
export interface BulkRunRecord extends BulkPlan {
  id: string;
  byId: string;
  state: BulkRun['state'];
  createdAt: string;
  startedAt?: string;
  endedAt?: string;
  total: number;
  /** Rows that were pending when the run was checked. */
  eligible: number;
  counts: Record<BulkResult, number>;
  reasons: BulkReason[];
  /** How many parts there are, and the first that may hold a row to do. */
  parts: number;
  next: number;
  retryOf?: string;
  retriedBy?: string;
}

/** Up to {@link PART} rows of a run; the id is `run:number`. */
export interface BulkPartRecord {
  id: string;
  rows: BulkRowRecord[];
}

export const partId = (runId: string, part: number): string => `${runId}:${part}`;
