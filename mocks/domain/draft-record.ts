import type { CaseDraft } from '../../src/api/contract/drafts.ts';

/** What one person began to write on one case, by audience. Theirs alone; the id names both. */
export interface DraftRecord {
  id: string;
  drafts: CaseDraft[];
}
