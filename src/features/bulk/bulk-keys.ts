import type { BulkAction } from '../../api/contract/bulk.ts';

export type BulkKind = BulkAction['kind'];

/** What can be done to many cases, in the order of the menu, with its key. */
export const BULK_KINDS: readonly { kind: BulkKind; key: string }[] = [
  { kind: 'assign', key: 'a' },
  { kind: 'priority', key: 'p' },
  { kind: 'status', key: 's' },
  { kind: 'tags', key: 't' },
  { kind: 'macro', key: 'm' },
  { kind: 'snooze', key: 'z' },
];

/** Chooses the whole result, also what is on no page. */
export const WHOLE_KEY = { keys: 'Shift+a', id: 'bulk.key.whole' } as const;

export const BULK_KEYS = [
  ...BULK_KINDS.map(({ kind, key }) => ({ keys: key, id: `bulk.key.${kind}` as const })),
  WHOLE_KEY,
];
