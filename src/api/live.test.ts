// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setTransport } from './client.ts';
import { type LivePhase, startLive } from './live.ts';

/** What the next connections answer; the last one stays open. */
type Answer = 'refused' | 'ended' | readonly string[];

let asked: (string | null)[];
let answers: Answer[];
let phases: LivePhase[];
let stop: () => void;
const signInAgain = vi.fn<() => Promise<boolean>>();

const event = (id: string) => `id: ${id}\ndata: {"id":"${id}","type":"caseChanged"}\n\n`;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  phases = [];
  signInAgain.mockReset().mockResolvedValue(true);
  setTransport(async (request) => {
    asked.push(request.headers.get('Last-Event-ID'));
    const next = answers.shift() ?? [];
    if (next === 'ended') return new Response(null, { status: 401 });
    if (next === 'refused') throw new TypeError('Failed to fetch');
    const isLast = answers.length === 0;
    return new Response(
      new ReadableStream({
        start(controller) {
          for (const text of next) controller.enqueue(new TextEncoder().encode(text));
          if (!isLast) controller.close();
        },
      }),
    );
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const start = async (...given: Answer[]) => {
  answers = given;
  stop = startLive(
    (phase) => phases.push(phase),
    () => signInAgain,
  );
  await vi.advanceTimersByTimeAsync(0);
};
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('live events', () => {
  it('come back after a break, from the last one heard', async () => {
    await start([event('e-1'), event('e-2')], []);
    expect(phases).toEqual(['connecting', 'live', 'reconnecting']);
    await wait(1_200);
    expect(asked).toEqual([null, 'e-2']);
    expect(phases.at(-1)).toBe('live');
  });

  it('waits longer each time, and polls when they can’t be had', async () => {
    await start('refused', 'refused', 'refused', 'refused', []);
    await wait(1_200);
    expect(asked).toHaveLength(2);
    await wait(1_200);
    expect(asked).toHaveLength(2);
    await wait(1_200);
    expect(asked).toHaveLength(3);
    expect(phases).toEqual(['connecting', 'reconnecting', 'reconnecting', 'polling']);
    await wait(14_000);
    expect(phases.at(-1)).toBe('live');
  });

  it('go on at once with a session that was renewed', async () => {
    await start([event('e-1')], 'ended', []);
    await wait(1_200);
    expect(asked).toEqual([null, 'e-1', 'e-1']);
    expect(signInAgain).toHaveBeenCalledOnce();
    expect(phases).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  });

  it('tries at once when the network is back or the tab is looked at', async () => {
    await start('refused', 'refused', []);
    window.dispatchEvent(new Event('online'));
    await wait(0);
    expect(asked).toHaveLength(2);
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(0);
    expect(phases.at(-1)).toBe('live');
  });
});
