import { caseKeys } from './case-reads.ts';
import { invalidate, queryClient } from './query.ts';

/**
 * Asks again for everything that shows one case, whatever kind it is of: an address that nobody has
 * read is no request.
 */
export async function refreshCase(caseId: string): Promise<void> {
  await Promise.all([
    invalidate('caseTimeline', { params: { caseId } }),
    invalidate('caseClocks', { params: { caseId } }),
    ...caseKeys(caseId).map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  ]);
}
