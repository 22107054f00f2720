import { sha256Hex } from '../../src/lib/digest.ts';
import { type ExifFacts, examinePicture } from '../../src/lib/exif.ts';
import { keptFileName } from '../../src/lib/file-name.ts';
import { sniffFile, type SniffedFile, type SniffError } from '../../src/lib/file-sniff.ts';
import { ok } from '../../src/lib/result.ts';
import type { Outcome } from '../domain/context.ts';
import { refuse } from '../domain/refusals.ts';
import type { Message } from '../engine/message.ts';

const WHY: Record<SniffError['code'], string> = {
  tooLarge: 'Files may have up to 10 MB.',
  empty: 'The file is empty.',
  extensionNotAccepted: 'Only JPG, PNG, PDF, DOC and DOCX files are accepted.',
  contentMismatch: 'The content of the file is not what its name says.',
  macroEnabled: 'Documents with macros are not accepted.',
  encrypted: 'Encrypted documents are not accepted.',
};

export interface TakenFile {
  fileName: string;
  content: Uint8Array;
  sha256: string;
  mediaType: SniffedFile['mediaType'];
  /** Of a picture: what a camera or an editor wrote into it. The bytes stay as they came. */
  exif?: ExifFacts;
}

/** Judges an uploaded file by its bytes themselves, whatever its name says; the same for evidence and attachments. */
export function takeFile(file: Message['file']): Outcome<TakenFile> {
  if (!file) return refuse('invalidField', 'A file is missing.', { pointer: '/file' });
  const fileName = keptFileName(file.fileName);
  const sniffed = sniffFile(fileName, file.bytes);
  if (sniffed.ok) {
    const { mediaType } = sniffed.value;
    const exif = examinePicture(file.bytes, mediaType);
    const sha256 = sha256Hex(file.bytes);
    return ok({ fileName, content: file.bytes, sha256, mediaType, ...(exif && { exif }) });
  }
  const { code, detected } = sniffed.error;
  const meta = { reason: code, ...(detected !== undefined && { detected }) };
  return refuse(code === 'tooLarge' ? 'tooLarge' : 'unsupportedFile', WHY[code], {
    meta,
    pointer: '/file',
  });
}
