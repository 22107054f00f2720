import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { examinePicture } from '../../src/lib/exif.ts';
import { imageHeader, sniffFile } from '../../src/lib/file-sniff.ts';
import manifest from './evidence-manifest.json';
import { seedFile } from './seed-files.ts';

const folder = new URL('../../public/seed-evidence/', import.meta.url);

describe('seed evidence files', () => {
  it.each(manifest.map((row) => [row.file, row] as const))('%s is what it says', (file, row) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    expect(sniffFile(row.fileName, bytes)).toMatchObject({
      ok: true,
      value: { mediaType: row.mediaType, damaged: false },
    });
    expect(bytes.length).toBe(row.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    expect(imageHeader(bytes) !== undefined).toBe(row.mediaType.startsWith('image/'));
    // What the seed says of a file is what an upload of it would find.
    expect(examinePicture(bytes, row.mediaType)).toEqual(seedFile(file).exif);
  });

  it('stays light: under 180 kB each, 2.5 MB together', () => {
    const sizes = manifest.map(({ bytes }) => bytes);
    expect(Math.max(...sizes)).toBeLessThan(180_000);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(2_500_000);
  });

  it('has the names that break careless code', () => {
    const names = manifest.map(({ fileName }) => fileName);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Extended_Pictographic}/u.test(name))).toBe(true);
    expect(names.some((name) => name.length > 180)).toBe(true);
    expect(manifest.some((row) => 'gps' in row && row.gps !== undefined)).toBe(true);
  });
});
