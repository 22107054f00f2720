import { isOpenClock, isOurMissed } from '../clocks.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../tx.ts';
import { type CaseRecord, isKind, isSnoozed, rulesOf } from './case.ts';
import { canClaim, claimCase, liveLease } from './lease.ts';

const PARTIES: ReadonlySet<string> = new Set(['buyer', 'seller', 'contact']);

/** A party is to act next. A question always waits for its seller; the desk helps slow ones (cases.md §5). */
export function isPartysTurn(record: CaseRecord): boolean {
  return !isKind(record, 'question') && PARTIES.has(record.awaiting);
}

/**
 * It is a party's turn, and no clock of the desk runs meanwhile: there is nothing to do here yet.
 */
function waitsForParty(record: CaseRecord): boolean {
  if (!isPartysTurn(record)) return false;
  return !record.clocks.some(
    (clock) =>
      (clock.party === 'staff' || clock.party === 'approver') &&
      isOpenClock(clock) &&
      clock.state !== 'paused',
  );
}

/**
 * Whether *take next* may offer a case (cases.md §7): nobody holds it (I neither), I did not skip it, I may
 * decide it, and something is left to decide here, not by the other side. What somebody put aside waits,
 * unless it is late meanwhile; what I put aside myself waits even then.
 */
export function isOffered(tx: Tx, record: CaseRecord, ctx: Context): boolean {
  if (!rulesOf(record).isOpen(record) || liveLease(record, ctx.now)) return false;
  if (waitsForParty(record)) return false;
  if (record.skippedBy?.includes(ctx.actor.id)) return false;
  if (isSnoozed(record, ctx.now)) {
    const isLate = record.clocks.some((clock) => isOurMissed(clock, ctx.now));
    if (!isLate || record.snooze?.byId === ctx.actor.id) return false;
  }
  return canClaim(tx, record, ctx) === undefined;
}

/**
 * Takes the first case that is offered: one compare-and-set, as claiming it by name would be. It lets none
 * of my other cases go.
 * @param rows the queue as its viewer sees it, first case first
 * @returns the case, now leased to me; undefined when nothing is left for me.
 */
export function takeCase(tx: Tx, rows: Iterable<CaseRecord>, ctx: Context): CaseRecord | undefined {
  for (const record of rows) {
    if (!isOffered(tx, record, ctx)) continue;
    const claimed = claimCase(tx, { caseId: record.id }, ctx);
    if (claimed.ok) return claimed.value;
  }
  return undefined;
}
