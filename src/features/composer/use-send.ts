import { useState } from 'react';
import { call, newKey } from '../../api/client.ts';
import type { Dispute } from '../../api/contract/disputes.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { invalidate } from '../../api/query.ts';
import { useT } from '../../locales/use-t.ts';
import { useDraft } from '../../stores/drafts.ts';
import { toast } from '../../stores/toasts.ts';
import { type Audience, giveBack } from './draft-words.ts';

/** Words on their way: the key that makes a second try the same try. */
interface Sent {
  key: string;
  text: string;
}
const nothing: Sent = { key: '', text: '' };

/** Refreshes what a message or note changes on screen. */
export async function refreshCase(caseId: string): Promise<void> {
  await Promise.all([
    invalidate('caseTimeline', { params: { caseId } }),
    invalidate('disputeView', { params: { disputeId: caseId } }),
  ]);
}

/**
 * Sends the draft of one audience. The key stays with the words until the API has answered, so that a
 * lost answer can be tried again without saying anything twice.
 */
export function useSend(dispute: Dispute, audience: Audience) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [sent, setSent, forget] = useDraft(`sent:${dispute.id}:${audience}`, nothing);

  async function undo(messageId: string) {
    try {
      const back = await call('messageUndo', { params: { caseId: dispute.id, messageId } });
      giveBack(dispute.id, audience, back.text);
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: t('composer.undoFailed') });
    }
    await refreshCase(dispute.id);
  }

  async function send(text: string, key: string) {
    const params = { caseId: dispute.id };
    if (audience === 'note') {
      await call('noteAdd', { params, body: { text }, idempotencyKey: key });
      return toast({ kind: 'done', message: t('composer.done.note') });
    }
    const { message } = await call('messageSend', {
      params,
      body: { to: audience, text },
      ifMatch: dispute.version,
      idempotencyKey: key,
    });
    const until = message.undoUntil;
    return toast({
      kind: 'done',
      message: t(`composer.done.${audience}`, {
        buyer: dispute.buyer.name,
        seller: dispute.seller.name,
      }),
      ...(until
        ? { until, action: { label: t('composer.undo'), run: () => void undo(message.id) } }
        : {}),
    });
  }

  /** True when the words are with the API. */
  async function submit(text: string): Promise<boolean> {
    const key = sent.key !== '' && sent.text === text ? sent.key : newKey();
    setSent({ key, text });
    setBusy(true);
    setProblem(null);
    try {
      await send(text, key);
      forget();
      await refreshCase(dispute.id);
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      if (error.kind === 'problem' && error.status < 500) forget();
      if (error.status === 412) await refreshCase(dispute.id);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { submit, busy, problem, dismiss: () => setProblem(null) };
}
