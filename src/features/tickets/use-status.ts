import { useState } from 'react';
import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import { type Ticket, TICKET_SETTABLE } from '../../api/contract/tickets.ts';
import { tokenOf } from '../../api/own-look.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { q, queryClient } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useT } from '../../locales/use-t.ts';
import { confirm } from '../../stores/confirm.ts';
import { sendOrWait } from '../../stores/outbox.ts';
import { toast } from '../../stores/toasts.ts';

export type Settable = (typeof TICKET_SETTABLE)[number];

interface Refused {
  problem: ApiProblem;
  /** The ticket as it was on the screen when it was refused. */
  seen: Ticket;
}

/**
 * Moves a ticket on. Which way is open is the API's to say: the ticket names those that are.
 */
export function useStatus(ticket: Ticket) {
  const t = useT();
  const { id, reference, version, can } = ticket;
  const params = { ticketId: id };
  const [busy, setBusy] = useState<Settable | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function put(status: Settable): Promise<boolean> {
    setBusy(status);
    setRefused(null);
    try {
      const args = { params, body: { status }, ifMatch: await tokenOf(id, version) };
      const about = { reference, status: t(`queue.ticket.status.${status}`) };
      const fate = await sendOrWait(
        { id: newKey(), caseId: id, operation: 'ticketStatusSet', args, about },
        () => call('ticketStatusSet', args),
      );
      if (fate.is === 'waits') return true;
      const moved = fate.reply;
      queryClient.setQueryData(q('ticketView', { params }).queryKey, moved);
      const word = t(`queue.ticket.status.${moved.status}`);
      toast({ kind: 'done', message: t('tickets.set.done', { reference, status: word }) });
      return true;
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      setRefused({ problem, seen: ticket });
      return false;
    } finally {
      setBusy(null);
      await Promise.all([refreshCase(id), refreshQueues()]);
    }
  }

  /** Closing is for good: asked about, never done in passing. */
  async function set(status: Settable): Promise<boolean> {
    if (busy !== null) return false;
    const sure =
      status !== 'closed' ||
      (await confirm({
        title: t('tickets.close.title', { reference }),
        text: t('tickets.close.text'),
        confirmLabel: t('tickets.set.closed'),
        danger: true,
      }));
    return sure && put(status);
  }

  /** May this status be set now? The ticket says which may. */
  function may(status: Settable): { allowed: boolean; reason?: string | undefined } {
    const general = can['ticketStatusSet'] ?? { allowed: false };
    if (!general.allowed || ticket.settable.includes(status)) return general;
    const now = t(`queue.ticket.status.${ticket.status}`);
    return { allowed: false, reason: t('tickets.set.notFrom', { status: now }) };
  }

  return { set, may, busy, refused, dismiss: () => setRefused(null) };
}
