import type {
  MuteRule,
  Notification,
  NOTIFICATION_KINDS,
} from '../../../src/api/contract/notifications.ts';

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** One thing that one person was told. */
export interface NotificationRecord extends Pick<Notification, 'outcome' | 'errorClass'> {
  id: string;
  agentId: string;
  kind: NotificationKind;
  at: string;
  read: boolean;
  case?: { id: string; reference: string };
  bulkId?: string;
  /** Cases that it is about, when a bulk run did the same to several. */
  count?: number;
  by?: { id: string; name: string };
  detail?: string;
  dueAt?: string;
  /** What it is about, at which version: nobody is told of it twice. */
  about?: string;
}

/** What one person was told, newest last, and does not want to be told; the id is the person's. */
export interface InboxRecord {
  id: string;
  ids: string[];
  unread: number;
  mutes: MuteRule[];
}
