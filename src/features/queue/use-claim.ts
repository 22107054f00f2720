import { useIntl } from 'react-intl';
import { useT } from '../../locales/use-t.ts';
import type { CaseRow } from './queue-spec.ts';

/**
 * Claims a case from the list: one compare-and-set at the server. Its code comes with the first claim.
 * True when the case is this agent's now.
 */
export function useClaim(): (row: CaseRow) => Promise<boolean> {
  const t = useT();
  const intl = useIntl();
  return async (row) => {
    const { claimRow } = await import('./claim-row.ts');
    return claimRow(row, t, intl);
  };
}
