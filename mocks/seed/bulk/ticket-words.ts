import type { TicketTopic } from '../../domain/ticket-records.ts';

export interface TicketWords {
  subject: string;
  /** What the requester asks, what the desk answers, what the requester says to that. */
  asks: string;
  answer: string;
  more: string;
  /** An appeal: the standing of whom it is about. */
  appeals?: 'watch' | 'restricted';
}

/** What bulk tickets are about; several matters a topic. */
const WORDS: Record<TicketTopic, readonly TicketWords[]> = {
  payouts: [
    {
      subject: 'Payout has not arrived',
      asks: 'The payout of last week is marked as sent, but my bank has nothing. Can you check the reference?',
      answer:
        'It left us on time. Banks take up to three business days; the trace number is in your ledger.',
      more: 'Three days are over and the bank still finds nothing under this trace number.',
    },
    {
      subject: 'Change of bank account',
      asks: 'We moved to another bank. The form refuses the new account number although it is right.',
      answer:
        'The name on the account must match the shop’s legal name. Please send it as the bank writes it.',
      more: 'The bank writes it with the full company form. Here it is as on the statement.',
    },
    {
      subject: 'Commission looks too high',
      asks: 'The statement shows 12 % on three orders. We are on 9 %.',
      answer:
        'Those orders were placed through a partner site, where 12 % applies. The order pages say so.',
      more: 'One of the three was placed directly. The buyer told me.',
    },
  ],
  technical: [
    {
      subject: 'Photos do not upload',
      asks: 'Every photo over 4 MB stops at 99 %. Smaller ones work.',
      answer:
        'Thank you for the file. It carries a colour profile that our converter did not know; please try again now.',
      more: 'It works for most of them, but two still stop at 99 %.',
    },
    {
      subject: 'Listing is not found by search',
      asks: 'A listing from Monday is live, yet no search finds it, not even by its exact title.',
      answer: 'Its category was missing, so the index skipped it. It is searchable again.',
      more: 'Found now. The variant with the longer chain is still missing.',
    },
    {
      subject: 'Cannot sign in with the second device',
      asks: 'The code app is on my old phone, which is broken. I have the recovery codes but the page rejects them.',
      answer:
        'The codes are valid once each. We have reset the second step; you set it up at the next sign-in.',
      more: 'I am in again, but the console signs me out every hour.',
    },
  ],
  policyOrTier: [
    {
      subject: 'When does our tier change?',
      asks: 'We passed 600 orders this month. When do we become a top seller?',
      answer:
        'Tiers are counted on the first of each month over ninety days. Yours is due at the next count.',
      more: 'Does the count include orders that were cancelled by the buyer?',
    },
    {
      subject: 'May I ship antique ivory?',
      asks: 'I have a 1910 brooch with an ivory inlay and all papers. May it be listed?',
      answer: 'No: the prohibited items list has no exception for age. Please leave it out.',
      more: 'And pieces where the inlay was replaced by bone?',
    },
  ],
  accountActionAppeal: [
    {
      appeals: 'watch',
      subject: 'Appeal: warning was not deserved',
      asks: 'The warning says late dispatch. All six parcels were dropped off on time; the carrier scanned them late.',
      answer:
        'Please send the drop-off receipts of the six parcels. We then look at each against the scan.',
      more: 'Attached are five of them. The sixth was picked up at the door.',
    },
    {
      appeals: 'restricted',
      subject: 'Appeal: listings restricted',
      asks: 'My listings are restricted because of a trademark. I am an authorised dealer and can prove it.',
      answer: 'Please name the contract and its date; a copy of the first page is enough.',
      more: 'It is contract 2291 of last March. The brand’s own dealer page lists us too.',
    },
  ],
  other: [
    {
      subject: 'Question about an invoice',
      asks: 'I need the invoice of my order with our company address on it. Is that possible after the purchase?',
      answer:
        'The seller issues the invoice. We have asked for a corrected one and it comes by e-mail.',
      more: 'Nothing came yet. Could you ask again?',
    },
    {
      subject: 'Press enquiry',
      asks: 'We write about marketplaces for jewellery and would like to quote your return numbers.',
      answer:
        'Numbers for publication are on our press page. For anything else our press office writes to you.',
      more: 'Thank you. Who would be the right person for a short interview?',
    },
  ],
};

/** Which words appeal what was done to a seller of a standing. */
export function appealWords(standing: 'watch' | 'restricted'): number {
  return WORDS.accountActionAppeal.findIndex(({ appeals }) => appeals === standing);
}

/** The words of a bulk ticket. */
export function ticketWords(topic: TicketTopic, draw: number): TicketWords {
  const list = WORDS[topic];
  const words = list[draw % list.length];
  if (!words) throw new Error(`No words for ${topic}`);
  return words;
}
