/** Who handed a file in. */
export type SubmittedBy = 'buyer' | 'seller' | 'staff' | 'carrier';

export type ViewerAdmissibility =
  | 'admitted'
  | 'excludedOffPlatform'
  | 'excludedLate'
  | 'excludedOther';

/** One file of a case as the viewer sees it; its bytes come separately, by `LoadBytes`. */
export interface ViewerItem {
  id: string;
  /** Exhibit number on the case, from 1. */
  index: number;
  fileName: string;
  /** Found from the bytes by the backend, never what the upload declared. */
  mediaType: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
  submittedBy: SubmittedBy;
  submittedByName: string;
  /** ISO 8601 UTC, as `takenAt`. */
  submittedAt: string;
  kind: string;
  admissibility: ViewerAdmissibility;
  admissibilityWhy?: string | undefined;
  late: boolean;
  caption?: string | undefined;
  takenAt?: string | undefined;
  device?: string | undefined;
  /** Editing software that the file names. */
  software?: string | undefined;
  /** Whether a place is in the file; absent where nothing was examined. */
  gps?: 'present' | 'absent' | undefined;
  duplicates?: readonly { reference: string; fileName: string }[] | undefined;
}

/** Bytes in memory that is not shared with another thread, so that they may go into a Blob. */
export type EvidenceBytes = Uint8Array<ArrayBuffer>;

/** Fetches a file's bytes through the API client; aborted when nobody looks any more. */
export type LoadBytes = (id: string, signal: AbortSignal) => Promise<Uint8Array>;

/** The same bytes, copied only when their memory is shared. */
export function ownBytes({ buffer, byteOffset, byteLength }: Uint8Array): EvidenceBytes {
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
}

export type MediaGroup = 'image' | 'pdf' | 'word' | 'other';

const groups: Readonly<Record<string, MediaGroup>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'application/pdf': 'pdf',
  'application/msword': 'word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
};

/** Which stage shows this media type. */
export function mediaGroupOf(mediaType: string): MediaGroup {
  return groups[mediaType] ?? 'other';
}

/** Short sign of a file without a picture: PDF, DOC, DOCX; else the extension's own letters. */
export function typeSign(item: Pick<ViewerItem, 'fileName' | 'mediaType'>): string {
  if (mediaGroupOf(item.mediaType) === 'pdf') return 'PDF';
  const extension = /\.([a-z0-9]{1,5})$/i.exec(item.fileName)?.[1];
  return (extension ?? '?').toUpperCase();
}

/** Ruled out, for whatever reason. */
export function isExcluded(item: Pick<ViewerItem, 'admissibility'>): boolean {
  return item.admissibility !== 'admitted';
}

/** The item before or after this one; undefined at either end. */
export function neighbourOf(
  items: readonly ViewerItem[],
  id: string,
  step: 1 | -1,
): ViewerItem | undefined {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? items[0] : items[at + step];
}
