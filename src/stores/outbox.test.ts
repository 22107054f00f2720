// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setConnection } from './connection.ts';
import {
  changeEntry,
  dropEntry,
  enqueue,
  keptEntry,
  type NewWaiting,
  outboxNow,
  sendOrWait,
} from './outbox.ts';
import { forgetSession, startSession } from './session.ts';

const signIn = (id: string) =>
  startSession({ agent: { id, name: id, role: 'agent' }, expiresAt: '2026-11-22T09:00:00Z' });
const note = (id: string, caseId = 'tkt_1'): NewWaiting => ({
  id,
  caseId,
  operation: 'noteAdd',
  args: { params: { caseId }, body: { text: id } },
  about: { reference: 'TKT-2026-000001' },
});
const ids = () => outboxNow().map(({ id }) => id);
const lost = Object.assign(new Error('lost'), { kind: 'network' });

beforeEach(() => {
  localStorage.clear();
  window.dispatchEvent(new StorageEvent('storage', { key: 'recourse.outbox:' }));
  setConnection({ lostAt: undefined });
  signIn('mara');
});

describe('the outbox', () => {
  it('keeps writes in order, each one’s own, and outlives the page', async () => {
    for (const id of ['a', 'b', 'c']) expect(enqueue(note(id))).toBe(true);
    dropEntry('b');
    expect(ids()).toEqual(['a', 'c']);
    signIn('jonas');
    expect(ids()).toEqual([]);
    forgetSession();
    signIn('mara');
    vi.resetModules();
    const again = await import('./outbox.ts');
    expect(again.outboxNow().map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('refuses what it cannot keep, and nothing has changed', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(enqueue(note('a'))).toBe(false);
    expect(ids()).toEqual([]);
  });

  it('what another tab took back does not come back', () => {
    enqueue(note('a'));
    localStorage.removeItem('recourse.outbox:mara:a');
    changeEntry('a', { tried: true });
    expect(keptEntry('a')).toBeUndefined();
    window.dispatchEvent(new StorageEvent('storage', { key: 'recourse.outbox:mara:a' }));
    expect(ids()).toEqual([]);
  });
});

describe('sending', () => {
  it('goes at once while somebody can be reached', async () => {
    const fate = await sendOrWait(note('a'), async () => 'said');
    expect(fate).toEqual({ is: 'done', reply: 'said' });
    expect(ids()).toEqual([]);
  });

  it('waits without a try while nobody can, and behind what waits on the same case', async () => {
    const send = vi.fn<() => Promise<string>>().mockResolvedValue('said');
    setConnection({ lostAt: 1 });
    expect(await sendOrWait(note('a'), send)).toEqual({ is: 'waits' });
    setConnection({ lostAt: undefined });
    expect(await sendOrWait(note('b'), send)).toEqual({ is: 'waits' });
    expect(send).not.toHaveBeenCalled();
    expect(await sendOrWait(note('c', 'tkt_2'), send)).toMatchObject({ is: 'done' });
    expect(outboxNow().map(({ id, tried }) => [id, tried])).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });

  it('waits as one that may have arrived when the answer was lost; a refusal is the caller’s', async () => {
    expect(await sendOrWait(note('a'), () => Promise.reject(lost))).toEqual({ is: 'waits' });
    expect(keptEntry('a')?.tried).toBe(true);
    const refused = Object.assign(new Error('no'), { kind: 'problem' });
    await expect(sendOrWait(note('b', 'tkt_2'), () => Promise.reject(refused))).rejects.toBe(
      refused,
    );
  });
});
