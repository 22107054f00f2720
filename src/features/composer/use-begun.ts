import { useDraftNames } from '../../stores/drafts.ts';
import { type Audience, draftNameOf } from './draft-words.ts';

/** Asked in this order; a note stays among staff, so words to somebody come first. */
const ORDER: readonly Audience[] = ['both', 'buyer', 'seller', 'contact', 'note'];

/** To whom words on a case were begun and not sent. */
export function useBegun(caseId: string): readonly Audience[] {
  const names = useDraftNames(caseId);
  return ORDER.filter((audience) => names.includes(draftNameOf(caseId, audience)));
}
