import { addMs } from '../../../src/lib/instants.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import type { CaseEvent } from '../cases/case-file.ts';
import type { ReplacementState, RulingRecord } from '../records.ts';
import { nextReference } from '../references.ts';
import { refusal, refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { transition } from './transition.ts';

type Step = Exclude<ReplacementState, 'awaitingSeller'>;

/** What comes before each step, who takes it, and whom the case then waits for. */
const STEPS = {
  accepted: ['awaitingSeller', ['seller'], 'seller', 'replacementAccepted'],
  shipped: ['accepted', ['seller'], 'nobody', 'replacementShipped'],
  delivered: ['shipped', ['carrier', 'seller'], 'buyer', 'replacementDelivered'],
  confirmed: ['delivered', ['buyer', 'system'], 'nobody', 'replacementConfirmed'],
} as const satisfies Record<
  Step,
  readonly [ReplacementState, readonly string[], 'seller' | 'buyer' | 'nobody', CaseEvent]
>;

/** The replacement of a ruling that was just executed: no money moves, the seller ships again. */
export function firstReplacement(tx: Tx, ctx: Context): NonNullable<RulingRecord['replacement']> {
  return {
    id: ctx.newId('rpl'),
    reference: nextReference(tx, 'RPL', ctx.now),
    state: 'awaitingSeller',
    shipBy: addMs(ctx.now, ctx.policy.replacementShipMs),
  };
}

/** May this party take the replacement to its next state (cases.md §3)? */
export function canAdvanceReplacement(
  reader: Reader,
  rulingId: string,
  to: Step,
  ctx: Context,
): Refusal | undefined {
  const ruling = reader.get('rulings', rulingId);
  if (!ruling?.replacement) return refusal('notFound', 'There is no such replacement.');
  const [from, parties] = STEPS[to];
  if (!parties.some((party) => party === ctx.actor.party)) {
    return refusal('forbidden', `Only the ${parties.join(' or the ')} may do this.`);
  }
  const { state } = ruling.replacement;
  if (ruling.state === 'executed' && state === from) return undefined;
  const detail = `The replacement is ${state}; it can't be ${to} now.`;
  return refusal('wrongState', detail, { meta: { state } });
}

/**
 * `awaitingSeller → accepted → shipped → delivered → confirmed`, one step at a time.
 * Errors: notFound, forbidden, wrongState.
 */
export function advanceReplacement(
  tx: Tx,
  command: { rulingId: string; to: Step },
  ctx: Context,
): Outcome<RulingRecord> {
  const refused = canAdvanceReplacement(tx, command.rulingId, command.to, ctx);
  if (refused) return { ok: false, error: refused };
  const ruling = tx.need('rulings', command.rulingId);
  const { replacement } = ruling;
  if (!replacement) return refuse('notFound', 'There is no such replacement.');
  const [, , awaiting, event] = STEPS[command.to];
  const next = { ...replacement, state: command.to };
  const what = { event, dispute: { awaiting }, data: { replacementId: next.id } };
  return ok(transition(tx, ruling, { replacement: next }, what, ctx));
}
