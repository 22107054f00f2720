import { latin1, startsWith, viewOf } from './bytes.ts';

/** What a camera or an editor wrote into a picture (evidence.md): hints, never proof. Texts are only text. */
export interface ExifFacts {
  /** ISO UTC. Most cameras write their own clock without a zone: it is then read as UTC. */
  takenAt?: string;
  device?: string;
  software?: string;
  /** Whether a place is in the file; the place itself is left there. */
  gps: 'present' | 'absent';
}

const TAG = {
  make: 0x010f,
  model: 0x0110,
  software: 0x0131,
  changedAt: 0x0132,
  exifDirectory: 0x8769,
  takenAt: 0x9003,
  takenOffset: 0x9011,
  gpsDirectory: 0x8825,
  latitude: 0x0002,
  longitude: 0x0004,
} as const;

const EXIF_MARK = [0x45, 0x78, 0x69, 0x66, 0, 0];
const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** More than any camera writes; a forged count must not keep the reader busy. */
const MOST_ENTRIES = 512;
const LONGEST_TEXT = 100;

/** The TIFF block inside a JPEG's APP1 segment. */
function tiffInJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return undefined;
    const isBare = marker === 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    const length = isBare ? 0 : view.getUint16(at + 2);
    const isExif = marker === 0xe1 && startsWith(bytes, EXIF_MARK, at + 4);
    if (isExif) return bytes.subarray(at + 10, at + 2 + length);
    // A fill byte is one byte, a bare marker two, a segment as long as it says.
    at += marker === 0xff ? 1 : 2 + length;
  }
  return undefined;
}

/** The TIFF block inside a PNG's eXIf chunk. */
function tiffInPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (latin1(bytes, at + 4, at + 8) === 'eXIf') return bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
  return undefined;
}

type Entries = Map<number, { count: number; at: number }>;

/** One TIFF block; whatever lies outside of it reads as nothing. */
class Tiff {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly little: boolean;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.little = bytes[0] === 0x49;
  }

  u16(at: number): number {
    return at + 2 <= this.bytes.length ? this.view.getUint16(at, this.little) : 0;
  }

  u32(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, this.little) : 0;
  }

  /** Where each tag's values lie: four bytes in the entry itself, more elsewhere. Only texts are ever longer. */
  entries(at: number): Entries {
    const found: Entries = new Map();
    const size = at === 0 ? 0 : Math.min(this.u16(at), MOST_ENTRIES);
    for (let entry = at + 2; entry < at + 2 + size * 12; entry += 12) {
      found.set(this.u16(entry), { count: this.u32(entry + 4), at: entry + 8 });
    }
    return found;
  }

  text(entries: Entries, tag: number): string | undefined {
    const entry = entries.get(tag);
    if (!entry) return undefined;
    const start = entry.count <= 4 ? entry.at : this.u32(entry.at);
    const end = start + Math.min(entry.count, LONGEST_TEXT);
    const [text = ''] = new TextDecoder().decode(this.bytes.subarray(start, end)).split('\0');
    return text.replace(/\p{Cc}/gu, ' ').trim() || undefined;
  }

  directory(entries: Entries, tag: number): Entries {
    const entry = entries.get(tag);
    return this.entries(entry ? this.u32(entry.at) : 0);
  }
}

/** `2026:11:10 08:51:07` and `+01:00` as ISO UTC; undefined for what is no date. */
function instantOf(text: string | undefined, offset: string | undefined): string | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text ?? '');
  if (!parts) return undefined;
  const [, year, month, day, time] = parts;
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? '') ? offset : 'Z';
  const ms = Date.parse(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** Make and model, the make once: most models begin with it. */
function deviceOf(make: string | undefined, model: string | undefined): string | undefined {
  if (make === undefined || model === undefined) return model ?? make;
  const [brand = make] = make.split(' ');
  return model.toLowerCase().startsWith(brand.toLowerCase()) ? model : `${make} ${model}`;
}

/** The EXIF facts of a JPEG or PNG; undefined when the picture carries none, or none that can be read. */
export function readExif(bytes: Uint8Array): ExifFacts | undefined {
  const block = startsWith(bytes, PNG_MARK)
    ? tiffInPng(bytes)
    : startsWith(bytes, [0xff, 0xd8])
      ? tiffInJpeg(bytes)
      : undefined;
  const order = block && latin1(block, 0, 2);
  if (!block || (order !== 'II' && order !== 'MM')) return undefined;
  const tiff = new Tiff(block);
  if (tiff.u16(2) !== 42) return undefined;
  const main = tiff.entries(tiff.u32(4));
  const exif = tiff.directory(main, TAG.exifDirectory);
  const gps = tiff.directory(main, TAG.gpsDirectory);
  const takenAt =
    instantOf(tiff.text(exif, TAG.takenAt), tiff.text(exif, TAG.takenOffset)) ??
    instantOf(tiff.text(main, TAG.changedAt), undefined);
  const device = deviceOf(tiff.text(main, TAG.make), tiff.text(main, TAG.model));
  const software = tiff.text(main, TAG.software);
  return {
    ...(takenAt !== undefined && { takenAt }),
    ...(device !== undefined && { device }),
    ...(software !== undefined && { software }),
    // Some cameras write the directory without a place.
    gps: gps.has(TAG.latitude) && gps.has(TAG.longitude) ? 'present' : 'absent',
  };
}

/**
 * What was found in a picture, also when that is nothing; undefined for a file that is no picture and is
 * not looked into. So whoever reads it can tell "nothing found" from "not examined".
 */
export function examinePicture(bytes: Uint8Array, mediaType: string): ExifFacts | undefined {
  if (!mediaType.startsWith('image/')) return undefined;
  return readExif(bytes) ?? { gps: 'absent' };
}
