import { useState } from 'react';
import { refreshQueues } from '../../api/case-cache.ts';
import { call, newKey } from '../../api/client.ts';
import type { Ticket } from '../../api/contract/tickets.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { useT } from '../../locales/use-t.ts';
import { useDraft } from '../../stores/drafts.ts';
import { sendOrWait } from '../../stores/outbox.ts';
import { toast } from '../../stores/toasts.ts';

/** A new ticket as it is being written. */
export interface FollowUp {
  subject: string;
  text: string;
  priority: Ticket['priority'];
}

/** Words on their way: the key that makes a second try the same try. */
interface Sent {
  key: string;
  body: string;
}
const nothing: Sent = { key: '', body: '' };

/** Writes the ticket that goes on from a closed one; what is typed is kept until the API has it. */
export function useFollowUp(ticket: Ticket, onOpened: (opened: Ticket) => void) {
  const t = useT();
  const { id, reference, subject, priority } = ticket;
  const [draft, setDraft, drop, status] = useDraft<FollowUp>(`followUp:${id}`, {
    subject,
    text: '',
    priority,
  });
  const [sent, setSent, forget] = useDraft(`sent:${id}:followUp`, nothing);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function open(): Promise<void> {
    if (busy) return;
    const body = { text: draft.text, subject: draft.subject.trim(), priority: draft.priority };
    const words = JSON.stringify(body);
    const idempotencyKey = sent.key !== '' && sent.body === words ? sent.key : newKey();
    setSent({ key: idempotencyKey, body: words });
    setBusy(true);
    setProblem(null);
    try {
      const args = { params: { ticketId: id }, body };
      const fate = await sendOrWait(
        {
          id: idempotencyKey,
          caseId: id,
          operation: 'ticketFollowUp',
          args,
          about: { reference },
          text: draft.text,
          draft: { name: `followUp:${id}`, value: draft },
        },
        () => call('ticketFollowUp', { ...args, idempotencyKey }),
      );
      forget();
      drop();
      if (fate.is === 'waits') return;
      const opened = fate.reply;
      const values = { reference: opened.reference, before: reference };
      toast({ kind: 'done', message: t('tickets.followUp.done', values) });
      onOpened(opened);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      if (error.kind === 'problem' && error.status < 500) forget();
    } finally {
      setBusy(false);
      await Promise.all([refreshCase(id), refreshQueues()]);
    }
  }

  return { draft, setDraft, status, open, busy, problem, dismiss: () => setProblem(null) };
}
