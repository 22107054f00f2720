import type { Clock } from '../../../src/api/contract/common.ts';
import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { auditCase, closedRefusal } from '../cases/case.ts';
import { addEvent, type CaseEvent } from '../cases/case-file.ts';
import { heldRefusal, letGo } from '../cases/lease.ts';
import { type Patch } from '../cases/case.ts';
import { releaseHeld } from '../cases/message.ts';
import { touch } from '../cases/touch.ts';
import { changeClocks, openClock, pauseClock, resumeClock, voidClock } from '../clocks.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import type { TicketRecord } from '../records.ts';
import { refusal, refuse, versionRefusal } from '../refusals.ts';
import type { TicketStatus } from '../ticket-records.ts';
import type { Reader, Tx } from '../tx.ts';
import { reopenedClocks, resolvedClocks, startResolution } from './ticket-clocks.ts';

type Settable = Exclude<TicketStatus, 'pending' | 'newReply'>;

/** What staff may set from where (cases.md §4); a reply sets `newReply` by itself. */
const NEXT: Record<TicketStatus, readonly Settable[]> = {
  pending: ['underReview', 'resolved'],
  underReview: ['open', 'resolved'],
  newReply: ['open', 'resolved'],
  open: ['resolved'],
  resolved: ['underReview', 'closed'],
  closed: [],
};

/** Guard of setting a status by hand: right, own interest, closed, held by another. */
export function canSetStatus(
  reader: Reader,
  ticket: TicketRecord,
  ctx: Context,
): Refusal | undefined {
  return (
    staffRefusal(reader, 'ticketStatusSet', ticket, ctx) ??
    closedRefusal(ticket) ??
    heldRefusal(reader, ticket, ctx)
  );
}

/** What the acting person may set now: nothing where the guard refuses, else along the transitions. */
export function settableNow(
  reader: Reader,
  ticket: TicketRecord,
  ctx: Context,
): readonly Settable[] {
  return canSetStatus(reader, ticket, ctx) ? [] : NEXT[ticket.status];
}

const agendaId = (ticket: TicketRecord) => `ticketCloses:${ticket.id}`;

/** Clocks by the status that the ticket gets (cases.md §6). */
function clocksFor(ticket: TicketRecord, status: Settable, ctx: Context): Clock[] {
  const { now, policy } = ctx;
  const drop = (clock: Clock) => voidClock(clock, now);
  const resolution = { name: 'resolution' } as const;
  if (status === 'resolved') return resolvedClocks(ticket.clocks, now);
  if (status === 'closed') return ticket.clocks.map(drop);
  // What the desk waits for must not count against it.
  if (status === 'open') {
    const reason =
      ticket.requester.sellerId === undefined ? 'waitingForContact' : 'waitingForSeller';
    return changeClocks(ticket.clocks, resolution, (clock) => pauseClock(clock, now, reason));
  }
  const resumed = changeClocks(reopenedClocks(ticket, ctx), resolution, (clock) =>
    resumeClock(clock, now, policy),
  );
  return openClock(resumed, 'resolution')
    ? resumed
    : [...resumed, startResolution(ticket.priority, ctx)];
}

const EVENTS: Record<Settable, CaseEvent> = {
  underReview: 'statusSet',
  open: 'statusSet',
  resolved: 'ticketResolved',
  closed: 'ticketClosed',
};

function awaitingFor(ticket: TicketRecord, status: Settable): TicketRecord['awaiting'] {
  if (status === 'underReview') return 'staff';
  if (status !== 'open') return 'nobody';
  return ticket.requester.sellerId === undefined ? 'contact' : 'seller';
}

/** Words that are held leave before a ticket is closed: nothing is said on it afterwards ★ (cases.md §4). */
function settled(tx: Tx, ticket: TicketRecord, status: Settable, ctx: Context): TicketRecord {
  if (status !== 'closed') return ticket;
  releaseHeld(tx, ticket.id, ctx);
  return tx.need('tickets', ticket.id);
}

/** Moves a ticket on, with its clocks, its agenda and its trace; the guards are the caller's. */
function moveTicket(tx: Tx, before: TicketRecord, status: Settable, ctx: Context): TicketRecord {
  const ticket = settled(tx, before, status, ctx);
  const isDone = status === 'resolved' || status === 'closed';
  const patch: Patch<TicketRecord> = {
    status,
    clocks: clocksFor(ticket, status, ctx),
    awaiting: awaitingFor(ticket, status),
    resolvedAt: status === 'resolved' ? ctx.now : undefined,
    ...(isDone && { unread: undefined, snooze: undefined }),
    ...(isDone ? letGo(tx, ticket) : {}),
  };
  if (isDone) tx.remove('agenda', `snooze:${ticket.id}`);
  if (status === 'resolved') {
    const dueAt = addMs(ctx.now, ctx.policy.ticketReopenMs);
    tx.put('agenda', { id: agendaId(ticket), dueAt, kind: 'ticketCloses', ref: [ticket.id] });
  } else tx.remove('agenda', agendaId(ticket));
  const event = EVENTS[status];
  addEvent(tx, ticket.id, { event, ...(event === 'statusSet' && { detail: status }) }, ctx);
  auditCase(tx, 'ticketStatusSet', ticket, { from: ticket.status, to: status });
  return touch(tx, ticket, patch, ctx, 'status');
}

/** Sets a ticket's status by hand, along the transitions of cases.md §4 only. */
export function setTicketStatus(
  tx: Tx,
  command: { ticketId: string; status: Settable; expectVersion?: number | undefined },
  ctx: Context,
): Outcome<TicketRecord> {
  const ticket = tx.get('tickets', command.ticketId);
  if (!ticket) return refuse('notFound', 'There is no such ticket.');
  const refused =
    canSetStatus(tx, ticket, ctx) ?? versionRefusal(command.expectVersion, ticket.version);
  if (refused) return { ok: false, error: refused };
  const { status } = command;
  if (!NEXT[ticket.status].includes(status)) {
    const detail = `A ticket that is ${ticket.status} can’t be set to ${status}.`;
    return refuse('wrongState', detail, { meta: { settable: NEXT[ticket.status] } });
  }
  return ok(moveTicket(tx, ticket, status, ctx));
}

/**
 * Staff who may work on a ticket have opened it: a pending one is under review from then on (cases.md §4).
 * Any other stays as it is, so opening it again, or by two at once, changes nothing more. Its
 * status is another one then, so its version is.
 */
export function lookAtTicket(
  tx: Tx,
  command: { ticketId: string },
  ctx: Context,
): Outcome<TicketRecord> {
  const ticket = tx.get('tickets', command.ticketId);
  if (!ticket) return refuse('notFound', 'There is no such ticket.');
  const refused = canSetStatus(tx, ticket, ctx);
  if (refused) return { ok: false, error: refused };
  if (ticket.status !== 'pending') return ok(ticket);
  const status = 'underReview';
  addEvent(tx, ticket.id, { event: 'statusSet', detail: status }, ctx);
  auditCase(tx, 'ticketStatusSet', ticket, { from: ticket.status, to: status });
  return ok(touch(tx, ticket, { status }, ctx, 'status'));
}

/** The agenda closes a ticket when its time to be reopened is over; one that was reopened stays. */
export function closeTicketWhenDue(
  tx: Tx,
  command: { ticketId: string },
  ctx: Context,
): Outcome<TicketRecord> {
  const ticket = tx.get('tickets', command.ticketId);
  if (!ticket) return refuse('notFound', 'There is no such ticket.');
  const { resolvedAt } = ticket;
  const isDue =
    ticket.status === 'resolved' &&
    resolvedAt !== undefined &&
    addMs(resolvedAt, ctx.policy.ticketReopenMs) <= ctx.now;
  return ok(isDue ? moveTicket(tx, ticket, 'closed', ctx) : ticket);
}

/** Until when an answer reopens a resolved ticket. */
export function closesAt(ticket: TicketRecord, ctx: Pick<Context, 'policy'>): string | undefined {
  if (ticket.resolvedAt === undefined) return undefined;
  return addMs(ticket.resolvedAt, ctx.policy.ticketReopenMs);
}

/** A ticket that can't be written to any more can be gone on from. */
export function canFollowUp(
  reader: Reader,
  ticket: TicketRecord,
  ctx: Context,
): Refusal | undefined {
  const noRight = staffRefusal(reader, 'ticketFollowUp', ticket, ctx);
  if (noRight || ticket.status === 'closed') return noRight;
  return refusal('wrongState', 'This ticket is not closed yet: write on it instead.');
}
