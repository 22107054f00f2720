import { useEffect, useRef } from 'react';
import * as z from 'zod/mini';
import { send } from './client.ts';
import { LiveEvent } from './contract/events.ts';
import { parseJson } from './problem.ts';
import { readEvents } from './sse.ts';

export type LivePhase = 'connecting' | 'live' | 'reconnecting' | 'polling';

type Listener = (event: LiveEvent) => void;

const listeners = new Set<Listener>();

/** Hears every live event while mounted; the handler is always the latest one. */
export function useLive(handler: Listener): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const listener: Listener = (event) => latest.current(event);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}

function emit(event: LiveEvent): void {
  for (const listener of listeners) listener(event);
}

/** Something may have happened while nobody listened: everything on screen is asked for again. */
const CAUGHT_UP: LiveEvent = { id: '', type: 'hello', cause: 'resumed' };

const SILENCE_MS = 90_000;
const LONGEST_WAIT_MS = 30_000;
/** After so many failures in a row live events count as unavailable, and the console polls. */
const PATIENCE = 3;

/** 1 s, 2 s, 4 s … 30 s, spread by a fifth so that a restart is not greeted by everybody at once. */
function waitFor(failures: number): number {
  const base = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures - 1));
  return base * (0.9 + Math.random() * 0.2);
}

/** Until the time is over, the network is back, or the tab is looked at again. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', end);
      globalThis.document?.removeEventListener('visibilitychange', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    globalThis.addEventListener('online', end);
    globalThis.document?.addEventListener('visibilitychange', end);
    signal.addEventListener('abort', end);
  });
}

/**
 * Listens to the event stream until stopped: reconnects with backoff, resumes after the last event
 * seen, and polls when the stream can't be had. One per page.
 *
 * @param signInAgain notes the session that the stream is asked for with, and gives how to renew it when
 *   it has ended: true when the stream may be asked for once more
 */
export function startLive(
  onPhase: (phase: LivePhase) => void,
  signInAgain: () => () => Promise<boolean>,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let lastEventId = '';
  let failures = 0;
  let wasLive = false;

  async function listen(): Promise<void> {
    const headers = lastEventId === '' ? {} : { 'Last-Event-ID': lastEventId };
    const ask = () => send('eventStream', { signal, headers });
    const renew = signInAgain();
    let response = await ask();
    // Renewed over the page, and then at once: nobody works on a page that has not heard.
    if (response.status === 401 && (await renew())) response = await ask();
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    onPhase('live');
    failures = 0;
    if (wasLive) emit(CAUGHT_UP);
    wasLive = true;
    const hear = (message: { id?: string; data: string }) => {
      lastEventId = message.id ?? lastEventId;
      const parsed = z.safeParse(LiveEvent, parseJson(message.data));
      if (parsed.success) emit(parsed.data);
    };
    await readEvents(response.body, hear, SILENCE_MS);
  }

  async function run(): Promise<void> {
    onPhase('connecting');
    while (!signal.aborted) {
      await listen().catch(() => undefined);
      if (signal.aborted) return;
      failures += 1;
      onPhase(failures >= PATIENCE ? 'polling' : 'reconnecting');
      if (failures >= PATIENCE) emit(CAUGHT_UP);
      await sleep(waitFor(failures), signal);
    }
  }

  void run();
  return () => stop.abort();
}
