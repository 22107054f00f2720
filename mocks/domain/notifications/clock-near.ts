import type { Clock } from '../../../src/api/contract/common.ts';
import { ok } from '../../../src/lib/result.ts';
import type { CaseBase } from '../case-records.ts';
import { clockState } from '../clocks.ts';
import type { Context, Outcome } from '../context.ts';
import type { Tx } from '../tx.ts';
import { notify } from './notify.ts';

type Watched = Pick<CaseBase, 'id' | 'reference' | 'clocks' | 'assigneeId'>;

/** Clocks that whoever has the case answers for: the desk's own, and a seller's that the desk steps in for. */
function isOwed({ party, name }: Clock): boolean {
  return party === 'staff' || party === 'approver' || name === 'questionAnswer';
}

/** The next warning of a case's clocks, for whom it is assigned to. */
function nextWarning({ clocks, assigneeId }: Watched, now: string): string | undefined {
  if (assigneeId === undefined) return undefined;
  let next: string | undefined;
  for (const clock of clocks) {
    const { warnAt } = clock;
    if (warnAt === undefined || warnAt <= now || clock.state !== 'running' || !isOwed(clock))
      continue;
    if (next === undefined || warnAt < next) next = warnAt;
  }
  return next;
}

/** Keeps the agenda's warning of a case in step with its clocks; every change of a case comes by here. */
export function watchClocks(tx: Tx, record: Watched, ctx: Context): void {
  const id = `clockNear:${record.id}`;
  const dueAt = nextWarning(record, ctx.now);
  const known = tx.get('agenda', id);
  if (dueAt === undefined) {
    if (known) tx.remove('agenda', id);
  } else if (known?.dueAt !== dueAt)
    tx.put('agenda', { id, dueAt, kind: 'clockNear', ref: [record.id] });
}

/** The agenda's turn: a clock of an assigned case comes near its due instant (cases.md §6, §8). */
export function warnOfClock(tx: Tx, record: Watched, ctx: Context): Outcome<undefined> {
  const { id, reference, clocks, assigneeId } = record;
  const near = clocks.filter(
    (clock) =>
      isOwed(clock) && clock.warnAt === ctx.now && clockState(clock, ctx.now) === 'running',
  );
  for (const { name, dueAt } of assigneeId === undefined ? [] : near) {
    const about = `${id} ${name} ${dueAt}`;
    const told = { case: { id, reference }, detail: name, dueAt, about };
    const news = { kind: 'clockNear', ...told } as const;
    notify(tx, assigneeId ?? '', news, ctx);
  }
  watchClocks(tx, record, ctx);
  return ok(undefined);
}
