import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { refreshCase } from '../../api/refresh-case.ts';
import { casePath } from '../../lib/case-path.ts';
import { isMessageId } from '../../locales/messages.ts';
import type { Translate } from '../../locales/use-t.ts';
import { keepDraft, returnToDraft } from '../../stores/drafts.ts';
import type { Waiting } from '../../stores/outbox.ts';
import { toast } from '../../stores/toasts.ts';

/** What a write is, in words: the operation's own, or a neutral one. */
export function writeWords({ operation, about }: Waiting, t: Translate): string {
  const id = `outbox.what.${operation}`;
  return isMessageId(id) ? t(id, about) : t('outbox.what.other', about);
}

/** A message that is held: until when, and which. */
function heldOf(reply: unknown): { id: string; until: string } | undefined {
  const { message } = (reply ?? {}) as { message?: { id?: unknown; undoUntil?: unknown } };
  const { id, undoUntil } = message ?? {};
  return typeof id === 'string' && typeof undoUntil === 'string'
    ? { id, until: undoUntil }
    : undefined;
}

/** An answer to a question is held without being a message. */
function heldAnswerOf(reply: unknown): { until: string } | undefined {
  const { answer } = (reply ?? {}) as { answer?: { undoUntil?: unknown } };
  return typeof answer?.undoUntil === 'string' ? { until: answer.undoUntil } : undefined;
}

async function takeBack(
  { caseId, about, draft }: Waiting,
  messageId: string | undefined,
  t: Translate,
) {
  const reference = about['reference'] ?? '';
  const to = casePath({ id: caseId, reference });
  try {
    if (messageId === undefined) {
      await call('answerUndo', { params: { questionId: caseId } });
      if (draft !== undefined) returnToDraft(draft.name, draft.value);
    } else {
      const back = await call('messageUndo', { params: { caseId, messageId } });
      if (draft !== undefined) returnToDraft(draft.name, back.text);
    }
    for (const more of draft?.also ?? []) keepDraft(more.name, more.value);
    toast({ kind: 'info', message: t('outbox.undone', { reference }), to });
  } catch (error) {
    if (!isProblem(error)) throw error;
    toast({ kind: 'problem', message: t('outbox.undoFailed', { reference }), to });
  }
  await refreshCase(caseId);
}

/** Says that a write which waited is done now; a message and an answer can be taken back as any other. */
export function sayDone(entry: Waiting, reply: unknown, t: Translate): void {
  const message = t('outbox.done', { what: writeWords(entry, t) });
  const held: { id?: string; until: string } | undefined = heldOf(reply) ?? heldAnswerOf(reply);
  if (held === undefined) {
    toast({ kind: 'done', message });
    return;
  }
  const action = { label: t('outbox.undo'), run: () => void takeBack(entry, held.id, t) };
  toast({ kind: 'done', message, until: held.until, action });
}
