import type { RulingBody } from '../../../src/api/contract/rulings.ts';
import { amountText } from '../../../src/lib/money.ts';
import { isBlank } from '../../../src/lib/text.ts';
import type { Context, Refusal } from '../context.ts';
import { fileOf } from '../cases/case-file.ts';
import { liabilityOf } from '../disputes/liability.ts';
import { assessSilence } from '../disputes/silence.ts';
import { type ResolvedAmount, resolveAmount } from '../money/amount.ts';
import { orderMoney } from '../money/order-money.ts';
import type { CaseFileRecord, DisputeRecord, OrderRecord } from '../records.ts';
import { refusal } from '../refusals.ts';
import type { Reader } from '../tx.ts';

/** The reason that every policy has. */
const OTHER_REASON = 'other';

/** Whether a ruling of this kind takes money from anybody (money.md I9). */
export function movesMoney(kind: RulingBody['kind']): boolean {
  return kind === 'fullRefund' || kind === 'partialRefund';
}

/** What was seen is what is there: money version and watermark (money.md §1, cases.md §3). */
export function staleRefusals(
  dispute: DisputeRecord,
  order: OrderRecord,
  body: Pick<RulingBody, 'moneyVersionSeen' | 'evidenceWatermark'>,
): Refusal[] {
  const found: Refusal[] = [];
  if (body.moneyVersionSeen !== order.moneyVersion) {
    const { remainingMinor } = orderMoney(order);
    const current = {
      moneyVersion: order.moneyVersion,
      remaining: { amountMinor: remainingMinor, currency: order.currency },
    };
    const left = amountText(remainingMinor, order.currency);
    const detail = `The money of this order changed since you looked: ${left} is left.`;
    const meta = { current, remainingMinor, currency: order.currency };
    found.push(refusal('moneyVersionMismatch', detail, { meta }));
  }
  if (body.evidenceWatermark !== dispute.evidenceWatermark) {
    const current = { evidenceWatermark: dispute.evidenceWatermark, version: dispute.version };
    const detail = 'Evidence or a message came in since you looked.';
    found.push(refusal('newEvidence', detail, { meta: { current } }));
  }
  return found;
}

function wordRefusals(body: RulingBody, ctx: Context): Refusal[] {
  const found: Refusal[] = [];
  for (const field of ['statementToBuyer', 'statementToSeller'] as const) {
    if (!isBlank(body[field])) continue;
    found.push(
      refusal('statementRequired', 'Both parties get a statement.', { pointer: `/${field}` }),
    );
  }
  if (body.reasonCodes.length === 0) {
    const detail = 'A ruling names at least one reason.';
    found.push(refusal('reasonRequired', detail, { pointer: '/reasonCodes' }));
  }
  const known = new Set(ctx.policy.reasonCodes.map(({ code }) => code));
  const unknown = body.reasonCodes.filter((code) => code !== OTHER_REASON && !known.has(code));
  if (unknown.length > 0) {
    const more = { pointer: '/reasonCodes', meta: { unknown } };
    found.push(refusal('invalidField', 'The policy has no such reason.', more));
  }
  return found;
}

/** An offer that was accepted and an appeal that was granted are facts of the case, not a choice. */
function basisRefusals(body: RulingBody, ctx: Context): Refusal[] {
  const found: Refusal[] = [];
  // No case of this marketplace holds an offer or an appeal, so nothing can be ruled on one.
  const missing = { acceptedOffer: 'accepted offer', appeal: 'granted appeal' };
  if (body.basis === 'acceptedOffer' || body.basis === 'appeal') {
    const detail = `There is no ${missing[body.basis]} on this dispute.`;
    found.push(refusal('invalidField', detail, { pointer: '/basis' }));
  }
  const clauses = new Set(ctx.policy.clauses.map(({ id }) => id));
  const unknown = (body.policyClauses ?? []).filter((id) => !clauses.has(id));
  if (unknown.length > 0) {
    const more = { pointer: '/policyClauses', meta: { unknown } };
    found.push(refusal('invalidField', 'The policy has no such clause.', more));
  }
  return found;
}

/** Whether the seller pays for a ruling, in money or in goods. */
function fallsOnSeller(body: RulingBody): boolean {
  if (body.kind === 'replacement') return true;
  return movesMoney(body.kind) && (body.bearer?.platformBasisPoints ?? 0) < 10_000;
}

/** Transit damage that is not the seller's: ruling otherwise takes a note that says why (F11). */
function liabilityRefusal(
  dispute: DisputeRecord,
  order: OrderRecord,
  body: RulingBody,
): Refusal | undefined {
  const noted = (body.internalNote ?? '').trim() !== '';
  if (noted || liabilityOf(dispute, order)?.hint !== 'buyer' || !fallsOnSeller(body)) {
    return undefined;
  }
  const detail =
    'The buyer declined insurance, so transit damage is not the seller’s liability. ' +
    'To rule otherwise, say why in the internal note.';
  return refusal('noteRequired', detail, { pointer: '/internalNote' });
}

/** Each thing is named once: a list that repeats itself is a slip, or padding. */
function repeatRefusals(body: RulingBody): Refusal[] {
  const lists = {
    reasonCodes: body.reasonCodes,
    citedEvidence: body.citedEvidence.map(({ id }) => id),
    citedMessages: body.citedMessages ?? [],
    policyClauses: body.policyClauses ?? [],
  };
  return Object.entries(lists).flatMap(([name, list]) => {
    const at = list.findIndex((entry, index) => list.indexOf(entry) < index);
    if (at < 0) return [];
    return [refusal('invalidField', 'This is named twice.', { pointer: `/${name}/${at}` })];
  });
}

function citationRefusals(body: RulingBody, file: CaseFileRecord): Refusal[] {
  const found: Refusal[] = [];
  if (body.basis === 'evidence' && body.citedEvidence.length === 0) {
    const detail = 'A ruling on evidence cites at least one piece of it.';
    found.push(refusal('evidenceRequired', detail, { pointer: '/citedEvidence' }));
  }
  for (const [index, cited] of body.citedEvidence.entries()) {
    const item = file.evidence.find((candidate) => candidate.id === cited.id);
    if (item?.admissibility === 'admitted' && item.sha256 === cited.sha256) continue;
    const detail = item
      ? `Exhibit ${item.number} is not admitted as it is cited.`
      : 'The cited evidence is not on this case.';
    const more = { pointer: `/citedEvidence/${index}`, meta: { evidenceId: cited.id } };
    found.push(refusal('evidenceNotAdmitted', detail, more));
  }
  const said = new Set(file.messages.map(({ id }) => id));
  if (body.citedMessages?.some((id) => !said.has(id))) {
    const detail = 'A cited message is not on this case.';
    found.push(refusal('invalidField', detail, { pointer: '/citedMessages' }));
  }
  return found;
}

/** Silence speaks for the other party only, and only when a person can tick every point. */
function silenceRefusal(
  reader: Reader,
  dispute: DisputeRecord,
  body: RulingBody,
  ctx: Context,
): Refusal | undefined {
  if (body.basis !== 'silence') return undefined;
  const silence = assessSilence(reader, dispute, ctx);
  if (!silence?.ready) {
    const meta = { points: silence?.points ?? {} };
    return refusal('silenceChecklist', 'The silence checklist is not met.', { meta });
  }
  const favoursBuyer = body.kind !== 'noAction';
  if (favoursBuyer === (silence.party === 'seller')) return undefined;
  const detail = `The ${silence.party} is silent, so this ruling would favour the silent party.`;
  return refusal('silenceChecklist', detail, { pointer: '/kind', meta: { party: silence.party } });
}

export interface CheckedBody {
  /** Absent when the amount could not be worked out. */
  resolved?: ResolvedAmount;
  /** Everything that the rules have against the body, in the order in which to mend it. */
  refusals: Refusal[];
}

/** The amount of a body and what speaks against it: unknown kind, returns, chargeback, caps. */
export function checkAmount(
  dispute: DisputeRecord,
  order: OrderRecord,
  body: RulingBody,
  ctx: Context,
): CheckedBody {
  const refusals: Refusal[] = [];
  if (!ctx.policy.rulingKinds.includes(body.kind)) {
    const detail = 'The policy has no ruling of this kind.';
    refusals.push(refusal('invalidField', detail, { pointer: '/kind' }));
  }
  if (body.returnRequired) {
    const detail = 'This marketplace does not run returns: leave the return out.';
    refusals.push(refusal('invalidField', detail, { pointer: '/returnRequired' }));
  }
  if (body.bearer && !movesMoney(body.kind)) {
    const detail = 'A ruling that moves no money has nobody to bear it.';
    refusals.push(refusal('invalidField', detail, { pointer: '/bearer' }));
  }
  if (movesMoney(body.kind) && order.chargeback?.state === 'open') {
    const { amountMinor, openedAt } = order.chargeback;
    const { remainingMinor } = orderMoney(order);
    const meta = { amountMinor, openedAt, remainingMinor, currency: order.currency };
    refusals.push(refusal('chargebackOpen', 'A chargeback is open on this order.', { meta }));
  }
  const resolved = resolveAmount(order, body, ctx.policy, dispute);
  if (resolved.ok) return { resolved: resolved.value, refusals };
  return { refusals: [...refusals, resolved.error] };
}

/**
 * Checks a ruling body against the case, the order and the policy; the one list that preview shows
 * and that proposing and approving refuse by. What was seen is checked apart (staleRefusals).
 */
export function checkBody(
  reader: Reader,
  dispute: DisputeRecord,
  order: OrderRecord,
  body: RulingBody,
  ctx: Context,
): CheckedBody {
  const { resolved, refusals } = checkAmount(dispute, order, body, ctx);
  const silence = silenceRefusal(reader, dispute, body, ctx);
  const liability = liabilityRefusal(dispute, order, body);
  const found = [
    ...refusals,
    ...basisRefusals(body, ctx),
    ...wordRefusals(body, ctx),
    ...repeatRefusals(body),
    ...(liability ? [liability] : []),
    ...citationRefusals(body, fileOf(reader, dispute.id)),
    ...(silence ? [silence] : []),
  ];
  return { ...(resolved ? { resolved } : {}), refusals: found };
}
