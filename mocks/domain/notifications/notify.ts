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
};

/** What a person was told. */
export function inboxOf(reader: Reader, agentId: string): InboxRecord {
  return reader.get('inboxes', agentId) ?? { id: agentId, ids: [], unread: 0, mutes: [] };
}

interface News {
  kind: NotificationKind;
  case?: { id: string; reference: string };
  bulkId?: string;
  detail?: string;
  dueAt?: string;
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

/** A clock is told once for each due instant; everything else is news each time (cases.md §8). */
function isTold(reader: Reader, { ids }: InboxRecord, news: News): boolean {
  if (news.kind !== 'clockNear') return false;
  return ids.some((id) => {
    const told = reader.get('notifications', id);
    return (
      told?.kind === 'clockNear' &&
      told.case?.id === news.case?.id &&
      told.detail === news.detail &&
      told.dueAt === news.dueAt
    );
  });
}

/**
 * Tells a member of staff something, within the commit that caused it (cases.md §8). Nobody is told
 * what they did themselves or what they muted, nor of one clock twice.
 */
export function notify(tx: Tx, agentId: string, news: News, ctx: Context): void {
  const own = agentId === ctx.actor.id && news.kind !== 'bulkDone';
  if (own || !tx.get('agents', agentId)) return;
  const inbox = inboxOf(tx, agentId);
  if (isMuted(inbox.mutes, news) || isTold(tx, inbox, news)) return;
  const { id: byId, name, party } = ctx.actor;
  const record: NotificationRecord = {
    id: ctx.newId('ntf'),
    agentId,
    at: ctx.now,
    read: false,
    ...news,
    ...(party === 'system' || own ? {} : { by: { id: byId, name } }),
    ...(news.detail === undefined ? {} : { detail: truncateGraphemes(news.detail.trim(), SHOWN) }),
  };
  tx.put('notifications', record);
  const ids = [...inbox.ids, record.id];
  const [oldest] = ids.length > KEPT ? ids.splice(0, 1) : [];
  const dropped = oldest === undefined ? undefined : tx.get('notifications', oldest);
  if (dropped) tx.remove('notifications', dropped.id);
  const unread = inbox.unread + 1 - (dropped && !dropped.read ? 1 : 0);
  tx.put('inboxes', { ...inbox, ids, unread });
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
  tx.put('inboxes', { ...inboxOf(tx, ctx.actor.id), mutes });
  return ok(mutes);
}
