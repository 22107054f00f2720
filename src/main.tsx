import './app/zod-without-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { BootFailure } from './app/BootFailure.tsx';
import { readBootConfig, type BootConfig } from './app/boot-config.ts';
import { connect } from './app/connect.ts';
import { pageNonce } from './ui/page-nonce.ts';
import { createAppRouter } from './app/routes.tsx';

/** The one bridge to the built-in backend; a live build drops it with everything behind it. */
async function startStandalone({ volume }: BootConfig) {
  const { connectStandalone } = await import('../mocks/standalone.ts');
  return connectStandalone({
    base: import.meta.env.BASE_URL,
    ...(volume === undefined ? {} : { volume }),
  });
}

async function start(root: HTMLElement): Promise<void> {
  const config = await readBootConfig(import.meta.env.BASE_URL, globalThis.location.search);
  const isStandalone = __STANDALONE__ && config.backend !== 'live';
  try {
    await connect(
      config,
      __STANDALONE__ && isStandalone ? () => startStandalone(config) : undefined,
    );
    // Its loaders ask at once, so the router comes after the transport.
    createRoot(root).render(<App router={createAppRouter()} />);
  } catch (error) {
    createRoot(root).render(<BootFailure error={error} nonce={pageNonce()} />);
  }
}

const root = document.querySelector<HTMLElement>('#root');
if (root !== null) void start(root);
