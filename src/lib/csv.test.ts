import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine } from './csv.ts';

/** A reader of RFC 4180, written apart from the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (text[at] === '"') at += 1;
        cell += text[at];
        at += 1;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at)) {
        cell += text[at];
        at += 1;
      }
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else {
      if (!text.startsWith('\r\n', at)) throw new Error(`no line end at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const marks = fc.constantFrom(',', '"', '\r\n', '\n', '\t', '=', '+', '-', '@', ' ', "'", ';', 'ü');
const text = fc.oneof(
  fc.string(),
  fc
    .array(fc.oneof(marks, fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((all) => all.join('')),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 6 }),
  );

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    [undefined, ''],
    [-3, '-3'],
    [{ plain: '-40.00' }, '-40.00'],
  ])('%j is written %j', (cell, written) => expect(csvCell(cell)).toBe(written));

  it('is read back as it was, but for the apostrophe that disarms a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = parse(rows.map(csvLine).join(''));
        expect(
          read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))),
        ).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))));
      }),
    );
  });

  it('no cell of words begins like a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const cell of parse(rows.map(csvLine).join('')).flat())
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
