// Runs a TypeScript module of the project in Node, through the same bundler that builds the console.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, isRunnableDevEnvironment } from 'vite';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Loads a module by its path from the project root. Dynamic imports inside it keep working until `close`.
 * @param {string} path
 * @returns {Promise<{ module: any, close: () => Promise<void> }>}
 */
export async function load(path) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    define: { __STANDALONE__: 'true' },
    // No port, no watcher: this server only transforms.
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const environment = server.environments.ssr;
  if (!isRunnableDevEnvironment(environment)) throw new Error('vite has no module runner here');
  return {
    module: await environment.runner.import(resolve(root, path)),
    close: () => server.close(),
  };
}
