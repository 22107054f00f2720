import type { BulkRow } from '../../api/contract/bulk.ts';

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Every row of a run as CSV (RFC 4180): which case, what came of it, and why. */
export function reportText(
  rows: readonly BulkRow[],
  head: readonly string[],
  resultOf: (result: BulkRow['result']) => string,
): string {
  const lines = rows.map(({ reference, result, code = '', detail = '' }) => [
    reference,
    resultOf(result),
    code,
    detail,
  ]);
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
