import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExif } from './exif.ts';

type Value = string | number;
interface Picture {
  main?: [tag: number, value: Value][];
  exif?: [tag: number, value: Value][];
  gps?: [tag: number, value: Value][];
  little?: boolean;
}

const latin = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

/** A TIFF block of up to three directories, as cameras write it. */
function tiff({ main = [], exif, gps, little = true }: Picture): number[] {
  const number = (value: number, size: number) => {
    const bytes = Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff);
    return little ? bytes : bytes.toReversed();
  };
  const bytes = [...latin(little ? 'II' : 'MM'), ...number(42, 2), ...number(0, 4)];
  const write = (rows: [number, Value][]): number => {
    const encoded = rows.map(([tag, value]) => {
      if (typeof value === 'number') return [tag, 4, 1, number(value, 4)] as const;
      const text = [...latin(value), 0];
      if (text.length <= 4) return [tag, 2, text.length, [...text, 0, 0, 0].slice(0, 4)] as const;
      const at = bytes.length;
      bytes.push(...text);
      return [tag, 2, text.length, number(at, 4)] as const;
    });
    const start = bytes.length;
    bytes.push(...number(rows.length, 2));
    for (const [tag, type, count, field] of encoded)
      bytes.push(...number(tag, 2), ...number(type, 2), ...number(count, 4), ...field);
    bytes.push(...number(0, 4));
    return start;
  };
  const more: [number, Value][] = [];
  if (exif) more.push([0x8769, write(exif)]);
  if (gps) more.push([0x8825, write(gps)]);
  bytes.splice(4, 4, ...number(write([...main, ...more]), 4));
  return bytes;
}

const segment = (marker: number, body: number[]) => {
  const length = body.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...body];
};

function jpeg(picture: Picture): Uint8Array {
  const block = [...latin('Exif'), 0, 0, ...tiff(picture)];
  const comment = segment(0xfe, latin('Exif and more'));
  return Uint8Array.from([0xff, 0xd8, ...comment, 0xff, ...segment(0xe1, block), 0xff, 0xda]);
}

const PLACE: [number, Value][] = [
  [0x0002, 1],
  [0x0004, 1],
];

describe('EXIF', () => {
  it.each([true, false])('is read in either byte order (little endian: %s)', (little) => {
    const main: [number, Value][] = [
      [0x010f, 'Canon'],
      [0x0110, 'Canon EOS R10'],
      [0x0131, 'GIMP 2.10'],
    ];
    const exif: [number, Value][] = [[0x9003, '2026:11:10 08:51:07']];
    expect(readExif(jpeg({ main, exif, gps: PLACE, little }))).toEqual({
      takenAt: '2026-11-10T08:51:07Z',
      device: 'Canon EOS R10',
      software: 'GIMP 2.10',
      gps: 'present',
    });
  });

  it('minds a zone where one is written, and says nothing where nothing is', () => {
    const exif: [number, Value][] = [
      [0x9003, '2026:11:10 08:51:07'],
      [0x9011, '+09:00'],
    ];
    expect(readExif(jpeg({ exif }))?.takenAt).toBe('2026-11-09T23:51:07Z');
    expect(readExif(jpeg({ exif: [[0x9003, '0000:00:00 00:00:00']] }))).toEqual({ gps: 'absent' });
    expect(readExif(jpeg({ main: [[0x010f, 'A1']], gps: [[0x0000, 1]] }))).toEqual({
      device: 'A1',
      gps: 'absent',
    });
  });

  it('is read from a PNG too, and is absent elsewhere', () => {
    const block = tiff({ main: [[0x0110, 'Scanner 7']] });
    const chunk = [0, 0, 0, block.length, ...latin('eXIf'), ...block, 0, 0, 0, 0];
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunk];
    expect(readExif(Uint8Array.from(png))?.device).toBe('Scanner 7');
    expect(readExif(Uint8Array.from(latin('%PDF-1.7 Exif')))).toBeUndefined();
    expect(readExif(Uint8Array.from([0xff, 0xd8, 0xff, 0xda]))).toBeUndefined();
    expect(readExif(new Uint8Array())).toBeUndefined();
  });

  it('survives any damage, and its texts stay short and plain', () => {
    const whole = jpeg({
      main: [[0x0110, 'x'.repeat(500)]],
      exif: [[0x9003, '2026:11:10 08:51:07']],
      gps: PLACE,
    });
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })));
    fc.assert(
      fc.property(damage, fc.nat({ max: whole.length }), (hits, length) => {
        const bytes = whole.slice(0, length);
        for (const [at, value] of hits) if (at < length) bytes[at] = value;
        const facts = readExif(bytes);
        for (const text of [facts?.device ?? '', facts?.software ?? '', facts?.takenAt ?? '']) {
          expect(text.length).toBeLessThanOrEqual(201);
          expect(text).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });
});
