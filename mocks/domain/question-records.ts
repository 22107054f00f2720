import type { QUESTION_STATUSES } from '../../src/api/contract/case-words.ts';
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
}
