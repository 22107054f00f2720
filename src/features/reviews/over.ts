import type { Appeal } from '../../api/contract/appeals.ts';
import type { DeletionRequest } from '../../api/contract/deletion-requests.ts';

const OVER = new Set<DeletionRequest['status']>([
  'proposed',
  'decided',
  'effective',
  'reversed',
  'inadmissible',
  'merged',
  'withdrawn',
  'moot',
]);
const LIVE = new Set<Appeal['status']>(['filed', 'queued', 'inReview', 'needsInfo', 'held']);

/** Nothing is found on it any more: what was decided is shown in place of what would be. */
export const isRequestOver = ({ status }: Pick<DeletionRequest, 'status'>) => OVER.has(status);
export const isAppealOver = ({ status }: Pick<Appeal, 'status'>) => !LIVE.has(status);
