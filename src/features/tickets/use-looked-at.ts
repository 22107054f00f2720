import { useEffect } from 'react';
import { refreshQueues } from '../../api/case-cache.ts';
import type { Ticket } from '../../api/contract/tickets.ts';
import { lookAt } from '../../api/own-look.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useIsLookedAt } from '../../ui/use-is-looked-at.ts';

/** Tells that somebody who may work on it has the ticket before them; a pending one is under review then. */
export function useLookedAt({ id, status, can }: Ticket): void {
  const isLookedAt = useIsLookedAt();
  const isDue = isLookedAt && status === 'pending' && can['ticketStatusSet']?.allowed === true;
  useEffect(() => {
    if (!isDue) return;
    async function look() {
      // Refused, it stays pending until it is opened again.
      if (await lookAt(id)) await Promise.all([refreshCase(id), refreshQueues()]);
    }
    void look();
  }, [id, isDue]);
}
