// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setTransport } from '../../api/client.ts';
import { keepDraft } from '../../stores/drafts.ts';
import { forgetSession, startSession, useSession } from '../../stores/session.ts';
import { useBeat } from './use-beat.ts';

let told: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  told = [];
  const agent = { id: 'mara', name: 'Mara', role: 'agent' } as const;
  startSession({ agent, expiresAt: '2026-11-22T09:00:00Z' });
  setTransport(async (request) => {
    const { mode } = (await request.json()) as { mode: string };
    told.push(`${new URL(request.url).pathname.split('/').at(-2) ?? ''} ${mode}`);
    return new Response(JSON.stringify({ presence: [] }));
  });
});
afterEach(() => {
  forgetSession();
  vi.useRealTimers();
});

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const open = (caseId = 'tkt_1') =>
  renderHook(({ id }) => useBeat(id), { initialProps: { id: caseId } });

it('tells after a moment, then every ten seconds, and once that they left', async () => {
  const page = open();
  await wait(999);
  expect(told).toEqual([]);
  await wait(1);
  expect(told).toEqual(['tkt_1 viewing']);
  await wait(19_000);
  expect(told).toHaveLength(3);
  page.unmount();
  await wait(60_000);
  expect(told.slice(3)).toEqual(['tkt_1 left']);
});

it('a closed tab is told of at once', async () => {
  open();
  await wait(1_000);
  window.dispatchEvent(new Event('pagehide'));
  await wait(0);
  expect(told).toEqual(['tkt_1 viewing', 'tkt_1 left']);
});

it('who only passes by is not told of', async () => {
  const page = open();
  await wait(500);
  page.rerender({ id: 'tkt_2' });
  await wait(1_000);
  expect(told).toEqual(['tkt_2 viewing']);
});

it('writing is told at once, and rests after a while without a change', async () => {
  open();
  await wait(1_000);
  await act(async () => keepDraft('message:tkt_1:contact', 'Dear Ines'));
  await wait(0);
  expect(told).toEqual(['tkt_1 viewing', 'tkt_1 writing']);
  await wait(20_000);
  await wait(1_000);
  expect(told.at(-1)).toBe('tkt_1 viewing');
});

it('a draft on another case is no writing here', async () => {
  open();
  await wait(1_000);
  await act(async () => keepDraft('message:tkt_2:contact', 'Dear Ines'));
  await wait(0);
  expect(told).toEqual(['tkt_1 viewing']);
});

it('nothing is told for a session that is over', async () => {
  open();
  useSession.setState({ expired: true });
  await wait(30_000);
  expect(told).toEqual([]);
});
