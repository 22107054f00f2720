import type { CaseListOperation } from '../../api/case-operations.ts';
import type { AppealRow } from '../../api/contract/appeals.ts';
import type { DeletionRequestRow } from '../../api/contract/deletion-requests.ts';
import type { DisputeRow } from '../../api/contract/disputes.ts';
import type { QuestionRow } from '../../api/contract/questions.ts';
import type { CaseQueue } from '../../api/contract/queue-names.ts';
import type { TicketRow } from '../../api/contract/tickets.ts';
import type { Total } from '../../lib/total.ts';
import type { MessageId } from '../../locales/messages.ts';
import type { Translate } from '../../locales/use-t.ts';
import type { Column } from '../../ui/table/types.ts';
import type { StillRow } from './still-rows.ts';

/** A row of any queue. */
export type CaseRow = DisputeRow | TicketRow | QuestionRow | DeletionRequestRow | AppealRow;

/** One page of any queue. */
export interface CaseList<Row extends CaseRow = CaseRow> {
  items: readonly Row[];
  nextCursor?: string | undefined;
  prevCursor?: string | undefined;
  total: Total;
}

export interface Filter {
  label: MessageId;
  /** Values it offers, in this order, each with its word. */
  values: Readonly<Record<string, MessageId>>;
  /** Offers the currencies of the policy as well, which speak for themselves. */
  currencies?: true;
  /** Offers the people at the desk as well, by their names. */
  people?: true;
  /** Takes any text: nobody keeps a list of its values. */
  free?: true;
  /** Its values are stretches of days. */
  days?: true;
}

/**
 * The small description by which one machine serves the queue of every kind of case: its address, what
 * it may be asked for, and the words of that. Columns are told apart (`QueueTableSpec`), because a case page
 * needs the address only.
 */
export interface Queue {
  /** The API's name of the queue; the console's address too, unless `queuePlace` tells another. */
  queue: CaseQueue;
  list: CaseListOperation;
  title: MessageId;
  /** Tabs, in this order. */
  views: Readonly<Record<string, MessageId>>;
  /** The tab that the address leaves out. */
  defaultView: string;
  /** Chips, in this order. */
  filters: Readonly<Record<string, Filter>>;
  /** What narrows the list besides, without a chip: links from elsewhere bring it. */
  params: readonly string[];
  /** Columns that sort: the API's field, and the order in words (`down` is `yes` or `no`). */
  sorts: Readonly<Record<string, { field: string; words: MessageId }>>;
}

export interface QueueTableSpec<Row extends CaseRow> {
  /** Left to right; `search` is the query that a link to a case carries along. */
  columns: (t: Translate, search: string) => readonly Column<StillRow<Row>>[];
  /** Names the row's checkbox: "DSP-2026-000042, Ines Duarte". */
  label: (row: Row) => string;
}

/** `named('queue.reason', REASONS)`: every value with its word; a missing word is a type error. */
export function named<const P extends string, const V extends string>(
  prefix: P,
  values: readonly V[],
): Readonly<Record<V, `${P}.${V}`>> {
  return Object.fromEntries(values.map((value) => [value, `${prefix}.${value}`])) as Record<
    V,
    `${P}.${V}`
  >;
}
