/** A cell: words of people, or a figure that this program made itself. */
export type CsvCell = string | number | { plain: string } | undefined;

/** What a spreadsheet takes for the beginning of a formula (also after a tab or a line end). */
const FORMULA = /^[=+\-@\t\r\n]/;

/** RFC 4180: quoted where the text holds a mark of the format, quotes doubled. */
function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * One cell. Words that a spreadsheet would run as a formula get an apostrophe before them, which it reads
 * as "this is text"; figures of our own (`plain`) are left as they are.
 */
export function csvCell(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return quoted(cell.plain);
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

/** One record with its line end (RFC 4180: CR LF). */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Tells spreadsheets that the file is UTF-8. */
export const CSV_START = '\uFEFF';
