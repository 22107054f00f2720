import type { Tx } from './tx.ts';

export type ReferencePrefix =
  | 'DSP'
  | 'TKT'
  | 'QST'
  | 'RDR'
  | 'APL'
  | 'RUL'
  | 'RFD'
  | 'RPL'
  | 'RET'
  | 'OFR';

/**
 * `DSP-2026-000042`: at least six digits, wider when needed, never wrapped (cases.md, references). Joined, not
 * added up: engines keep a long sum of texts as a tree of its parts, twice the size at 100,000 cases of a kind.
 */
export function formatReference(prefix: string, year: string, number: number): string {
  return [prefix, year, String(number).padStart(6, '0')].join('-');
}

/** Takes the next reference of a prefix; the counter starts anew each (UTC) year. */
export function nextReference(tx: Tx, prefix: ReferencePrefix, now: string): string {
  const year = now.slice(0, 4);
  const id = `${prefix}-${year}`;
  const number = tx.get('counters', id)?.next ?? 1;
  tx.put('counters', { id, next: number + 1 });
  return formatReference(prefix, year, number);
}
