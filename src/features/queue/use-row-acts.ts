import { useState } from 'react';
import { useT } from '../../locales/use-t.ts';
import { toast } from '../../stores/toasts.ts';
import type { CaseRow, Queue } from './queue-spec.ts';
import type { RowAct } from './use-queue-keys.ts';

/** An act on a row, as its menu is asked for; where the menu opens and the focus returns to. */
export interface ActingRow {
  what: RowAct;
  row: CaseRow;
  anchor: HTMLElement | null;
}

const OPERATIONS = { assign: 'caseAssign', snooze: 'caseSnooze' } as const;

/** What keys do to the current row besides claiming it. What is not allowed is said, with its reason. */
export function useRowActs({ queue }: Queue, byId: (id: string) => CaseRow | undefined) {
  const t = useT();
  const [acting, setActing] = useState<ActingRow | null>(null);

  function act(what: RowAct, id: string): void {
    const row = byId(id);
    if (row === undefined) return;
    const may = row.can[OPERATIONS[what]];
    if (may?.allowed === false) {
      toast({ kind: 'warning', message: may.reason ?? '' });
      return;
    }
    const { activeElement } = document;
    setActing({ what, row, anchor: activeElement instanceof HTMLElement ? activeElement : null });
  }

  async function copyLink(id: string): Promise<void> {
    const address = new URL(`${queue}/${id}`, document.baseURI).href;
    await navigator.clipboard.writeText(address).then(
      () => toast({ kind: 'done', message: t('queue.copy.done') }),
      () => toast({ kind: 'problem', message: t('queue.copy.failed') }),
    );
  }

  return {
    act,
    copyLink: (id: string) => void copyLink(id),
    acting,
    close: () => setActing(null),
  };
}
