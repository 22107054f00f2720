import { useCallback, useSyncExternalStore } from 'react';

/**
 * One clock for the whole page. It may run ahead of the machine's: the API says in each reply what
 * time it is there, and a demo advances that by days. Everybody who counts down reads this one.
 */
let offsetMs = 0;

interface Ticker {
  now: number;
  listeners: Set<() => void>;
  timer: ReturnType<typeof setInterval> | null;
}

const tickers = new Map<number, Ticker>();

/** Milliseconds since 1970 on the shared clock. */
export function clockNow(): number {
  return Date.now() + offsetMs;
}

function tick(ticker: Ticker): void {
  ticker.now = clockNow();
  for (const listener of ticker.listeners) listener();
}

/** Sets how far the shared clock runs ahead of this machine's (ms), and repaints all who read it. */
export function setClockOffset(ms: number): void {
  if (ms === offsetMs) return;
  offsetMs = ms;
  for (const ticker of tickers.values()) tick(ticker);
}

function tickerOf(stepMs: number): Ticker {
  const known = tickers.get(stepMs);
  if (known) return known;
  const made: Ticker = { now: clockNow(), listeners: new Set(), timer: null };
  tickers.set(stepMs, made);
  return made;
}

function listen(stepMs: number, listener: () => void): () => void {
  const ticker = tickerOf(stepMs);
  ticker.listeners.add(listener);
  if (ticker.timer === null) {
    ticker.now = clockNow();
    ticker.timer = setInterval(() => tick(ticker), stepMs);
  }
  return () => {
    ticker.listeners.delete(listener);
    if (ticker.listeners.size > 0 || ticker.timer === null) return;
    clearInterval(ticker.timer);
    ticker.timer = null;
  };
}

/** Without a listener nothing ticks, so a first paint must not show the time of the last one. */
function read(stepMs: number): number {
  const ticker = tickerOf(stepMs);
  if (ticker.timer === null && Math.abs(clockNow() - ticker.now) >= stepMs) ticker.now = clockNow();
  return ticker.now;
}

/**
 * The shared clock (ms since 1970), repainting every `stepMs`. All callers with the same step share
 * one timer: call it once per list and hand `now` down, or use 60,000 for anything in minutes.
 */
export function useNow(stepMs = 60_000): number {
  const subscribe = useCallback((listener: () => void) => listen(stepMs, listener), [stepMs]);
  const snapshot = useCallback(() => read(stepMs), [stepMs]);
  return useSyncExternalStore(subscribe, snapshot);
}
