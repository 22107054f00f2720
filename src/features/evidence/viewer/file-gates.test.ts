import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { imageGate, MAX_PIXELS } from './image-gate.ts';
import { officeSigns } from './office-signs.ts';
import { oleDirectory } from './ole-directory.ts';
import { crc32, pngIsWhole } from './png-check.ts';
import { ownBytes } from './viewer-item.ts';

const seed = (file: string) =>
  ownBytes(
    new Uint8Array(
      readFileSync(new URL(`../../../../public/seed-evidence/${file}`, import.meta.url)),
    ),
  );

const zip = (names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1])])));

/** A PNG that is only its header chunk, checksum right, claiming any size. */
function claimed(width: number, height: number) {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 6, 0, 0, 0], 24);
  view.setUint32(29, crc32(bytes.subarray(12, 29)));
  return bytes;
}

describe('before a picture is decoded', () => {
  it('opens for honest pictures', () => {
    expect(imageGate(seed('ring-arrival-claw.jpg'))).toEqual({
      open: true,
      width: 1440,
      height: 1080,
    });
    expect(imageGate(seed('tracking-page.png'))).toMatchObject({ open: true });
  });

  it('stays shut above 64 megapixels, whatever the size of the file', () => {
    expect(imageGate(claimed(8001, 8000))).toMatchObject({ open: false, why: 'tooManyPixels' });
    expect(imageGate(claimed(60_000, 60_000))).toMatchObject({ open: false, why: 'tooManyPixels' });
    expect(8000 * 8000).toBe(MAX_PIXELS);
  });

  it('stays shut without a readable header', () => {
    expect(imageGate(new Uint8Array(40))).toEqual({ open: false, why: 'unreadable' });
  });

  it('stays shut for a PNG in which any byte of a critical chunk changed', () => {
    const whole = seed('review-threat.png');
    const inside = fc.integer({ min: 64, max: whole.length - 24 });
    expect(pngIsWhole(whole)).toBe(true);
    fc.assert(
      fc.property(inside, (at) => {
        const broken = whole.slice();
        broken[at] = (broken[at] ?? 0) ^ 0x10;
        expect(pngIsWhole(broken)).toBe(false);
      }),
      { numRuns: 25 },
    );
    expect(pngIsWhole(whole.subarray(0, whole.length - 30))).toBe(false);
  });

  it('counts CRC-32 as everybody does', () => {
    expect(crc32(new TextEncoder().encode('123456789')).toString(16)).toBe('cbf43926');
  });
});

describe('before a Word file is offered', () => {
  it('reads names and dates from a DOC without opening a stream', () => {
    const doc = seed('seller-statement.doc');
    expect(oleDirectory(doc)?.map(({ name }) => name)).toEqual([
      'Root Entry',
      'WordDocument',
      '1Table',
    ]);
    expect(officeSigns(doc)).toMatchObject({
      container: 'ole',
      hasMacros: false,
      modifiedAt: '2026-11-21T09:30:00.000Z',
    });
  });

  it('counts parts and pictures of a DOCX', () => {
    expect(officeSigns(seed('appraisal-note.docx'))).toMatchObject({
      container: 'zip',
      parts: 7,
      pictures: 1,
      hasMacros: false,
      isOversized: false,
    });
  });

  it('names macros in either container', () => {
    const docx = zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']);
    expect(officeSigns(docx).hasMacros).toBe(true);
    const doc = seed('seller-statement.doc');
    // The second directory entry (sector 1) gets the name of a macro storage.
    const name = Array.from('VBA', (letter) => [letter.charCodeAt(0), 0]).flat();
    doc.set([...name, 0, 0], 512 * 2 + 128);
    doc.set([8, 0], 512 * 2 + 128 + 64);
    expect(officeSigns(doc).hasMacros).toBe(true);
  });

  it('refuses too many parts and survives scrap', () => {
    const many = zip(Array.from({ length: 2001 }, (_, index) => `word/${index}`));
    expect(officeSigns(many).isOversized).toBe(true);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2048 }), (scrap) => {
        const posed = new Uint8Array(scrap.length + 8);
        posed.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
        posed.set(scrap, 8);
        expect(officeSigns(posed).container).toMatch(/ole|unreadable/);
      }),
    );
  });
});
