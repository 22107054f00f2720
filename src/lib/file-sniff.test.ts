import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCEPTED_EXTENSIONS,
  imageHeader,
  MAX_FILE_BYTES,
  sniffFile,
  zipDirectory,
} from './file-sniff.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const text = (content: string) => new TextEncoder().encode(content);
const wide = (content: string) =>
  Array.from(content).flatMap((letter) => [letter.charCodeAt(0), 0]);
const le = (value: number, size: number) =>
  Array.from({ length: size }, (_, byte) => Math.floor(value / 256 ** byte) % 256);
const be = (value: number, size: number) => le(value, size).reverse();

const jpeg = (width = 640, height = 480) =>
  new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    ...be(4, 2),
    0,
    0, // APP0
    0xff,
    0xff,
    0xc4,
    ...be(3, 2),
    0, // a fill byte, then a Huffman table, which is no frame
    0xff,
    0xc2,
    ...be(11, 2),
    8,
    ...be(height, 2),
    ...be(width, 2),
    1,
    1,
    0x11,
    0,
    0xff,
    0xd9,
  ]);
const png = (width = 32, height = 16) =>
  new Uint8Array([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...be(13, 4),
    ...text('IHDR'),
    ...be(width, 4),
    ...be(height, 4),
    8,
    6,
    0,
    0,
    0,
    ...be(0, 4),
  ]);
const pdf = (before = '') => text(`${before}%PDF-1.7\n%%EOF`);
const ole = (...streams: string[]) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide(streams.join('\0\0'))]);

/** A ZIP of stored, empty files that claim to unpack to 1,000 bytes each. */
function zip(names: readonly string[], unpacked = 1000): Uint8Array {
  const local: number[] = [];
  const central: number[] = [];
  for (const name of names) {
    const bytes = [...text(name)];
    const lengths = [...le(0, 4), ...le(unpacked, 4), ...le(bytes.length, 2), ...le(0, 2)];
    const offset = local.length;
    local.push(0x50, 0x4b, 3, 4, ...le(20, 2), ...le(0, 12), ...lengths, ...bytes);
    central.push(
      0x50,
      0x4b,
      1,
      2,
      ...le(20, 4),
      ...le(0, 12),
      ...lengths,
      ...le(0, 10),
      ...le(offset, 4),
      ...bytes,
    );
  }
  const count = le(names.length, 2);
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...le(0, 4),
    ...count,
    ...count,
    ...le(central.length, 4),
    ...le(local.length, 4),
    ...le(0, 2),
  ];
  return new Uint8Array([...local, ...central, ...end]);
}
const WORD_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

describe('sniffFile accepts', () => {
  it.each([
    ['a.jpg', jpeg(), 'image/jpeg'],
    ['a.JPEG', jpeg(), 'image/jpeg'],
    ['a.png', png(), 'image/png'],
    ['a.pdf', pdf(), 'application/pdf'],
    ['scrap before.pdf', pdf('x'.repeat(1019)), 'application/pdf'],
    ['a.doc', ole('WordDocument'), 'application/msword'],
    ['invoice.v2.docx', zip(WORD_PARTS), DOCX],
  ])('%s', (name, bytes, mediaType) => {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    expect(sniffFile(name, bytes)).toEqual({
      ok: true,
      value: { mediaType, extension, damaged: false },
    });
  });

  it.each([
    ['a Word file without a directory', 'a.docx', zip(WORD_PARTS).slice(0, -30)],
    ['a Word file that is cut off in its first entry', 'a.docx', zip(WORD_PARTS).slice(0, 60)],
    ['a JPEG without a frame', 'a.jpg', jpeg().slice(0, 12)],
    ['a PNG without a header', 'a.png', png().slice(0, 12)],
    ['an OLE file without a Word stream', 'a.doc', ole()],
  ])('%s as damaged', (_what, name, bytes) => {
    expect(sniffFile(name, bytes)).toMatchObject({ ok: true, value: { damaged: true } });
  });

  it('exactly 10 MiB and not a byte more', () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
    bytes.set(pdf());
    expect(sniffFile('a.pdf', bytes.subarray(0, MAX_FILE_BYTES)).ok).toBe(true);
    expect(sniffFile('a.pdf', bytes)).toEqual({ ok: false, error: { code: 'tooLarge' } });
  });
});

describe('sniffFile refuses', () => {
  const svg = text(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  );
  const html = text('<!DOCTYPE html><script>alert(1)</script>');

  it.each([
    ['a.pdf', new Uint8Array(), 'empty', undefined],
    ['a.svg', svg, 'extensionNotAccepted', 'svg'],
    ['a.html', html, 'extensionNotAccepted', 'html'],
    ['a.jpg.exe', jpeg(), 'extensionNotAccepted', 'exe'],
    ['photo\u202egpj.scr', jpeg(), 'extensionNotAccepted', 'scr'],
    ['jpg', jpeg(), 'extensionNotAccepted', ''],
    ['a.jpg', svg, 'contentMismatch', 'svg'],
    ['a.png', html, 'contentMismatch', 'html'],
    ['a.pdf', new Uint8Array([...html, ...pdf()]), 'contentMismatch', 'html'],
    ['a.pdf', pdf('x'.repeat(1024)), 'contentMismatch', 'unknown'],
    ['a.pdf', new Uint8Array([...jpeg(), ...pdf()]), 'contentMismatch', 'jpeg'],
    ['a.jpg', png(), 'contentMismatch', 'png'],
    ['a.png', jpeg(), 'contentMismatch', 'jpeg'],
    ['a.jpg', text('GIF89a'), 'contentMismatch', 'gif'],
    ['a.jpg', text('push graphic-context'), 'contentMismatch', 'unknown'],
    ['a.jpg', text('MZ\u0000\u0001'), 'contentMismatch', 'exe'],
    ['a.doc', text('{\\rtf1 text}'), 'contentMismatch', 'rtf'],
    ['a.doc', zip(WORD_PARTS), 'contentMismatch', 'docx'],
    ['a.doc', ole('Workbook'), 'contentMismatch', 'xls'],
    ['a.pdf', ole('WordDocument'), 'contentMismatch', 'ole'],
    ['a.docx', zip(['[Content_Types].xml', 'xl/workbook.xml']), 'contentMismatch', 'xlsx'],
    ['a.docx', zip(['readme.txt']), 'contentMismatch', 'zip'],
    ['a.docx', zip(['readme.txt']).slice(0, -30), 'contentMismatch', 'zip'],
    ['a.docx', ole('WordDocument'), 'contentMismatch', 'doc'],
    ['a.docx', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted', 'ole'],
    ['a.docx', ole(), 'encrypted', 'ole'],
    ['a.doc', ole('EncryptedPackage'), 'encrypted', 'ole'],
    ['a.docm', zip(WORD_PARTS), 'macroEnabled', undefined],
    ['a.docx', zip([...WORD_PARTS, 'word/vbaProject.bin']), 'macroEnabled', 'docm'],
    ['a.docx', zip([...WORD_PARTS, 'word\\VBAPROJECT.BIN']), 'macroEnabled', 'docm'],
    ['a.docx', zip([...WORD_PARTS, 'word/vbaProject.bin']).slice(0, -30), 'macroEnabled', 'docm'],
  ])('%j (%#) with its reason', (name, bytes, code, detected) => {
    const error = detected === undefined ? { code } : { code, detected };
    expect(sniffFile(name, bytes)).toEqual({ ok: false, error });
  });

  it('any bytes without ever throwing', () => {
    const heads = [[], [...jpeg()], [...png()], [...ole()], [...zip(WORD_PARTS)]];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 80 }),
        fc.nat(200),
        fc.constantFrom(...ACCEPTED_EXTENSIONS),
        (head, noise, at, extension) => {
          const bytes = new Uint8Array([...head.slice(0, at), ...noise, ...head.slice(at)]);
          expect(typeof sniffFile(`a.${extension}`, bytes).ok).toBe('boolean');
          imageHeader(bytes);
          zipDirectory(bytes);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('imageHeader', () => {
  it('reads sizes without decoding', () => {
    expect(imageHeader(png(100_000, 70_000))).toEqual({ width: 100_000, height: 70_000 });
    expect(imageHeader(jpeg(65_535, 2))).toEqual({ width: 65_535, height: 2 });
    expect(imageHeader(new Uint8Array([0, ...png(3, 4)]).subarray(1))).toEqual({
      width: 3,
      height: 4,
    });
  });

  it.each([png(0, 5), jpeg(5, 0), jpeg().slice(0, 20), pdf(), new Uint8Array()])(
    'is undefined otherwise (%#)',
    (bytes) => {
      expect(imageHeader(bytes)).toBeUndefined();
    },
  );
});

describe('zipDirectory', () => {
  it('sums what the directory claims', () => {
    expect(zipDirectory(zip(WORD_PARTS))).toEqual({
      entries: 3,
      unpackedBytes: 3000,
      names: WORD_PARTS,
    });
    expect(zipDirectory(zip(['a', 'b'], 0xffffffff))?.unpackedBytes).toBe(2 * 0xffffffff);
  });

  it('finds the directory before a comment', () => {
    expect(zipDirectory(new Uint8Array([...zip(['a']), ...text('a comment')]))?.entries).toBe(1);
  });

  it('is undefined for a count that is not true', () => {
    const bytes = zip(['a', 'b']);
    bytes[bytes.length - 12] = 3;
    expect(zipDirectory(bytes)).toBeUndefined();
    expect(zipDirectory(zip([]))).toBeUndefined();
    expect(zipDirectory(text('PK'))).toBeUndefined();
  });
});
