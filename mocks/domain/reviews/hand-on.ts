import type { INADMISSIBLE_CODES } from '../../../src/api/contract/review-words.ts';
import { ok } from '../../../src/lib/result.ts';
import { rulesOf } from '../cases/case.ts';
import { letGo } from '../cases/lease.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { notify } from '../notifications/notify.ts';
import { isPartyTo, partyRefusal, worksOn } from '../people.ts';
import type { AgentRecord, DeletionRequestRecord } from '../records.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { reasonGiven, requestToAct, type RequestCommand } from './act-on.ts';
import { endRequest } from './end.ts';
import { canEscalate, canRefuse } from './guards.ts';
import { moveRequest, NEXT } from './move.ts';

function targetRefusal(
  reader: Reader,
  request: DeletionRequestRecord,
  to: AgentRecord | undefined,
  ctx: Context,
): Refusal | undefined {
  const pointer = '/toId';
  if (!to || !worksOn(request, to.role) || to.id === ctx.actor.id)
    return refusal('invalidField', 'Name another person of trust and safety.', { pointer });
  const actor = { id: to.id, name: to.name, party: 'staff', role: to.role } as const;
  const theirs = { ...ctx, actor };
  if (!isPartyTo(reader, request, theirs) && !rulesOf(request).involved?.(reader, request, theirs))
    return undefined;
  return refusal('conflictOfInterest', `${to.name} had a part in this already.`, { pointer });
}

/** Hands a request to another person of trust and safety, with a note (reviews.md §2). */
export function escalateRequest(
  tx: Tx,
  command: RequestCommand & { toId: string; note: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const found = requestToAct(tx, command, canEscalate, ctx);
  if (!found.ok) return found;
  const request = found.value;
  const { toId } = command;
  const refused = targetRefusal(tx, request, tx.get('agents', toId), ctx);
  if (refused) return { ok: false, error: refused };
  const reason = reasonGiven(command.note, '/note');
  if (!reason.ok) return reason;
  const note = reason.value;
  const handedOn = [...request.handedOn, { byId: ctx.actor.id, toId, note, at: ctx.now }];
  const patch = { ...letGo(tx, request), handedOn, assigneeId: toId };
  const { id, reference, version } = request;
  const news = { kind: 'assigned', case: { id, reference }, about: `${id} ${version}` } as const;
  notify(tx, toId, { ...news, detail: note }, ctx);
  const told = { event: 'requestEscalated', detail: note, data: { toId, note } } as const;
  return ok(moveRequest(tx, request, 'escalated', patch, told, ctx));
}

/** A person finds a request inadmissible; the seller is told the reason. */
export function refuseRequest(
  tx: Tx,
  command: RequestCommand & { code: (typeof INADMISSIBLE_CODES)[number]; note: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const found = requestToAct(tx, command, canRefuse, ctx);
  if (!found.ok) return found;
  const note = reasonGiven(command.note, '/note');
  if (!note.ok) return note;
  const end = { as: 'inadmissible', code: command.code, note: note.value } as const;
  return ok(endRequest(tx, found.value, end, ctx));
}

/** The seller takes the request back while nothing was decided with effect. */
export function withdrawRequest(
  tx: Tx,
  command: { requestId: string },
  ctx: Context,
): Outcome<DeletionRequestRecord> {
  const request = tx.get('deletionRequests', command.requestId);
  if (!request) return refuse('notFound', 'There is no such request.');
  const refused = partyRefusal(request, 'seller', ctx);
  if (refused) return { ok: false, error: refused };
  if (!NEXT[request.status].includes('withdrawn'))
    return refuse('wrongState', 'This request has been decided or has ended.');
  return ok(endRequest(tx, request, { as: 'withdrawn' }, ctx));
}
