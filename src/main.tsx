import { readBootConfig } from './app/boot-config.ts';

/** The one bridge to the built-in backend; a live build drops it with everything behind it. */
async function wakeStandalone() {
  const { wakeEngine } = await import('../mocks/standalone.ts');
  return wakeEngine(import.meta.env.BASE_URL);
}

/**
 * This file is small, so that what the first rows need starts early and side by side: the engine's
 * worker, MSW in front of it, and the console's own code, which index.html has asked for already and
 * which keeps the page busy once it runs: so the worker is greeted before.
 */
async function boot(root: HTMLElement): Promise<void> {
  const waking = __STANDALONE__ ? wakeStandalone() : undefined;
  const config = await readBootConfig(import.meta.env.BASE_URL, globalThis.location.search);
  const { volume } = config;
  const awake = config.backend === 'live' ? undefined : await waking;
  const standalone = awake?.connect({
    ...(volume === undefined ? {} : { volume }),
    // Loaded long since by then: the code of `start` holds it.
    onSuperseded: (reload) =>
      void import('./app/new-version.ts').then((module) => module.hearSuperseded(reload)),
  });
  // Its failure is shown by `start`, which may come later than the failure.
  standalone?.catch(() => undefined);
  const { start } = await import('./app/start.ts');
  await start(root, config, standalone);
}

const root = document.querySelector<HTMLElement>('#root');
if (root !== null) void boot(root);
