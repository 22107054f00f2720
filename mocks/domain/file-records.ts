import type { Evidence } from '../../src/api/contract/evidence.ts';
import type { MacroAction } from '../../src/api/contract/macros.ts';
import type { Paper } from '../../src/lib/plain-pdf.ts';

export interface MessageRecord {
  id: string;
  /** `contact`: whoever wrote by the contact form. */
  from: 'buyer' | 'seller' | 'contact' | 'staff';
  authorId: string;
  authorName: string;
  to: 'buyer' | 'seller' | 'contact' | 'both' | 'staff' | 'all';
  text: string;
  at: string;
  delivery: 'held' | 'sent' | 'delivered' | 'failed';
  undoUntil?: string;
  /** While held: its words were kept as a draft, and are one again when it is taken back. */
  wasDraft?: boolean;
  evidenceIds?: string[];
  attachmentIds?: string[];
  /** While held: what its author has done to the case when it leaves. */
  actions?: MacroAction[];
}
/** A file handed in for a message on a ticket; its bytes are kept by their SHA-256. */
export interface AttachmentRecord {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Of a picture: what a camera or an editor wrote into it. */
  exif?: NonNullable<Evidence['exif']>;
  /** Who handed it in: only they may send it. */
  by: string;
  at: string;
}
export interface NoteRecord {
  id: string;
  authorId: string;
  authorName: string;
  text: string;
  at: string;
}
/** `content` says where the bytes are: a file of the seed, an uploaded blob by sha256, or words to make a PDF of. */
export type EvidenceRecord = Omit<Evidence, 'duplicates' | 'can'> & {
  content: { seed: string } | { blob: string } | { paper: Paper };
};
export interface CaseEventRecord {
  id: string;
  at: string;
  event: string;
  party: 'buyer' | 'seller' | 'contact' | 'carrier' | 'staff' | 'system';
  actorName?: string;
  amountMinor?: number;
  rulingId?: string;
  detail?: string;
}
/**
 * What time alone did to a bulk case whose file the seed tells; the id is the case's. Thousands of cases close
 * by themselves when the clock is advanced, and none of them is told anew for it. A file that is held has all.
 */
export interface SequelRecord {
  id: string;
  events: CaseEventRecord[];
}
/** Everything said and shown on one case; the id is the case's. */
export interface CaseFileRecord {
  id: string;
  messages: MessageRecord[];
  notes: NoteRecord[];
  evidence: EvidenceRecord[];
  events: CaseEventRecord[];
  attachments?: AttachmentRecord[];
}
