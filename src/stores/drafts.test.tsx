// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftKey, useDraft, useDraftCases, useHasDraft } from './drafts.ts';
import { forgetSession, startSession } from './session.ts';

const signIn = (id: string) =>
  startSession({ agent: { id, name: id, role: 'agent' }, expiresAt: '2026-11-22T09:00:00Z' });

const stored = (name: string, agent = 'mara') => localStorage.getItem(draftKey(agent, name));

beforeEach(() => {
  localStorage.clear();
  signIn('mara');
});

const mount = (name: string) => renderHook(() => useDraft(name, ''));

describe('drafts', () => {
  it('are stored with every change and gone once cleared', async () => {
    const { result } = mount('message:c1:buyer');
    await act(async () => result.current[1]('Dear Ines'));
    expect(result.current[0]).toBe('Dear Ines');
    expect(result.current[3]).toBe('saved');
    expect(stored('message:c1:buyer')).toBe('"Dear Ines"');
    await act(async () => result.current[2]());
    expect([result.current[0], result.current[3]]).toEqual(['', 'empty']);
    expect(stored('message:c1:buyer')).toBeNull();
  });

  it.each(['message', 'answer', 'finding', 'appeal'])(
    'name the case that they are on: %s',
    async (kind) => {
      const caseId = `on-${kind}`;
      const { result } = mount(`${kind}:${caseId}`);
      const cases = renderHook(useDraftCases);
      expect(cases.result.current).not.toContain(caseId);
      await act(async () => result.current[1]('hm'));
      expect(cases.result.current).toContain(caseId);
    },
  );

  it('belong to their author and outlive signing out', async () => {
    const { result } = mount('note:c2');
    await act(async () => result.current[1]('hm'));
    act(forgetSession);
    act(() => signIn('jonas'));
    expect(result.current[0]).toBe('');
    act(() => signIn('mara'));
    expect(result.current[0]).toBe('hm');
  });

  it('say so when the browser refuses to store them, and keep the words', async () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { result } = mount('note:c3');
    await act(async () => result.current[1]('long text'));
    expect([result.current[0], result.current[3]]).toEqual(['long text', 'unsaved']);
    refuse.mockRestore();
    await act(async () => result.current[1]('long text!'));
    expect(result.current[3]).toBe('saved');
  });

  it('mark their case, and no other', async () => {
    const { result } = mount('message:c4:seller');
    const has = renderHook(() => [useHasDraft('c4'), useHasDraft('c')]);
    await act(async () => result.current[1]('x'));
    expect(has.result.current).toEqual([true, false]);
  });

  it('a form like its beginning is no draft', async () => {
    const initial = { kind: 'fullRefund', note: '' };
    const { result } = renderHook(() => useDraft('ruling:c5', initial));
    await act(async () => result.current[1]({ kind: 'fullRefund', note: 'x' }));
    expect(result.current[3]).toBe('saved');
    await act(async () => result.current[1]({ ...initial }));
    expect(result.current[3]).toBe('empty');
  });
});
