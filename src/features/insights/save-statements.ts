import { statementText } from '../../lib/statement-text.ts';
import { saveBytes } from '../../ui/save-file.ts';

/** Saves statements of reasons as a JSON file. */
export function saveStatements(fileName: string, statements: readonly { record: object }[]): void {
  saveBytes(new TextEncoder().encode(statementText(statements)), fileName);
}
