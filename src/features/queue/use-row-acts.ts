import { useState } from 'react';
import type { CaseRow } from './queue-spec.ts';
import type { RowAct } from './use-queue-keys.ts';

/** An act on a row, as a key asks for it; where its menu opens and the focus returns to. */
export interface ActingRow {
  what: RowAct;
  row: CaseRow;
  anchor: Element | null;
}

/** What keys do to the current row besides claiming it; how it is done comes with code of its own. */
export function useRowActs(byId: (id: string) => CaseRow | undefined) {
  const [acting, setActing] = useState<ActingRow | null>(null);
  return {
    acting,
    act(what: RowAct, id: string): void {
      const row = byId(id);
      if (row !== undefined) setActing({ what, row, anchor: document.activeElement });
    },
    close: () => setActing(null),
  };
}
