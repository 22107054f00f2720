import { ok } from '../../../src/lib/result.ts';
import type { Context, Outcome, Refusal } from '../context.ts';
import { staffRefusal } from '../people.ts';
import type { DisputeRecord, Side } from '../records.ts';
import { refuse } from '../refusals.ts';
import type { Reader, Tx } from '../tx.ts';
import { addEvent } from '../cases/case-file.ts';
import { withFlag } from './evidence.ts';
import { closedRefusal } from '../cases/case.ts';
import { touchQuietly } from '../cases/touch.ts';

export type ConductCode = 'threat' | 'pressure' | 'abuse' | 'offPlatform';

/** Trust and safety record conduct (cases.md §1), whatever the ruling, until the case is closed (D15). */
export function canFlagConduct(
  reader: Reader,
  dispute: DisputeRecord,
  ctx: Context,
): Refusal | undefined {
  return staffRefusal(reader, 'conductFlag', dispute, ctx) ?? closedRefusal(dispute);
}

/**
 * Records a threat or pressure of a party, "regardless of fault": on the party's account, apart from the
 * ruling (cases.md §2, F18). The dispute keeps its version.
 */
export function flagConduct(
  tx: Tx,
  command: { disputeId: string; party: Side; code: ConductCode; note: string },
  ctx: Context,
): Outcome<DisputeRecord> {
  const dispute = tx.get('disputes', command.disputeId);
  if (!dispute) return refuse('notFound', 'There is no such dispute.');
  const refused = canFlagConduct(tx, dispute, ctx);
  if (refused) return { ok: false, error: refused };
  const note = command.note.trim();
  if (note === '') return refuse('commentRequired', 'Say what happened.', { pointer: '/note' });
  const flag = { at: ctx.now, code: command.code, note };
  if (command.party === 'buyer') {
    const buyer = tx.need('buyers', dispute.buyerId);
    const conductFlags = [...buyer.conductFlags, flag];
    tx.put('buyers', { ...buyer, conductFlags, version: buyer.version + 1 });
  } else {
    const seller = tx.need('sellers', dispute.sellerId);
    const conductFlags = [...seller.conductFlags, flag];
    tx.put('sellers', { ...seller, conductFlags, version: seller.version + 1 });
  }
  addEvent(tx, dispute.id, { event: 'conductFlagged', detail: `${command.code}: ${note}` }, ctx);
  tx.audit({
    event: 'conductFlagged',
    entity: { kind: 'dispute', id: dispute.id, reference: dispute.reference },
    data: { party: command.party, code: command.code, note },
  });
  const flags = withFlag(dispute.flags, 'conduct');
  return ok(touchQuietly(tx, dispute, { flags }, ctx, 'conductFlagged'));
}
