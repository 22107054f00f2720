import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../locales/use-t.ts';
import type { CaseRow } from './queue-spec.ts';

/** Claims a case from the list: one compare-and-set at the server. Its code comes with the first claim. */
export function useClaim() {
  const t = useT();
  const intl = useIntl();
  const [busy, setBusy] = useState(false);

  /** True when the case is this agent's now. */
  async function run(row: CaseRow): Promise<boolean> {
    setBusy(true);
    const { claimRow } = await import('./claim-row.ts');
    const isMine = await claimRow(row, t, intl);
    setBusy(false);
    return isMine;
  }

  return { run, busy };
}
