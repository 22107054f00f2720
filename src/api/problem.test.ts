import { describe, expect, it } from 'vitest';
import { isMessageId } from '../locales/messages.ts';
import { PROBLEM_CODES } from './contract/problems.ts';
import { isProblem, problemFrom } from './problem.ts';

const refusal = (body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status: 422, headers });

const body = {
  type: 'about:blank',
  title: 'x',
  status: 422,
  code: 'exceedsRemaining',
  detail: '12.00 is left',
  meta: { remainingMinor: 1200 },
  requestId: 'r-1',
};

describe('problems', () => {
  it('keeps code, numbers and reference', async () => {
    const problem = await problemFrom('rulingPropose', refusal(body, { 'Retry-After': '3' }));
    expect(problem).toMatchObject({
      kind: 'problem',
      status: 422,
      code: 'exceedsRemaining',
      meta: { remainingMinor: 1200 },
      requestId: 'r-1',
      retryAfterMs: 3000,
    });
    expect(isProblem(problem, 'exceedsRemaining')).toBe(true);
    expect(isProblem(problem, 'forbidden')).toBe(false);
  });

  it('keeps the words of a code that a newer backend sends', async () => {
    const problem = await problemFrom('rulingPropose', refusal({ ...body, code: 'tooSunny' }));
    expect(problem).toMatchObject({ kind: 'problem', code: 'tooSunny' });
  });

  it('calls everything else malformed, with a report', async () => {
    const problem = await problemFrom('queueSummary', refusal('<html>gateway'));
    expect(problem).toMatchObject({ kind: 'malformed', code: 'malformed', status: 422 });
    expect(problem.report).toContain('<html>gateway');
  });

  it.each([...PROBLEM_CODES, 'network', 'malformed', 'other'])('has words for %s', (code) => {
    expect(isMessageId(`problem.${code}.title`)).toBe(true);
    expect(isMessageId(`problem.${code}.next`)).toBe(true);
  });
});
