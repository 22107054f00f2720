import type { Can } from '../../api/contract/common.ts';
import type { Translate } from '../../locales/use-t.ts';
import type { Audience } from './draft-words.ts';

/** Somebody one may write to; where they live tells them apart in a leak. */
interface Reader {
  name: string;
  city?: string | undefined;
}

/** A case of any kind as the composer sees it: who is on it, and what may be done. */
export interface WrittenCase {
  id: string;
  reference: string;
  version: number;
  can: Can;
  buyer?: Reader | undefined;
  seller?: Reader | undefined;
  /** Who wrote by the contact form and has no account. */
  contact?: Reader | undefined;
}

const ORDER = ['buyer', 'both', 'seller', 'contact', 'note'] as const;

/** To whom one can write on a case; both only where there are two. */
export function audiencesOf(written: WrittenCase): Audience[] {
  return ORDER.filter((audience) => {
    if (audience === 'note') return true;
    if (audience === 'both') return written.buyer !== undefined && written.seller !== undefined;
    return written[audience] !== undefined;
  });
}

/** Names for the words of buttons and labels. */
export function namesOf({ buyer, seller, contact }: WrittenCase) {
  return { buyer: buyer?.name, seller: seller?.name, contact: contact?.name };
}

/** Who reads it, as one calls them in a sentence. */
export function readerOf(written: WrittenCase, audience: Audience, t: Translate): string {
  if (audience === 'both') return t('composer.reader.both');
  if (audience === 'note') return t('composer.reader.staff');
  return written[audience]?.name ?? audience;
}
