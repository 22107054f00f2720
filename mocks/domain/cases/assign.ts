import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { notify } from '../notifications/notify.ts';
import { isPartyTo, mayDo, staffRefusal, worksOn } from '../people.ts';
import type { AgentRecord } from '../records.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { auditCase, type CaseRecord, closedRefusal, findCase, rulesOf } from './case.ts';
import { addEvent } from './case-file.ts';
import { heldRefusal, letGo } from './lease.ts';
import { touchQuietly } from './touch.ts';

/** Guard of giving a case to somebody: right, own interest, closed, held by another (cases.md §7). */
export function canAssign(reader: Reader, record: CaseRecord, ctx: Context): Refusal | undefined {
  return (
    staffRefusal(reader, 'caseAssign', record, ctx) ??
    closedRefusal(record) ??
    heldRefusal(reader, record, ctx)
  );
}

/** Whoever gets the case must be able to work on it: the role may claim, and is no party to it. */
function assigneeRefusal(
  reader: Reader,
  record: CaseRecord,
  agent: AgentRecord | undefined,
  ctx: Context,
): Refusal | undefined {
  const pointer = '/assigneeId';
  if (!agent || !mayDo('caseClaim', agent.role) || !worksOn(record, agent.role))
    return refusal('invalidField', 'Give the case to somebody who works on such cases.', {
      pointer,
    });
  const actor = { id: agent.id, name: agent.name, party: 'staff', role: agent.role } as const;
  const theirs = { ...ctx, actor };
  const involved = rulesOf(record).involved?.(reader, record, theirs);
  if (involved) {
    const detail = `${agent.name} had a part in this already: give it to somebody else.`;
    return refusal(involved.code, detail, { pointer });
  }
  if (!isPartyTo(reader, record, theirs)) return undefined;
  return refusal('conflictOfInterest', `${agent.name} is a party to this case.`, { pointer });
}

/** Stops who gives away a case that somebody else was given meanwhile (experience.md, stop, don't warn). */
function staleRefusal(
  record: CaseRecord,
  seen: string | null | undefined,
  agents: Pick<Reader, 'get'>,
): Refusal | undefined {
  const now = record.assigneeId ?? null;
  if (seen === undefined || seen === now) return undefined;
  const name = now === null ? undefined : agents.get('agents', now)?.name;
  const detail =
    name === undefined ? 'The case is nobody’s by now.' : `The case is ${name}’s by now.`;
  return refusal('versionMismatch', detail, { meta: { assigneeId: now } });
}

/**
 * Gives a case to somebody at the desk, or with null back to the queue. It bumps no version
 * (cases.md §3). An own lease ends when the case goes to somebody else.
 */
export function assignCase(
  tx: Tx,
  command: {
    caseId: string;
    assigneeId: string | null;
    seenAssigneeId?: string | null | undefined;
  },
  ctx: Context,
): Outcome<CaseRecord> {
  const { caseId, assigneeId } = command;
  const record = findCase(tx, caseId);
  if (!record) return refuse('notFound', 'There is no such case.');
  const agent = assigneeId === null ? undefined : tx.get('agents', assigneeId);
  const refused =
    canAssign(tx, record, ctx) ??
    (assigneeId === null ? undefined : assigneeRefusal(tx, record, agent, ctx));
  if (refused) return { ok: false, error: refused };
  if (record.assigneeId === agent?.id) return ok(record);
  const stale = staleRefusal(record, command.seenAssigneeId, tx);
  if (stale) return { ok: false, error: stale };
  const kept = agent?.id === ctx.actor.id ? {} : letGo(tx, record);
  const event = agent ? 'assigned' : 'unassigned';
  addEvent(tx, caseId, { event, ...(agent && { detail: agent.name }) }, ctx);
  const data = {
    to: agent?.name ?? null,
    toId: agent?.id ?? null,
    from: record.assigneeId ?? null,
  };
  const { id, reference, version } = record;
  const news = { kind: 'assigned', case: { id, reference }, about: `${id} ${version}` } as const;
  if (agent) notify(tx, agent.id, news, ctx);
  auditCase(tx, agent ? 'caseAssigned' : 'caseUnassigned', record, data);
  return ok(touchQuietly(tx, record, { ...kept, assigneeId: agent?.id }, ctx, event));
}
