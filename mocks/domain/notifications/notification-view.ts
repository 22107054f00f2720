import type { Notification } from '../../../src/api/contract/notifications.ts';
import { readCan } from '../row-can.ts';
import type { Context } from '../context.ts';
import type { NotificationRecord } from './notification-record.ts';

/** A notification as its reader gets it. */
export function notificationView(record: NotificationRecord, ctx: Context): Notification {
  const { id, kind, at, read, case: about, bulkId, count, by, detail, dueAt } = record;
  const { outcome, errorClass } = record;
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
    ...(outcome && { outcome }),
    ...(errorClass && { errorClass }),
    can: readCan(ctx, 'notificationRead', 'notificationMute'),
  };
}
