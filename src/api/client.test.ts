import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildRequest, call, configureClient, setTransport } from './client.ts';

const now = '2026-11-22T09:00:00Z';
const session = { agent: { id: 'a1', name: 'Mara', role: 'admin' }, expiresAt: now };
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, code: string, headers = {}) =>
  json({ type: 'x', title: 'x', status, code, detail: 'd', requestId: 'r1' }, status, headers);

/** Answers in this order, and remembers what was asked. */
function answers(...replies: (Response | Error)[]): Request[] {
  const asked: Request[] = [];
  setTransport((request) => {
    asked.push(request);
    const reply = replies[asked.length - 1] ?? new Error('nothing left to answer');
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  });
  return asked;
}

afterEach(() => {
  vi.useRealTimers();
  configureClient({ base: '/api/v1', authorize: () => ({}), signInAgain: () => async () => false });
});

describe('requests', () => {
  it('carry address, version, key and session', async () => {
    configureClient({ authorize: () => ({ Authorization: 'Bearer t' }) });
    const request = buildRequest('rulingApprove', {
      params: { rulingId: 'a/b' },
      body: { digest: 'd' },
      ifMatch: 4,
      idempotencyKey: 'k',
    });
    expect(request.method).toBe('POST');
    expect(new URL(request.url).pathname).toBe('/api/v1/rulings/a%2Fb/approvals');
    expect(Object.fromEntries(request.headers)).toMatchObject({
      authorization: 'Bearer t',
      'if-match': '"4"',
      'idempotency-key': 'k',
      'content-type': 'application/json',
    });
    expect(await request.json()).toEqual({ digest: 'd' });
  });

  it('leave out what was not asked', () => {
    const query = { view: 'all', q: undefined, assignee: 'me,nobody' };
    const { search } = new URL(buildRequest('disputeList', { query }).url);
    expect(new URLSearchParams(search).get('assignee')).toBe('me,nobody');
    expect(search).not.toContain('q=');
  });
});

describe('answers', () => {
  it('that do not honour the contract are malformed, with a report', async () => {
    answers(json({ agent: 'nobody' }));
    const error = await call('sessionView', {}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ kind: 'malformed', operation: 'sessionView' });
    expect((error as { report: string }).report).toContain('agent');
  });

  it('half an answer is malformed too', async () => {
    answers(new Response('{"agent":{"id"'));
    await expect(call('sessionView', {})).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('may say more than this console knows', async () => {
    answers(json({ ...session, mood: 'sunny' }));
    expect(await call('sessionView', {})).toEqual(session);
  });

  it('that never come are a network problem', async () => {
    answers(new TypeError('Failed to fetch'));
    await expect(call('sessionView', {})).rejects.toMatchObject({ kind: 'network', status: 0 });
  });
});

describe('401', () => {
  it('asks to sign in once and sends the same request again with the new token', async () => {
    let token = 'old';
    configureClient({
      authorize: () => ({ Authorization: `Bearer ${token}` }),
      signInAgain: () => async () => {
        token = 'new';
        return true;
      },
    });
    const asked = answers(problem(401, 'sessionExpired'), json(session));
    expect(await call('sessionView', {})).toEqual(session);
    expect(asked.map((request) => request.headers.get('Authorization'))).toEqual([
      'Bearer old',
      'Bearer new',
    ]);
  });

  it('keeps the idempotency key and the body for the second try', async () => {
    configureClient({ signInAgain: () => async () => true });
    const note = { id: 'n', at: now, author: { id: 'a1', name: 'Mara' }, text: 'hello' };
    const asked = answers(problem(401, 'unauthenticated'), json(note, 201));
    await call('noteAdd', {
      params: { caseId: 'c' },
      body: { text: 'hello' },
      idempotencyKey: 'k1',
    });
    expect(await Promise.all(asked.map((request) => request.text()))).toEqual([
      '{"text":"hello"}',
      '{"text":"hello"}',
    ]);
    expect(asked.map((request) => request.headers.get('Idempotency-Key'))).toEqual(['k1', 'k1']);
  });

  it('is thrown when nobody signs in', async () => {
    answers(problem(401, 'sessionExpired'));
    await expect(call('sessionView', {})).rejects.toMatchObject({ code: 'sessionExpired' });
  });
});

describe('Retry-After', () => {
  it.each([429, 503])('%i: a read waits and asks once more', async (status) => {
    vi.useFakeTimers();
    const busy = () => problem(status, 'unavailable', { 'Retry-After': '2' });
    const asked = answers(busy(), json(session));
    const reply = call('sessionView', {});
    await vi.advanceTimersByTimeAsync(1999);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reply).toEqual(session);
  });

  it('a write is never repeated by itself', async () => {
    const asked = answers(problem(503, 'unavailable', { 'Retry-After': '0' }));
    const write = call('noteAdd', {
      params: { caseId: 'c' },
      body: { text: 'x' },
      idempotencyKey: 'k',
    });
    await expect(write).rejects.toMatchObject({ code: 'unavailable', retryAfterMs: 0 });
    expect(asked).toHaveLength(1);
  });

  it('a long wait is the reader’s decision', async () => {
    const asked = answers(problem(503, 'unavailable', { 'Retry-After': '600' }));
    await expect(call('sessionView', {})).rejects.toMatchObject({ retryAfterMs: 600_000 });
    expect(asked).toHaveLength(1);
  });
});
