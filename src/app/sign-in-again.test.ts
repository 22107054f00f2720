// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSession, startSession, useSession } from '../stores/session.ts';
import { settleSignIn, signInAgain } from './sign-in-again.ts';

const sessionOf = (id: string, token: string) => ({
  agent: { id, name: id, role: 'admin' as const },
  token,
  expiresAt: '2026-03-10T23:00:00.000Z',
});
const isAsked = () => useSession.getState().expired;

beforeEach(() => {
  forgetSession();
  startSession(sessionOf('agt_mara', 'first'));
});

describe('an answer of 401', () => {
  it('asks once for all requests of the session that ended', async () => {
    const answers = [signInAgain(), signInAgain()].map((refused) => refused());
    expect(isAsked()).toBe(true);
    settleSignIn(true);
    expect(await Promise.all(answers)).toEqual([true, true]);
    expect(isAsked()).toBe(false);
  });

  it('that comes after the session was renewed is sent again and asks nobody', async () => {
    const late = signInAgain();
    startSession(sessionOf('agt_mara', 'second'));
    expect(await late()).toBe(true);
    expect(isAsked()).toBe(false);
  });

  it('to somebody who has left is not asked of who came after, nor sent as theirs', async () => {
    const late = signInAgain();
    forgetSession();
    expect(await late()).toBe(false);
    const between = signInAgain();
    startSession(sessionOf('agt_jonas', 'third'));
    expect([await late(), await between()]).toEqual([false, false]);
    expect(isAsked()).toBe(false);
  });

  it('is asked anew when the one who was asked left without an answer', async () => {
    void signInAgain()();
    forgetSession();
    startSession(sessionOf('agt_mara', 'second'));
    const answer = signInAgain()();
    expect(isAsked()).toBe(true);
    settleSignIn(true);
    expect(await answer).toBe(true);
  });
});
