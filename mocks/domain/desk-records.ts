import type { BulkPartRecord, BulkRunRecord } from './bulk/bulk-records.ts';
import type { MacroRecord } from './macros/macro-record.ts';
import type { InboxRecord, NotificationRecord } from './notifications/notification-record.ts';
import type { SavedViewRecord, ViewPlacesRecord } from './saved-views/view-record.ts';

/** What people at the desk work with, beside the cases themselves. */
export interface DeskTables {
  macros: MacroRecord;
  savedViews: SavedViewRecord;
  viewPlaces: ViewPlacesRecord;
  notifications: NotificationRecord;
  inboxes: InboxRecord;
  bulkRuns: BulkRunRecord;
  bulkParts: BulkPartRecord;
}
