import { sha256Hex } from '../../src/lib/digest.ts';
import { type Paper, plainPdf } from '../../src/lib/plain-pdf.ts';
import type { EvidenceFile } from '../domain/disputes/evidence.ts';
import { sampleFile, type SampleRow } from '../domain/sample-file.ts';
import manifest from './evidence-manifest.json' with { type: 'json' };

const ROWS: readonly SampleRow[] = manifest;

/**
 * A file of public/seed-evidence as evidence, under its own or another name.
 * @throws Error when the manifest has no such file.
 */
export function seedFile(file: string, fileName?: string): EvidenceFile {
  const row = ROWS.find((entry) => entry.file === file);
  if (!row) throw new Error(`No seed file ${file}`);
  return sampleFile(row, fileName);
}

/** A PDF made of words, as evidence: only the words are kept. */
export function paperFile(paper: Paper, fileName: string): EvidenceFile {
  const bytes = plainPdf(paper);
  return {
    fileName,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    mediaType: 'application/pdf',
    content: { paper },
  };
}
