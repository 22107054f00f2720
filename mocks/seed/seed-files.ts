import type { Evidence } from '../../src/api/contract/evidence.ts';
import type { EvidenceFile } from '../domain/disputes/evidence.ts';
import manifest from './evidence-manifest.json' with { type: 'json' };

interface ManifestRow {
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
const ROWS: readonly ManifestRow[] = manifest;

function exifOf(row: ManifestRow): Evidence['exif'] {
  if (!row.mediaType.startsWith('image/')) return undefined;
  return {
    ...(row.takenAt === undefined ? {} : { takenAt: row.takenAt }),
    ...(row.device === undefined ? {} : { device: row.device }),
    ...(row.software === undefined ? {} : { software: row.software }),
    gps: row.gps ? 'present' : 'absent',
  };
}

/**
 * A file of public/seed-evidence as evidence, under its own or another name.
 * @throws Error when the manifest has no such file.
 */
export function seedFile(file: string, fileName?: string): EvidenceFile {
  const row = ROWS.find((entry) => entry.file === file);
  if (!row) throw new Error(`No seed file ${file}`);
  const exif = exifOf(row);
  return {
    fileName: fileName ?? row.fileName,
    bytes: row.bytes,
    sha256: row.sha256,
    mediaType: row.mediaType,
    ...(exif ? { exif } : {}),
    content: { seed: row.file },
  };
}
