import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { chunks } from './config/chunks.ts';
import { contractPlugin } from './config/contract-plugin.ts';
import { liveBuildPlugin } from './config/live-build-plugin.ts';
import { messagesPlugin } from './config/messages-plugin.ts';
import { noInjectedStyles } from './config/no-injected-styles.ts';
import { noRipple } from './config/no-ripple.ts';
import { isAskedFor, preloadPlugin } from './config/preload-plugin.ts';
import { securityPlugin } from './config/security-plugin.ts';

const live = process.env['RECOURSE_BACKEND'] === 'live';

const module = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ command }) => ({
  base: process.env['BASE'] ?? '/',
  plugins: [
    react(),
    securityPlugin(),
    preloadPlugin(),
    messagesPlugin(),
    contractPlugin(),
    noInjectedStyles(),
    noRipple(),
    // The service worker serves the dev server only; a build answers in the page (see docs/decisions/0001).
    ...(command === 'serve' ? [msw({ mode: 'worker-only' })] : []),
    ...(live ? [liveBuildPlugin()] : []),
  ],
  define: { __STANDALONE__: JSON.stringify(!live) },
  resolve: { alias: { tldts: module('./config/no-public-suffix-list.ts') } },
  // The engine's own chunks are told from the console's by their names (tests/bench/weight.mjs).
  worker: {
    format: 'es',
    plugins: () => [contractPlugin()],
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/engine-[name]-[hash].js',
        // What it starts with is one file, however many later parts share pieces of it.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
    },
  },
  build: {
    target: 'es2023',
    // Nothing inlined: `data:` addresses are not in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: {
      // Every browser of the target preloads modules by itself.
      polyfill: false,
      resolveDependencies: (_file, files) => files.filter((file) => !isAskedFor(file)),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunks },
      },
    },
  },
  server: { port: 5173, host: '127.0.0.1' },
  preview: { port: 4173, host: '127.0.0.1' },
}));
