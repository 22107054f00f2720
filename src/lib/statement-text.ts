/**
 * Statements of reasons as they go to the transparency database: one record alone is an object, many are a
 * list; nothing but the fields of the Commission's schema.
 */
export function statementText(statements: readonly { record: object }[]): string {
  const records = statements.map(({ record }) => record);
  return `${JSON.stringify(records.length === 1 ? records[0] : records, null, 2)}\n`;
}
