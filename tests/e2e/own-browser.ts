import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';

/** A Chromium of our own with a real profile on disk, which can be killed like a power cut. */
export interface OwnBrowser {
  readonly browser: Browser;
  /** The profile's own context: unlike `browser.newContext()`, it is kept on disk. */
  readonly context: BrowserContext;
  /** SIGKILL to this browser's process alone; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** An empty profile folder. */
export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'recourse-profile-'));

/**
 * Starts Chromium on a profile folder, with the flags of the other tests but without Playwright's own
 * (which turn the back/forward cache off).
 */
export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const child = spawn(
    chromiumPath(),
    [
      ...chromiumFlags,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = once(child, 'exit');
  let endpoint = '';
  for await (const line of createInterface({ input: child.stderr })) {
    endpoint = /DevTools listening on (\S+)/.exec(line)?.[1] ?? '';
    if (endpoint !== '') break;
  }
  child.stderr.resume();
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no profile context');
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { browser, context, kill };
}
