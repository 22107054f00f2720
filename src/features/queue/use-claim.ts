import { useIntl } from 'react-intl';
import { useT } from '../../locales/use-t.ts';
import { codeOfAct } from '../../stores/late-code.ts';
import type { CaseRow } from './queue-spec.ts';

/**
 * Claims a case from the list: one compare-and-set at the server. Its code comes with the first claim.
 * True when the case is this agent's now.
 */
export function useClaim(): (row: CaseRow) => Promise<boolean> {
  const t = useT();
  const intl = useIntl();
  return async (row) => {
    const code = await codeOfAct(() => import('./claim-row.ts'));
    return code === undefined ? false : code.claimRow(row, t, intl);
  };
}
