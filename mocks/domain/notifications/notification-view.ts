import type { Notification } from '../../../src/api/contract/notifications.ts';
import { readCan } from '../affordances.ts';
import type { Context } from '../context.ts';
import type { NotificationRecord } from './notification-record.ts';

/** A notification as its reader gets it. */
export function notificationView(
  { agentId: _, ...record }: NotificationRecord,
  ctx: Context,
): Notification {
  return { ...record, can: readCan(ctx, 'notificationRead', 'notificationMute') };
}
