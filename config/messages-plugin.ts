import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/**
 * Parses the message catalogs while building. A build then carries no ICU parser and spends no time in
 * one; a message that does not parse fails the build. The dev server and the tests parse as they go.
 */
export function messagesPlugin(): Plugin {
  return {
    name: 'recourse-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    transform: {
      filter: { id: /[\\/]src[\\/]locales[\\/]en[\\/][\w-]+\.json$/ },
      handler(code) {
        const catalog = JSON.parse(code) as Record<string, string>;
        const parsed = Object.entries(catalog).map(([id, text]) => [
          id,
          parse(text, { captureLocation: false }),
        ]);
        return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
      },
    },
  };
}
