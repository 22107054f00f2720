import type { ExportRow } from '../../../api/contract/exports.ts';
import type { CaseQueue } from '../../../api/contract/queue-names.ts';
import type { CsvCell } from '../../../lib/csv.ts';
import { canonicalAmount } from '../../../lib/money.ts';
import type { MessageId } from '../../../locales/messages.ts';

/** A column of the file: its word, and what stands in it. Codes and UTC instants are those of the API. */
export interface ExportColumn {
  id: MessageId;
  cell: (row: ExportRow) => CsvCell;
}

const list = (words: readonly string[]) => words.join('; ');

const COLUMNS = {
  reference: { id: 'queue.export.column.reference', cell: (row) => row.reference },
  status: { id: 'queue.export.column.status', cell: (row) => row.status },
  priority: { id: 'queue.export.column.priority', cell: (row) => row.priority },
  about: { id: 'queue.export.column.about', cell: (row) => row.about },
  reason: { id: 'queue.export.column.reason', cell: (row) => row.kind },
  topic: { id: 'queue.export.column.topic', cell: (row) => row.kind },
  channel: { id: 'queue.export.column.channel', cell: (row) => row.channel },
  buyer: { id: 'queue.export.column.buyer', cell: (row) => row.buyer },
  seller: { id: 'queue.export.column.seller', cell: (row) => row.seller },
  requester: { id: 'queue.export.column.requester', cell: (row) => row.requester },
  order: { id: 'queue.export.column.order', cell: (row) => row.order },
  item: { id: 'queue.export.column.item', cell: (row) => row.item },
  sku: { id: 'queue.export.column.sku', cell: (row) => row.sku },
  amount: {
    id: 'queue.export.column.amount',
    cell: ({ amount }) => amount && { plain: canonicalAmount(amount.amountMinor, amount.currency) },
  },
  currency: { id: 'queue.export.column.currency', cell: (row) => row.amount?.currency },
  clock: { id: 'queue.export.column.clock', cell: (row) => row.clock?.name },
  clockState: { id: 'queue.export.column.clockState', cell: (row) => row.clock?.state },
  due: { id: 'queue.export.column.due', cell: (row) => row.clock?.dueAt },
  awaiting: { id: 'queue.export.column.awaiting', cell: (row) => row.awaiting },
  since: { id: 'queue.export.column.since', cell: (row) => row.awaitingSince },
  assignee: { id: 'queue.export.column.assignee', cell: (row) => row.assignee },
  holder: { id: 'queue.export.column.holder', cell: (row) => row.holder },
  snoozed: { id: 'queue.export.column.snoozed', cell: (row) => row.snoozedUntil },
  flags: { id: 'queue.export.column.flags', cell: (row) => list(row.flags) },
  tags: { id: 'queue.export.column.tags', cell: (row) => list(row.tags) },
  unread: { id: 'queue.export.column.unread', cell: (row) => (row.unread ? 'yes' : 'no') },
  created: { id: 'queue.export.column.created', cell: (row) => row.createdAt },
  updated: { id: 'queue.export.column.updated', cell: (row) => row.updatedAt },
} as const satisfies Record<string, ExportColumn>;

type Name = keyof typeof COLUMNS;

const WORK = ['clock', 'clockState', 'due', 'awaiting', 'since', 'assignee', 'holder'] as const;
const MARKS = ['snoozed', 'flags', 'tags'] as const;
const TIMES = ['created', 'updated'] as const;

const OF_QUEUE: Readonly<Record<CaseQueue, readonly Name[]>> = {
  disputes: [
    ...([
      'reference',
      'status',
      'reason',
      'priority',
      'about',
      'buyer',
      'seller',
      'order',
    ] as const),
    ...(['amount', 'currency'] as const),
    ...WORK,
    ...MARKS,
    ...TIMES,
  ],
  tickets: [
    ...(['reference', 'status', 'priority', 'topic', 'channel', 'about', 'requester'] as const),
    'order',
    ...WORK,
    ...MARKS,
    'unread',
    ...TIMES,
  ],
  questions: [
    ...(['reference', 'status', 'priority', 'about', 'item', 'sku', 'buyer', 'seller'] as const),
    ...WORK,
    ...MARKS,
    'unread',
    ...TIMES,
  ],
  'deletion-requests': [
    ...(['reference', 'status', 'reason', 'priority', 'about', 'buyer', 'seller', 'item'] as const),
    ...WORK,
    ...MARKS,
    'unread',
    ...TIMES,
  ],
  appeals: [
    ...(['reference', 'status', 'reason', 'priority', 'about', 'requester', 'order'] as const),
    ...WORK,
    ...MARKS,
    'unread',
    ...TIMES,
  ],
};

/** The columns of a queue's file, left to right. */
export function exportColumns(queue: CaseQueue): readonly ExportColumn[] {
  return OF_QUEUE[queue].map((name) => COLUMNS[name]);
}

/** `disputes-2026-03-10T15-00-00Z.csv`: the queue, and the instant of its rows. */
export function exportFileName(queue: CaseQueue, at: string): string {
  return `${queue}-${at.replace(/\.\d+/, '').replaceAll(':', '-')}.csv`;
}
