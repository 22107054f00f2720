import { ok } from '../../src/lib/result.ts';
import { refuse } from '../domain/refusals.ts';
import { notificationView } from '../domain/notifications/notification-view.ts';
import { inboxOf, muteNotifications, readNotifications } from '../domain/notifications/notify.ts';
import type { Handlers, ReadCall } from '../engine/handler.ts';
import { limitOf } from './list.ts';
import { onOk } from './find.ts';

/** What the asking person was told, newest first. A cursor is the id of the last one seen. */
function listNotifications({ store, ctx, query }: ReadCall<'notificationList'>) {
  const inbox = inboxOf(store, ctx.actor.id);
  const all = inbox.ids
    .toReversed()
    .flatMap((id) => store.get('notifications', id) ?? [])
    .filter(
      ({ kind, read }) =>
        (query.kind === undefined || kind === query.kind) && !(query.unread === 'true' && read),
    );
  const after = query.cursor === undefined ? -1 : all.findIndex(({ id }) => id === query.cursor);
  if (query.cursor !== undefined && after < 0 && !inbox.ids.includes(query.cursor))
    return refuse('badRequest', 'This cursor belongs to another list.');
  const items = all.slice(after + 1, after + 1 + limitOf(query.limit));
  const last = items.at(-1);
  return ok({
    items: items.map((record) => notificationView(record, ctx)),
    ...(last && last !== all.at(-1) && { nextCursor: last.id }),
    total: all.length,
    unread: inbox.unread,
    mutes: inbox.mutes,
  });
}

export const notificationHandlers = {
  notificationList: { read: listNotifications },
  notificationRead: { write: ({ tx, ctx, body }) => readNotifications(tx, body, ctx) },
  notificationMute: {
    write: ({ tx, ctx, body }) => onOk(muteNotifications(tx, body, ctx), (mutes) => ({ mutes })),
  },
} satisfies Partial<Handlers>;
