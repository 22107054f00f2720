import { fetchBytes } from '../../api/client.ts';
import type { Evidence } from '../../api/contract/evidence.ts';
import { keepBytes } from './viewer/kept-bytes.ts';
import type { ViewerItem } from './viewer/viewer-item.ts';

/** A file of the case as the viewer sees it. */
export function toViewerItem(evidence: Evidence): ViewerItem {
  const { number, exif, ...rest } = evidence;
  return { ...rest, index: number, ...exif };
}

/** The bytes of any file, through the API client; what was looked at stays in memory. */
export const loadEvidence = keepBytes((evidenceId, signal) =>
  fetchBytes('evidenceContent', { params: { evidenceId } }, signal),
);
