import { returnToDraft } from '../../stores/drafts.ts';

/** Who reads the words: a party, both, who wrote by the contact form, or staff only. */
export type Audience = 'buyer' | 'seller' | 'both' | 'contact' | 'note';

/** The name under which the words for an audience are kept. */
export function draftNameOf(caseId: string, audience: Audience): string {
  return audience === 'note' ? `note:${caseId}` : `message:${caseId}:${audience}`;
}

/** Words that were taken back return to their draft, before whatever was typed there meanwhile. */
export function giveBack(caseId: string, audience: Audience, words: string): void {
  returnToDraft(draftNameOf(caseId, audience), words);
}
