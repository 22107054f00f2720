import { beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, useAnnouncer } from './announcer.ts';
import { confirm, settleConfirm, useConfirm } from './confirm.ts';
import { dismissToast, toast, useToasts } from './toasts.ts';

beforeEach(() => {
  useToasts.setState({ toasts: [] });
  vi.restoreAllMocks();
});

describe('toasts', () => {
  it('say the same thing once: the newer in place of the older; an act of its own is another thing', () => {
    const older = toast({ kind: 'warning', message: 'Not allowed.' });
    toast({ kind: 'info', message: 'Other.' });
    const newer = toast({ kind: 'warning', message: 'Not allowed.' });
    expect(useToasts.getState().toasts.map(({ message }) => message)).toEqual([
      'Other.',
      'Not allowed.',
    ]);
    expect([older === newer, useToasts.getState().toasts.at(-1)?.id]).toEqual([false, newer]);
    const action = { label: 'Undo', run: () => undefined };
    toast({ kind: 'done', message: 'Sent.', action });
    toast({ kind: 'done', message: 'Sent.', action });
    expect(useToasts.getState().toasts).toHaveLength(4);
  });

  it('come in order, are spoken, and go by id', () => {
    const first = toast({ kind: 'done', message: 'Sent.' });
    toast({ kind: 'problem', message: 'Failed.' });
    expect(useToasts.getState().toasts.map(({ message }) => message)).toEqual(['Sent.', 'Failed.']);
    expect(useAnnouncer.getState().polite.text).toBe('Sent.');
    expect(useAnnouncer.getState().assertive.text).toBe('Failed.');
    dismissToast(first);
    dismissToast('long gone');
    expect(useToasts.getState().toasts).toHaveLength(1);
  });
});

describe('announcer', () => {
  it('says the same words twice as two announcements', () => {
    announce('42 cases');
    const { turn } = useAnnouncer.getState().polite;
    announce('42 cases');
    expect(useAnnouncer.getState().polite.turn).toBe(turn + 1);
  });
});

describe('confirm', () => {
  const question = { title: 'Void?', text: 'The hold ends.', confirmLabel: 'Void' };

  it('resolves with the answer and closes', async () => {
    const answer = confirm(question);
    expect(useConfirm.getState().request).toEqual(question);
    settleConfirm(true);
    await expect(answer).resolves.toBe(true);
    expect(useConfirm.getState().request).toBeNull();
  });

  it('a second question answers the first with no', async () => {
    const first = confirm(question);
    const second = confirm({ ...question, title: 'Again?' });
    settleConfirm(true);
    await expect(Promise.all([first, second])).resolves.toEqual([false, true]);
  });

  it('an answer without a question is no error', () => {
    expect(() => settleConfirm(true)).not.toThrow();
  });
});
