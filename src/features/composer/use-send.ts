import { useState } from 'react';
import { useLocation } from 'react-router';
import { call, newKey } from '../../api/client.ts';
import type { Attachment } from '../../api/contract/attachments.ts';
import { tokenOf } from '../../api/own-look.ts';
import { type ApiProblem, isProblem } from '../../api/problem.ts';
import { q, queryClient } from '../../api/query.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { casePath } from '../../lib/case-path.ts';
import { withTokens } from '../../lib/mentions.ts';
import { useT } from '../../locales/use-t.ts';
import type { MacroAction } from '../../api/contract/macros.ts';
import { actionsNameOf, useDraft } from '../../stores/drafts.ts';
import { sendOrWait } from '../../stores/outbox.ts';
import { toast } from '../../stores/toasts.ts';
import { type Audience, draftNameOf } from './draft-words.ts';
import { giveMessageBack } from './give-back.ts';
import { filesNameOf } from './use-attachments.ts';
import { namesOf, readerOf, type WrittenCase } from './written-case.ts';

/** Words on their way: the key that makes a second try the same try. */
interface Sent {
  key: string;
  text: string;
}
const nothing: Sent = { key: '', text: '' };

/** What goes with the words. */
interface Along {
  files: readonly Attachment[];
  /** Done to the case when the message leaves. */
  actions: readonly MacroAction[];
}
const alone: Along = { files: [], actions: [] };
const asText = (action: MacroAction) => JSON.stringify(action);

/** A note as it is stored: names after an `@` become what the backend tells people by. */
async function forStaff(text: string): Promise<string> {
  if (!text.includes('@')) return text;
  // Nobody can be reached and nobody is known: names stay names, and tell nobody.
  const staff = await queryClient.query(q('agentList')).catch(() => undefined);
  return staff === undefined ? text : withTokens(text, staff.items);
}

/**
 * Sends the draft of one audience. The key stays with the words until the API has answered, so that a
 * lost answer can be tried again without saying anything twice.
 */
export function useSend(written: WrittenCase, audience: Audience) {
  const t = useT();
  // The way back carries the queue along.
  const { search } = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [sent, setSent, forget] = useDraft(`sent:${written.id}:${audience}`, nothing);

  async function undo(messageId: string) {
    // Whoever went on to the next case does not see the words come back.
    const about = { reference: written.reference };
    const to = `${casePath(written) ?? ''}${search}`;
    try {
      const back = await call('messageUndo', { params: { caseId: written.id, messageId } });
      giveMessageBack(written.id, { ...back, to: audience });
      toast({ kind: 'info', message: t('composer.undone', about), to });
    } catch (error) {
      if (!isProblem(error)) throw error;
      toast({ kind: 'problem', message: t('composer.undoFailed', about), to });
    }
    await refreshCase(written.id);
  }

  /** What waits when nobody can be reached: the words go back to this draft when it is taken back. */
  const waiting = (id: string, text: string, { files, actions }: Along = alone) => ({
    id,
    caseId: written.id,
    text,
    about: { reference: written.reference, name: readerOf(written, audience, t) },
    draft: {
      name: draftNameOf(written.id, audience),
      value: text,
      also: [
        ...(files.length > 0
          ? [{ name: filesNameOf(written.id, audience), value: { items: files } }]
          : []),
        ...(actions.length > 0
          ? [{ name: actionsNameOf(written.id, audience), value: actions }]
          : []),
      ],
    },
  });

  async function send(text: string, key: string, along: Along, onTaken: () => void) {
    const params = { caseId: written.id };
    if (audience === 'note') {
      const args = { params, body: { text: await forStaff(text) } };
      const fate = await sendOrWait({ ...waiting(key, text), operation: 'noteAdd', args }, () =>
        call('noteAdd', { ...args, idempotencyKey: key }),
      );
      if (fate.is === 'done') toast({ kind: 'done', message: t('composer.done.note') });
      return;
    }
    const { files, actions } = along;
    const carried = {
      ...(files.length > 0 && { attachmentIds: files.map(({ id }) => id) }),
      ...(actions.length > 0 && { actions: [...actions] }),
    };
    const ifMatch = await tokenOf(written.id, written.version);
    const args = { params, body: { to: audience, text, ...carried }, ifMatch };
    const fate = await sendOrWait(
      { ...waiting(key, text, along), operation: 'messageSend', args },
      () => call('messageSend', { ...args, idempotencyKey: key }),
    );
    // Before they can be taken back: what comes back is not thrown away as sent.
    onTaken();
    if (fate.is === 'waits') return;
    const { message } = fate.reply;
    const until = message.undoUntil;
    toast({
      kind: 'done',
      message: t(`composer.done.${audience}`, namesOf(written)),
      ...(until
        ? { until, action: { label: t('composer.undo'), run: () => void undo(message.id) } }
        : {}),
    });
  }

  /**
   * True when the words are with the API, or wait in the outbox. `onTaken` runs as soon as they are; a note
   * stands on the page by then, because what goes with it is done to the case as it is.
   */
  async function submit(text: string, along: Along, onTaken: () => void): Promise<boolean> {
    const { files, actions } = along;
    const said = [text, ...files.map(({ id }) => id), ...actions.map(asText)].join('\n');
    const key = sent.key !== '' && sent.text === said ? sent.key : newKey();
    setSent({ key, text: said });
    setBusy(true);
    setProblem(null);
    try {
      await send(text, key, along, onTaken);
      forget();
      await refreshCase(written.id);
      if (audience === 'note') onTaken();
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      if (error.kind === 'problem' && error.status < 500) forget();
      if (error.status === 412) await refreshCase(written.id);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { submit, busy, problem, dismiss: () => setProblem(null) };
}
