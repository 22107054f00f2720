import type { Evidence } from '../../src/api/contract/evidence.ts';
import type { EvidenceFile } from './disputes/evidence.ts';

/** What is known of a file of public/seed-evidence without opening it. */
export interface SampleRow {
  file: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  kind: string;
  takenAt?: string;
  device?: string;
  software?: string;
  gps?: { latitude: number; longitude: number };
}

function exifOf(row: SampleRow): Evidence['exif'] {
  if (!row.mediaType.startsWith('image/')) return undefined;
  return {
    ...(row.takenAt === undefined ? {} : { takenAt: row.takenAt }),
    ...(row.device === undefined ? {} : { device: row.device }),
    ...(row.software === undefined ? {} : { software: row.software }),
    gps: row.gps ? 'present' : 'absent',
  };
}

/** A sample file as evidence, under its own or another name: the same facts as an upload of it finds. */
export function sampleFile(row: SampleRow, fileName = row.fileName): EvidenceFile {
  const exif = exifOf(row);
  const { bytes, sha256, mediaType, file } = row;
  return { fileName, bytes, sha256, mediaType, ...(exif ? { exif } : {}), content: { seed: file } };
}
