import type { Plugin } from 'vite';

/** Chunks that main.tsx imports dynamically, in the order in which they are needed (config/chunks.ts). */
const WANTED = ['vendor', 'console', 'msw'];

/**
 * Lets index.html ask for the console's code at once. The starter imports it dynamically, so that it
 * can wake the engine's worker first; without these links the code would come one round trip later.
 */
export function preloadPlugin(): Plugin {
  let base = '/';
  return {
    name: 'recourse-preload',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        WANTED.flatMap((name) => {
          const chunk = Object.values(bundle).find(
            (output) => output.type === 'chunk' && output.name === name,
          );
          if (chunk === undefined) return [];
          return {
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `${base}${chunk.fileName}` },
            injectTo: 'head' as const,
          };
        }),
    },
  };
}
