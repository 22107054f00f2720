import type { CaseQueue } from '../../../src/api/contract/queue-names.ts';

/** A queue's filters and order under a name. */
export interface SavedViewRecord {
  id: string;
  queue: CaseQueue;
  name: string;
  query: string;
  columns?: readonly string[];
  density?: 'compact' | 'comfortable' | 'relaxed';
  shared: boolean;
  ownerId: string;
  version: number;
  updatedAt: string;
  /** Since when it is gone; what was deleted can be brought back as it was. */
  deletedAt?: string;
}

/** What one person keeps at hand, and begins each queue with; the id is the person's. */
export interface ViewPlacesRecord {
  id: string;
  pinned: string[];
  defaults: Partial<Record<CaseQueue, string>>;
}
