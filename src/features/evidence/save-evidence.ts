import { saveBytes } from '../../ui/save-file.ts';
import { loadEvidence } from './to-viewer-item.ts';
import { ownBytes, type ViewerItem } from './viewer/viewer-item.ts';

/** Takes a file out of the console: bytes from memory, never a link to the API. */
export async function saveEvidence(item: ViewerItem): Promise<void> {
  const bytes = await loadEvidence(item.id, new AbortController().signal);
  saveBytes(ownBytes(bytes), item.fileName);
}
