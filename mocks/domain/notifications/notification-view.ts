import type { Notification } from '../../../src/api/contract/notifications.ts';
import { readCan } from '../row-can.ts';
import type { Context } from '../context.ts';
import type { NotificationRecord } from './notification-record.ts';

/** A notification as its reader gets it. */
export function notificationView(
  { id, kind, at, read, case: about, bulkId, count, by, detail, dueAt }: NotificationRecord,
  ctx: Context,
): Notification {
  return {
    id,
    kind,
    at,
    read,
    ...(about && { case: about }),
    ...(bulkId !== undefined && { bulkId }),
    ...(count !== undefined && { count }),
    ...(by && { by }),
    ...(detail !== undefined && { detail }),
    ...(dueAt !== undefined && { dueAt }),
    can: readCan(ctx, 'notificationRead', 'notificationMute'),
  };
}
