import type { Plugin } from 'vite';

/** Chunks that main.tsx imports dynamically, in the order in which they are needed (config/chunks.ts). */
const WANTED = ['vendor', 'console', 'msw'];

/** True for a file that index.html asks for itself: importing it need not ask again. */
export function isAskedFor(file: string): boolean {
  return new RegExp(`/(${WANTED.join('|')})-[^/]+\\.(js|css)$`).test(file);
}

/**
 * Lets index.html ask for the console's code and styles at once. The starter imports them dynamically, so
 * that it can wake the engine's worker first; without these links they would come one round trip later.
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
        Object.values(bundle)
          .filter((output) => isAskedFor(`/${output.fileName}`))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: {
              rel: fileName.endsWith('.css') ? 'stylesheet' : 'modulepreload',
              crossorigin: true,
              href: `${base}${fileName}`,
            },
            injectTo: 'head' as const,
          })),
    },
  };
}
