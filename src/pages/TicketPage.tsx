import { useNavigate, useParams, type LoaderFunctionArgs } from 'react-router';
import type { Ticket } from '../api/contract/tickets.ts';
import { prefetch, q, usePrefetched } from '../api/query.ts';
import { NextClock } from '../features/clocks/NextClock.tsx';
import { Composer } from '../features/composer/Composer.tsx';
import { draftNameOf } from '../features/composer/draft-words.ts';
import { giveMessageBack } from '../features/composer/give-back.ts';
import { ClockList } from '../features/disputes/ClockList.tsx';
import { useComposerMacros } from '../features/macros/use-composer-macros.ts';
import { SellerHistory } from '../features/parties/SellerHistory.tsx';
import { unreadOf } from '../features/queue/CaseUnread.tsx';
import { ticketQueue } from '../features/queue/ticket-queue.ts';
import { useCasePlace } from '../features/queue/use-case-place.ts';
import { FollowUpForm } from '../features/tickets/FollowUpForm.tsx';
import { RelatedTickets } from '../features/tickets/RelatedTickets.tsx';
import { StatusActs } from '../features/tickets/StatusActs.tsx';
import { TicketFacts } from '../features/tickets/TicketFacts.tsx';
import { TicketHeader } from '../features/tickets/TicketHeader.tsx';
import { TicketRegions } from '../features/tickets/TicketRegions.tsx';
import { writtenTicket } from '../features/tickets/ticket-writing.ts';
import { useLookedAt } from '../features/tickets/use-looked-at.ts';
import { useTicketKeys } from '../features/tickets/use-ticket-keys.ts';
import { useTicketWriting } from '../features/tickets/use-ticket-writing.ts';
import { Timeline } from '../features/timeline/Timeline.tsx';
import { CaseMarkMenus } from '../features/working/CaseMarkMenus.tsx';
import { useHasDraftNamed } from '../stores/drafts.ts';
import { CaseBar } from './CaseBar.tsx';

/** Two reads, both at once; an unknown id goes to the error page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const ticketId = params['ticketId'] ?? '';
  await prefetch(
    q('ticketView', { params: { ticketId } }),
    q('caseTimeline', { params: { caseId: ticketId } }),
  );
  return null;
}

/** In its place while it cannot be read. */
export const Unread = unreadOf(ticketQueue, 'ticketId');

/** A ticket on one page: who asks, what was said, and the ways on. */
export default function TicketPage() {
  const { ticketId = '' } = useParams();
  // A fresh page per ticket: drafts come from their store, nothing else is carried over.
  return <Case key={ticketId} ticketId={ticketId} />;
}

const noFiles = () => null;
const history = (sellerId: string) => <SellerHistory sellerId={sellerId} />;

function Case({ ticketId }: { ticketId: string }) {
  const navigate = useNavigate();
  const ticket = usePrefetched('ticketView', { params: { ticketId } });
  const { items } = usePrefetched('caseTimeline', { params: { caseId: ticketId } });
  const { can } = ticket;
  useLookedAt(ticket);
  const place = useCasePlace(ticketQueue, ticketId, can);
  const { composer, followUp, audience, region, setRegion, ...ways } = useTicketWriting(ticket);
  const next = useTicketKeys(place, ways);
  const macros = useComposerMacros('tickets', ticket, audience, ways.insert);
  const closed = ticket.status === 'closed';
  // What was begun before it was closed can still be read and copied.
  const begun = useHasDraftNamed(draftNameOf(ticketId, audience));
  const opened = ({ id }: Ticket) => void navigate(`/tickets/${id}${place.neighbours.back}`);
  const on = { caseId: ticketId, people: [ticket.seller] };
  const clocks = <ClockList open clocks={ticket.clocks} {...on} />;
  const thread = (
    <div>
      <Timeline
        caseId={ticketId}
        entries={items}
        renderFiles={noFiles}
        onTakenBack={(message) => {
          giveMessageBack(ticketId, message);
          ways.reply();
        }}
      />
      {closed && !begun ? null : (
        <Composer
          ref={composer}
          written={writtenTicket(ticket)}
          timeline={items}
          onAudience={ways.setAudience}
          primary={!closed}
          {...{ audience, next, ...macros }}
        />
      )}
      {closed ? <FollowUpForm ref={followUp} ticket={ticket} onOpened={opened} /> : null}
    </div>
  );
  const acts = (
    <>
      <StatusActs ticket={ticket} onFollowUp={ways.reply} />
      <RelatedTickets ticket={ticket} />
    </>
  );
  return (
    <>
      <CaseBar item={ticket} place={place} />
      <TicketHeader
        ticket={ticket}
        marks={<CaseMarkMenus item={ticket} />}
        clock={<NextClock of={ticket} people={on.people} />}
      />
      <TicketRegions
        facts={<TicketFacts ticket={ticket} clocks={clocks} history={history} />}
        thread={thread}
        acts={acts}
        active={region}
        onActivate={setRegion}
      />
    </>
  );
}
