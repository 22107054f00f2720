import { useEffect } from 'react';
import { create } from 'zustand';
import { flushDrafts, hasDrafts } from '../stores/drafts.ts';

/**
 * `ready`: the host serves a newer build. `needed`: and what was asked for is gone with the older one.
 * `superseded`: a newer build writes the built-in world now.
 */
export type VersionNews = 'none' | 'ready' | 'needed' | 'superseded';

export const useVersionNews = create<{ news: VersionNews }>(() => ({ news: 'none' }));

/** How often a page that is looked at asks, in milliseconds. */
const EVERY_MS = 10 * 60_000;
/** A tab that is looked at again and again does not ask each time. */
const PAUSE_MS = 60_000;

const STARTER = /<script\b[^>]*\btype="module"[^>]*>/g;
const ADDRESS = /\bsrc="([^"]+)"/;

/** The addresses of a page's own modules: a built file's address holds the hash of its content. */
export function modulesOf(html: string): string[] {
  return [...html.matchAll(STARTER)].flatMap(([tag]) => ADDRESS.exec(tag)?.[1] ?? []);
}

/** True when the page that is served now starts other code than the one that runs. */
export function isNewer(html: string, running: readonly string[]): boolean {
  const served = modulesOf(html);
  // Without any it is no console: a sign-in page of a proxy, an error page. Builds may share what did not
  // change, so one address that does not run here is enough.
  return served.some((address) => !running.includes(address));
}

function runningModules(): string[] {
  return [...document.querySelectorAll('script[type=module][src]')].flatMap(
    (script) => script.getAttribute('src') ?? [],
  );
}

/** Asks the host at once; true when a newer build is there. */
async function lookForVersion(): Promise<boolean> {
  try {
    const response = await fetch(import.meta.env.BASE_URL, { cache: 'no-cache' });
    if (!response.ok || !isNewer(await response.text(), runningModules())) return false;
    if (useVersionNews.getState().news === 'none') useVersionNews.setState({ news: 'ready' });
    return true;
  } catch {
    // No network: whoever comes back looks again.
    return false;
  }
}

/** Code did not come: true when that is because a newer build took its place. */
export async function isCodeGone(): Promise<boolean> {
  const isGone = await lookForVersion();
  if (isGone && useVersionNews.getState().news !== 'superseded')
    useVersionNews.setState({ news: 'needed' });
  return isGone;
}

/** Asks the host now and then, and when the tab is looked at again, whether a newer build is there. */
export function useVersionWatch(): void {
  useEffect(() => {
    // The dev server has its own way of bringing new code.
    if (!import.meta.env.PROD) return;
    let asked = performance.now();
    const ask = (pause: number) => {
      if (document.hidden || performance.now() - asked < pause) return;
      asked = performance.now();
      void lookForVersion();
    };
    const seen = () => ask(PAUSE_MS);
    const timer = setInterval(() => ask(EVERY_MS), PAUSE_MS);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
}

/** Starts the build that is served now, with every word that was typed. */
export function reloadPage(): void {
  flushDrafts();
  globalThis.location.reload();
}

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLInputElement ||
    activeElement instanceof HTMLTextAreaElement ||
    document.querySelector('[role=dialog], [role=alertdialog]') !== null
  );
}

/**
 * A newer build has taken the built-in world over: this tab can only go on by reloading. It does so by
 * itself only when nobody is in the middle of anything.
 */
export function hearSuperseded(reload: () => void): void {
  if (isTyping() || hasDrafts()) useVersionNews.setState({ news: 'superseded' });
  else reload();
}
