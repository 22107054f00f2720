import type { MuteRule } from '../../../src/api/contract/notifications.ts';
import type { CaseQueue } from '../../../src/api/contract/queue-names.ts';
import { ok } from '../../../src/lib/result.ts';
import { truncateGraphemes } from '../../../src/lib/text.ts';
import type { Context, Outcome } from '../context.ts';
import type { Reader, Tx } from '../tx.ts';
import type { InboxRecord, NotificationKind, NotificationRecord } from './notification-record.ts';

/** Notifications kept for a person; older ones are dropped. */
const KEPT = 200;
/** Characters of a note or message that a notification shows. */
const SHOWN = 160;

const QUEUE_OF: Record<string, CaseQueue> = {
  dsp: 'disputes',
  tkt: 'tickets',
  qst: 'questions',
  rdr: 'deletion-requests',
  apl: 'appeals',
};

/** What a person was told. */
export function inboxOf(reader: Reader, agentId: string): InboxRecord {
  return reader.get('inboxes', agentId) ?? { id: agentId, ids: [], unread: 0, mutes: [] };
}

export interface News extends Pick<NotificationRecord, 'outcome' | 'errorClass'> {
  kind: NotificationKind;
  case?: { id: string; reference: string };
  bulkId?: string;
  detail?: string;
  dueAt?: string;
  /** The thing and its version; the same news about the same is told once (cases.md §8). */
  about: string;
}

function isMuted(mutes: readonly MuteRule[], news: News): boolean {
  const queue = news.case && QUEUE_OF[news.case.id.slice(0, news.case.id.indexOf('_'))];
  return mutes.some(
    (rule) =>
      (rule.kind !== undefined || rule.queue !== undefined || rule.caseId !== undefined) &&
      (rule.kind === undefined || rule.kind === news.kind) &&
      (rule.queue === undefined || rule.queue === queue) &&
      (rule.caseId === undefined || rule.caseId === news.case?.id),
  );
}

/** Told already: the same kind about the same thing at the same version (cases.md §8). */
function isTold(reader: Reader, { ids }: InboxRecord, { kind, about }: News): boolean {
  return ids.some((id) => {
    const told = reader.get('notifications', id);
    return told?.kind === kind && told.about === about;
  });
}

/** What makes room for newer ones: read ones first, then mere assignments, then the oldest. */
function leastNeeded(reader: Reader, ids: readonly string[]): number {
  const told = ids.map((id) => reader.get('notifications', id));
  const read = told.findIndex((one) => one?.read !== false);
  if (read >= 0) return read;
  return Math.max(
    0,
    told.findIndex((one) => one?.kind === 'assigned'),
  );
}

/** Puts something new last; beyond what is kept, something older goes. */
function add(tx: Tx, inbox: InboxRecord, record: NotificationRecord): void {
  tx.put('notifications', record);
  let { unread } = inbox;
  const ids = [...inbox.ids];
  if (ids.length >= KEPT) {
    const [gone = ''] = ids.splice(leastNeeded(tx, ids), 1);
    if (tx.get('notifications', gone)?.read === false) unread -= 1;
    tx.remove('notifications', gone);
  }
  tx.put('inboxes', { ...inbox, ids: [...ids, record.id], unread: unread + 1 });
}

/** The rows of a run are told together: the one notification of the run counts one more case. */
function addToRun(tx: Tx, inbox: InboxRecord, { kind }: News, ctx: Context): boolean {
  const known = inbox.ids.findLast((id) => {
    const told = tx.get('notifications', id);
    return told?.kind === kind && told.bulkId === ctx.bulkId;
  });
  if (known === undefined) return false;
  const { case: _, detail: __, ...told } = tx.need('notifications', known);
  tx.put('notifications', { ...told, read: false, count: (told.count ?? 1) + 1 });
  if (told.read) tx.put('inboxes', { ...inbox, unread: inbox.unread + 1 });
  return true;
}

/**
 * Tells a member of staff something, within the commit that caused it (cases.md §8). Nobody is told
 * what they did themselves, what they muted, or the same twice; of a bulk run's rows one notification.
 */
export function notify(tx: Tx, agentId: string, news: News, ctx: Context): void {
  const own = agentId === ctx.actor.id && news.kind !== 'bulkDone';
  if (own || !tx.get('agents', agentId)) return;
  const inbox = inboxOf(tx, agentId);
  if (isMuted(inbox.mutes, news)) return;
  const { id: byId, name, party } = ctx.actor;
  const { bulkId } = ctx;
  const record: NotificationRecord = {
    id: ctx.newId('ntf'),
    agentId,
    at: ctx.now,
    read: false,
    ...news,
    ...(bulkId !== undefined && { bulkId }),
    ...(party === 'system' || own ? {} : { by: { id: byId, name } }),
    ...(news.detail === undefined ? {} : { detail: truncateGraphemes(news.detail.trim(), SHOWN) }),
  };
  if (bulkId === undefined || !addToRun(tx, inbox, news, ctx)) {
    if (isTold(tx, inbox, news)) return;
    add(tx, inbox, record);
  }
  tellLive(tx, agentId, record);
}

function tellLive(tx: Tx, recipientId: string, record: NotificationRecord): void {
  const caseId = record.case && { caseId: record.case.id };
  tx.live({ type: 'notification', recipientId, cause: record.kind, ...caseId });
}

/** Marks notifications as read, or as unread again; all of the person's own without `ids`. */
export function readNotifications(
  tx: Tx,
  { ids, read = true }: { ids?: readonly string[] | undefined; read?: boolean | undefined },
  ctx: Context,
): Outcome<{ unread: number }> {
  const inbox = inboxOf(tx, ctx.actor.id);
  const wanted = ids && new Set(ids);
  let { unread } = inbox;
  for (const id of inbox.ids) {
    const record = wanted && !wanted.has(id) ? undefined : tx.get('notifications', id);
    if (!record || record.read === read) continue;
    tx.put('notifications', { ...record, read });
    unread += read ? -1 : 1;
  }
  if (unread === inbox.unread) return ok({ unread });
  tx.put('inboxes', { ...inbox, unread });
  // The person's other tabs count anew.
  tx.live({ type: 'notification', recipientId: ctx.actor.id, cause: 'read' });
  return ok({ unread });
}

/** Replaces what a person does not want to be told; a rule that names nothing is dropped. */
export function muteNotifications(
  tx: Tx,
  { rules }: { rules: readonly MuteRule[] },
  ctx: Context,
): Outcome<MuteRule[]> {
  const seen = new Set<string>();
  const mutes = rules.filter(({ kind, queue, caseId }) => {
    const key = JSON.stringify([kind, queue, caseId]);
    const isNew = !seen.has(key) && (kind ?? queue ?? caseId) !== undefined;
    seen.add(key);
    return isNew;
  });
  const before = inboxOf(tx, ctx.actor.id);
  if (JSON.stringify(before.mutes) === JSON.stringify(mutes)) return ok(mutes);
  tx.put('inboxes', { ...before, mutes });
  const entity = { kind: 'agent', id: ctx.actor.id, reference: ctx.actor.name };
  tx.audit({ event: 'notificationsMuted', entity, data: { rules: mutes } });
  return ok(mutes);
}
