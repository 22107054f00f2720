import { addMs, readInstant } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { rightRefusal } from '../people.ts';
import { refusal, refuse } from '../refusals.ts';
import type { RequesterRecord } from '../review-records.ts';
import type { Reader, Tx } from '../tx.ts';
import { requesterOf } from './requesters.ts';
import { groundOf, runningSuspension, standingSteps, type WarningStep } from './ladder.ts';

export interface WarnCommand {
  sellerId: string;
  step: WarningStep;
  reason: string;
  /** Of a suspension: its end. */
  until?: string | undefined;
}

/** Trust and safety take a step of the ladder, never against an own account (reviews.md §4, misuse). */
export function canWarn(
  reader: Reader,
  { sellerId }: Pick<WarnCommand, 'sellerId'>,
  ctx: Context,
): Refusal | undefined {
  const refused = rightRefusal('requesterWarn', ctx);
  if (refused) return refused;
  const own = reader.get('agents', ctx.actor.id)?.accounts ?? [];
  if (own.includes(sellerId))
    return refusal('conflictOfInterest', 'This is your own account, so somebody else must act.');
  if (requesterOf(reader, sellerId).requests.length > 0) return undefined;
  return refusal('wrongState', 'This seller has made no request.');
}

/** Warning first, then a suspension with an end that the policy allows. */
function stepRefusal(record: RequesterRecord, command: WarnCommand, ctx: Context) {
  const { step, until } = command;
  const at = { pointer: '/until' };
  if (step === 'warning')
    return until === undefined ? undefined : refusal('invalidField', 'A warning has no end.', at);
  if (standingSteps(record).length === 0)
    return refusal('wrongState', 'A seller is warned before its requests are suspended.');
  const running = runningSuspension(record, ctx.now);
  if (running !== undefined)
    return refusal('wrongState', 'The requests of this seller are suspended already.', {
      meta: { until: running },
    });
  const end = until === undefined ? undefined : readInstant(until);
  if (end === undefined || end <= ctx.now)
    return refusal('invalidField', 'Say until when, an instant to come.', at);
  const { suspensionMs } = ctx.policy.reviews.ladder;
  if (end > addMs(ctx.now, suspensionMs)) {
    const days = Math.trunc(suspensionMs / 86_400_000);
    return refusal('invalidField', `Requests are suspended for at most ${days} days.`, at);
  }
  return undefined;
}

/**
 * Warns a seller for requests without ground, or suspends its requests for a while: new ones are
 * inadmissible (`requestsSuspended`). A person takes each step and says why.
 * Errors: notFound, forbidden, conflictOfInterest, wrongState, invalidField, commentRequired.
 */
export function warnRequester(
  tx: Tx,
  command: WarnCommand,
  ctx: Context,
): Outcome<RequesterRecord> {
  const { sellerId, step } = command;
  const seller = tx.get('sellers', sellerId);
  if (!seller) return refuse('notFound', 'There is no such seller.');
  const record = requesterOf(tx, sellerId);
  const refused = canWarn(tx, command, ctx) ?? stepRefusal(record, command, ctx);
  if (refused) return { ok: false, error: refused };
  const reason = command.reason.trim();
  if (isBlank(reason)) return refuse('commentRequired', 'Say why.', { pointer: '/reason' });
  const { id: byId, name: byName } = ctx.actor;
  const until = command.until === undefined ? undefined : readInstant(command.until);
  const restsOn = groundOf(record);
  const warning = { step, at: ctx.now, byId, byName, reason, restsOn, ...(until && { until }) };
  const next = { ...record, warnings: [...record.warnings, warning] };
  tx.put('requesters', next);
  const entity = { kind: 'seller', id: sellerId, reference: seller.name };
  tx.audit({ event: 'requesterWarned', entity, data: { step, reason, ...(until && { until }) } });
  return ok(next);
}
