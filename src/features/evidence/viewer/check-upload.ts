import { MAX_FILE_BYTES, sniffFile, type SniffError } from '../../../lib/file-sniff.ts';

/** Why a file is refused before it is sent; undefined when it may go. Too large files are not even read. */
export async function checkUpload(file: File): Promise<SniffError | undefined> {
  if (file.size > MAX_FILE_BYTES) return { code: 'tooLarge' };
  const found = sniffFile(file.name, new Uint8Array(await file.arrayBuffer()));
  return found.ok ? undefined : found.error;
}
