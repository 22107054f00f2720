import type { HomeItem } from '../../src/api/contract/home.ts';
import { CASE_QUEUES, type CaseQueue } from '../../src/api/contract/queue-names.ts';
import { type CaseRecord, findCase, rulesOf } from '../domain/cases/case.ts';
import { liveLease } from '../domain/cases/lease.ts';
import { isPartysTurn } from '../domain/cases/take.ts';
import type { Context } from '../domain/context.ts';
import { hasRefundTrouble } from '../domain/queue-rank.ts';
import type { CaseBase, DisputeRecord } from '../domain/records.ts';
import { canApprove } from '../domain/rulings/guards.ts';
import { homeItem } from '../domain/views/home-item.ts';
import type { CaseIndex } from '../store/case-index.ts';
import { told } from '../store/paging.ts';
import type { MemoryStore } from '../store/store.ts';

/** What is late at the desk and is the desk's to move on, in a queue's default order, which leads with it. */
export function lateRows(store: MemoryStore, queue: CaseQueue, now: string) {
  const cases: CaseIndex<CaseRecord> = store.queue(queue);
  const ranked = cases.sorted('rank', now);
  const { has } = cases.select('home ours', (row) => !isPartysTurn(row));
  const ours = Array.from({ length: cases.late(now) }, (_, at) => at).filter((at) =>
    has(ranked.slotAt(at)),
  );
  return {
    queue,
    count: told(ours.length),
    first: (most: number) =>
      ours.slice(0, most).flatMap((at) => {
        const row = ranked.at(at);
        return row ? [row] : [];
      }),
  };
}

/** Rows of a queue that a test lets through, in its order; the test is kept, so it must not ask the time. */
function* matching<R extends CaseBase>(
  cases: CaseIndex<R>,
  key: string,
  now: string,
  match: (row: R) => boolean,
): Generator<R> {
  const index = cases.sorted('rank', now);
  const { has, count } = cases.select(key, match);
  let left = count;
  for (let at = 0; left > 0 && at < index.size; at += 1) {
    if (!has(index.slotAt(at))) continue;
    left -= 1;
    const row = index.at(at);
    if (row) yield row;
  }
}

/** Rows of one queue that are in this person's hands: given to, held by, or put aside by them. */
function handsOn(store: MemoryStore, queue: CaseQueue, { actor, now }: Context): CaseRecord[] {
  const { id } = actor;
  const isOwn = (row: CaseBase) =>
    row.assigneeId === id || row.lease?.holderId === id || row.woke?.byId === id;
  const key = `home ${id}`;
  return [...matching(store.queue(queue), key, now, isOwn)];
}

/** Open cases of this person, and those that came back to them from a snooze. */
export function ownRows(store: MemoryStore, ctx: Context) {
  const me = ctx.actor.id;
  const all = CASE_QUEUES.flatMap((queue) => handsOn(store, queue, ctx));
  const open = all.filter((row) => rulesOf(row).isOpen(row));
  const isHeld = (row: CaseRecord) =>
    row.assigneeId === me || liveLease(row, ctx.now)?.holderId === me;
  return {
    mine: open.filter((row) => row.snooze === undefined && isHeld(row)),
    woke: open.filter(({ woke }) => woke?.byId === me),
  };
}

/** Disputes whose refund failed, or was never answered by the provider. */
export function troubledRows(store: MemoryStore, now: string): Generator<DisputeRecord> {
  return matching(store.disputes, 'home refunds', now, hasRefundTrouble);
}

/** Proposed rulings that this person may decide on, by the guard of the approval itself. */
export function waitingRulings(store: MemoryStore, ctx: Context): HomeItem[] {
  return [...store.rulings.live.all].flatMap((ruling) => {
    if (ruling.state !== 'proposed' || canApprove(store, ruling.id, ctx)) return [];
    const dispute = store.get('disputes', ruling.disputeId);
    const more = { rulingId: ruling.id, at: ruling.proposedAt };
    return dispute ? [homeItem(dispute, ctx.now, more)] : [];
  });
}

/** Cases with words or a ruling that this person began, and those that the browser itself names. */
export function begunBy(store: MemoryStore, ctx: Context, named: readonly string[]): HomeItem[] {
  const items = new Map<string, HomeItem>();
  const add = (caseId: string, more: Pick<HomeItem, 'rulingId' | 'at'>) => {
    const record = findCase(store, caseId);
    if (record && !rulesOf(record).closed(record) && !items.has(caseId))
      items.set(caseId, homeItem(record, ctx.now, more));
  };
  for (const { id, disputeId, state, proposerId, proposedAt } of store.rulings.live.all) {
    if (state === 'draft' && proposerId === ctx.actor.id)
      add(disputeId, { rulingId: id, at: proposedAt });
  }
  for (const { id, drafts } of store.all('drafts')) {
    const [caseId = '', by] = id.split('/');
    const [at] = drafts
      .map(({ savedAt }) => savedAt)
      .toSorted()
      .toReversed();
    if (by === ctx.actor.id) add(caseId, at === undefined ? {} : { at });
  }
  for (const caseId of named) add(caseId, {});
  return [...items.values()];
}
