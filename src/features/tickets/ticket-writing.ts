import type { Ticket } from '../../api/contract/tickets.ts';

/** A ticket as the composer sees it: between the desk and one person. */
export function writtenTicket({ id, reference, version, can, requester, seller }: Ticket) {
  const { name, sellerId } = requester;
  if (sellerId === undefined) return { id, reference, version, can, contact: { name } };
  return {
    id,
    reference,
    version,
    can,
    seller: { name: seller?.name ?? name, city: seller?.city },
  };
}

/** To whom an answer goes: the seller, or who wrote by the contact form. */
export function replyTo({ requester }: Pick<Ticket, 'requester'>): 'seller' | 'contact' {
  return requester.sellerId === undefined ? 'contact' : 'seller';
}
