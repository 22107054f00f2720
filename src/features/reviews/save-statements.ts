import type { Statement } from '../../api/contract/statements.ts';
import { saveBytes } from '../../ui/save-bytes.ts';

/** The records as they go to the transparency database: one object, or a list of many. */
export function statementText(statements: readonly Statement[]): string {
  const records = statements.map(({ record }) => record);
  return `${JSON.stringify(records.length === 1 ? records[0] : records, null, 2)}\n`;
}

/** Saves statements of reasons as a JSON file. */
export function saveStatements(fileName: string, statements: readonly Statement[]): void {
  saveBytes(new TextEncoder().encode(statementText(statements)), fileName);
}
