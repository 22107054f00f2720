import type { DeletionRequest } from '../../src/api/contract/deletion-requests.ts';

/** What came of a burst for one person who decided it together; the id is the burst's and the person's. */
export interface ClusterRunRecord {
  id: string;
  results: NonNullable<DeletionRequest['cluster']>['results'];
}
