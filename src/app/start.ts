import './zod-without-eval.ts';
import { createElement, startTransition } from 'react';
import type { DataRouter } from 'react-router';
import { createRoot } from 'react-dom/client';
import { boundReads } from '../api/bounded-reads.ts';
import type { Transport } from '../api/client.ts';
import { keepReads, restoreReads } from '../api/kept-reads.ts';
import { queryClient } from '../api/query.ts';
import { useSession } from '../stores/session.ts';
import { pageNonce } from '../ui/page-nonce.ts';
import { App } from './App.tsx';
import { BootFailure } from './BootFailure.tsx';
import type { BootConfig } from './boot-config.ts';
import { connect } from './connect.ts';
import { createAppRouter } from './routes.tsx';
import { catchStrayDrops } from './stray-drops.ts';

function initialized(router: DataRouter): Promise<void> {
  return new Promise((resolve) => {
    const stop = router.subscribe((state) => {
      if (!state.initialized) return;
      stop();
      resolve();
    });
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

const agent = () => useSession.getState().session?.agent.id;

/**
 * Puts the console on the page. It paints while the built-in backend still starts: the router's loaders
 * ask at once, and what they ask waits in the transport.
 */
export async function start(
  root: HTMLElement,
  config: BootConfig,
  standalone: Promise<{ transport: Transport }> | undefined,
): Promise<void> {
  const connected = connect(config, standalone === undefined ? undefined : () => standalone);
  const known = agent();
  if (known !== undefined) restoreReads(known);
  window.addEventListener('pagehide', () => keepReads(agent()));
  catchStrayDrops();
  boundReads(queryClient);
  const page = createRoot(root);
  const router = createAppRouter();
  // With everything at hand the page is drawn once; else its frame is drawn while the page waits.
  await Promise.race([initialized(router), nextTask()]);
  // As a transition, which lets the browser breathe between its parts.
  startTransition(() => page.render(createElement(App, { router })));
  try {
    await connected;
  } catch (error) {
    page.render(createElement(BootFailure, { error, nonce: pageNonce() }));
  }
}
