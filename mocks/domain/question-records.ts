import type { QUESTION_STATUSES } from '../../src/api/contract/case-words.ts';
import type { MacroAction } from '../../src/api/contract/macros.ts';
import type { CaseBase } from './case-records.ts';

export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

/** A buyer's question about an item, to its seller (cases.md §5). */
export interface QuestionRecord extends CaseBase {
  status: QuestionStatus;
  text: string;
  buyerId: string;
  buyerName: string;
  sellerId: string;
  sellerName: string;
  item: { id: string; title: string; sku: string; priceMinor: number; currency: string };
  answer?: {
    text: string;
    by: 'seller' | 'staff';
    authorId: string;
    authorName: string;
    at: string;
    /** Last edit; the texts before are in the audit trail. */
    editedAt?: string;
    editorId?: string;
    editorName?: string;
    showOnWebsite: boolean;
    addToProductQa: boolean;
  };
  /** While the answer of staff can be taken back: nobody outside has it yet. */
  heldAnswer?: {
    undoUntil: string;
    byId: string;
    /** The message that tells the buyer; none where only the places change. */
    messageId?: string;
    /** What its author has done to the question when it leaves. */
    actions?: MacroAction[];
    /** Audiences whose draft its words were. */
    wasDraft?: ('buyer' | 'both')[];
    /** What it is again when it is taken back. */
    before: Partial<Pick<QuestionRecord, 'answer' | 'unread'>> &
      Pick<QuestionRecord, 'status' | 'awaiting' | 'clocks'>;
  };
}
