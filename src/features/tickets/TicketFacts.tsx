import type { ReactNode } from 'react';
import type { Ticket } from '../../api/contract/tickets.ts';
import { AccountActions } from './AccountActions.tsx';
import { SellerOrders } from './SellerOrders.tsx';
import { SellerPayouts } from './SellerPayouts.tsx';
import { WhoAsks } from './WhoAsks.tsx';

interface TicketFactsProps {
  ticket: Ticket;
  clocks: ReactNode;
  history: (sellerId: string) => ReactNode;
}

/** The first region: who asks, and what the topic needs beside it, first. */
export function TicketFacts({ ticket, clocks, history }: TicketFactsProps) {
  const actions = <AccountActions ticket={ticket} />;
  const isAppeal = ticket.topic === 'accountActionAppeal';
  return (
    <>
      <WhoAsks ticket={ticket} history={history} />
      {clocks}
      {isAppeal ? actions : null}
      {ticket.topic === 'payouts' ? (
        <>
          <SellerPayouts ticket={ticket} />
          <SellerOrders ticket={ticket} />
        </>
      ) : (
        <>
          <SellerOrders ticket={ticket} />
          <SellerPayouts ticket={ticket} />
        </>
      )}
      {isAppeal ? null : actions}
    </>
  );
}
