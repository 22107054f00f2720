import type { Role } from '../../src/api/contract/define.ts';
import { HOME_PARTS, type HomeItem, type HomePart } from '../../src/api/contract/home.ts';
import type { Operation } from '../../src/api/contract/index.ts';
import { CASE_QUEUES, type CaseQueue } from '../../src/api/contract/queue-names.ts';
import { ok } from '../../src/lib/result.ts';
import { readTotal } from '../../src/lib/total.ts';
import { CASE_TABLES, queuesOf } from '../domain/cases/case.ts';
import { readCan } from '../domain/row-can.ts';
import { mayDo } from '../domain/people.ts';
import { byDue, homeItem, nearestOf } from '../domain/views/home-item.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { told } from '../store/paging.ts';
import { begunBy, lateRows, ownRows, troubledRows, waitingRulings } from './home-rows.ts';

type Call = ReadCall<'homeView'>;
type Found = Omit<HomePart, 'part'>;

/** Rows that a part shows; the rest is behind its link. */
const SHOWN = 5;

/** The right that makes a part somebody's business; what is late, whoever keeps the books looks at as well. */
const NEEDS: Record<HomePart['part'], Operation> = {
  late: 'caseTakeNext',
  approvals: 'rulingApprove',
  refunds: 'refundRetry',
  mine: 'caseClaim',
  woke: 'caseSnooze',
  drafts: 'draftSave',
};

function concerns(part: HomePart['part'], role: Role | undefined): boolean {
  return mayDo(NEEDS[part], role) || (part === 'late' && role === 'auditor');
}

function partOf(items: HomeItem[]): Found {
  const inOrder = items.toSorted(byDue);
  const nearest = nearestOf(items);
  const shown = inOrder.slice(0, SHOWN);
  return { count: told(items.length), items: shown, ...(nearest && { nearest }) };
}

/** How many of each queue are among cases of several. */
function perQueue(items: readonly HomeItem[]): NonNullable<HomePart['queues']> {
  return CASE_QUEUES.flatMap((queue) => {
    const count = items.filter((item) => QUEUE_OF[item.reference.slice(0, 3)] === queue).length;
    return count > 0 ? [{ queue, count }] : [];
  });
}

const QUEUE_OF: Readonly<Record<string, CaseQueue>> = {
  DSP: 'disputes',
  TKT: 'tickets',
  QST: 'questions',
  RDR: 'deletion-requests',
  APL: 'appeals',
};

/** What is late at the desk: the first of each queue, and how many there are behind. */
function late({ store, ctx }: Call): Found {
  const { role } = ctx.actor;
  // Admins decide appeals on rulings only: what is late there is nearly always others' to decide.
  const mine = queuesOf(role).filter((queue) => role !== 'admin' || queue !== 'appeals');
  const own = role === 'auditor' ? CASE_QUEUES : mine;
  const found = own.map((queue) => lateRows(store, queue, ctx.now));
  const items = found.flatMap(({ first }) => first(SHOWN));
  const queues = found.flatMap(({ queue, count }) =>
    readTotal(count).value > 0 ? [{ queue, count }] : [],
  );
  const all = queues.reduce((sum, { count }) => sum + readTotal(count).value, 0);
  return { ...partOf(items.map((row) => homeItem(row, ctx.now))), count: told(all), queues };
}

function own({ store, ctx }: Call, which: 'mine' | 'woke'): Found {
  const items = ownRows(store, ctx)[which].map((row) => {
    const at = which === 'woke' ? row.woke?.at : undefined;
    return homeItem(row, ctx.now, at === undefined ? {} : { at });
  });
  return { ...partOf(items), queues: perQueue(items) };
}

const PARTS: Record<HomePart['part'], (call: Call) => Found> = {
  late,
  approvals: ({ store, ctx }) => partOf(waitingRulings(store, ctx)),
  refunds: ({ store, ctx }) =>
    partOf([...troubledRows(store, ctx.now)].map((row) => homeItem(row, ctx.now))),
  mine: (call) => own(call, 'mine'),
  woke: (call) => own(call, 'woke'),
  drafts: ({ store, ctx, query }) => partOf(begunBy(store, ctx, query.drafts?.split(',') ?? [])),
};

function showHome(call: Call) {
  const { now, actor } = call.ctx;
  const mine = HOME_PARTS.filter((part) => concerns(part, actor.role));
  const parts = mine.map((part) => Object.assign(PARTS[part](call), { part }));
  return ok({ at: now, parts, can: readCan(call.ctx, 'caseTakeNext') });
}

export const homeHandlers = {
  homeView: { rows: CASE_TABLES, read: showHome },
} satisfies Partial<Handlers>;
