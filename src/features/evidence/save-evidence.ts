import { loadEvidence } from './to-viewer-item.ts';
import { ownBytes, type ViewerItem } from './viewer/viewer-item.ts';

/** Keeps the blob alive until the browser has taken it, in milliseconds. */
const KEPT_MS = 10_000;

/** Takes a file out of the console: bytes from memory, never a link to the API. */
export async function saveEvidence(item: ViewerItem): Promise<void> {
  const bytes = await loadEvidence(item.id, new AbortController().signal);
  // Saved as plain bytes, so that no browser opens it on the way.
  const address = URL.createObjectURL(
    new Blob([ownBytes(bytes)], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = item.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
