import { imageHeader } from '../../../lib/file-sniff.ts';
import { pngIsWhole } from './png-check.ts';
import type { EvidenceBytes } from './viewer-item.ts';

/** Pixels that may be decoded: 64 megapixels (evidence.md, Safety). Decoded they take 256 MB. */
export const MAX_PIXELS = 64_000_000;

export type ImageGate =
  | { open: true; width: number; height: number }
  | { open: false; why: 'unreadable' | 'checksum' }
  | { open: false; why: 'tooManyPixels'; width: number; height: number };

/**
 * Reads width and height from the header and decides, before any decoder sees the file, whether it may
 * be decoded: a file of 31 kB can claim a gigabyte of pixels.
 */
export function imageGate(bytes: EvidenceBytes): ImageGate {
  const size = imageHeader(bytes);
  if (size === undefined) return { open: false, why: 'unreadable' };
  if (size.width * size.height > MAX_PIXELS) {
    return { open: false, why: 'tooManyPixels', ...size };
  }
  return pngIsWhole(bytes) ? { open: true, ...size } : { open: false, why: 'checksum' };
}
