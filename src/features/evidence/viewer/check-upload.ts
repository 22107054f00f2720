import { sha256Hex } from '../../../lib/digest.ts';
import { MAX_FILE_BYTES, sniffFile, type SniffError } from '../../../lib/file-sniff.ts';
import type { Result } from '../../../lib/result.ts';

/** Only a secure context has the browser's own digest, which is many times faster. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.isSecureContext) return sha256Hex(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Why a file is refused before it is sent, or its SHA-256 in lower-case hex when it may go. Too large
 * files are not even read.
 */
export async function checkUpload(file: File): Promise<Result<string, SniffError>> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, error: { code: 'tooLarge' } };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = sniffFile(file.name, bytes);
  return found.ok ? { ok: true, value: await digestOf(bytes) } : found;
}
