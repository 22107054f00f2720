import { latin1, startsWith, viewOf } from '../../../lib/bytes.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const POLYNOMIAL = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** CRC-32 as PNG and ZIP use it, unsigned. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Whether a PNG's critical chunks (IHDR, PLTE, IDAT, IEND: upper-case first letter) carry the checksum
 * that belongs to their content. Browsers draw a changed picture without a word; evidence must not be
 * looked at that way. Anything but a PNG passes.
 */
export function pngIsWhole(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, SIGNATURE)) return true;
  const view = viewOf(bytes);
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = latin1(bytes, at + 4, at + 8);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return false;
    const isCritical = /^[A-Z]/.test(type);
    if (isCritical && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (type === 'IEND') return true;
    at = end + 4;
  }
  return false;
}
