import { fileURLToPath } from 'node:url';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** Text without any syntax stays a string; react-intl itself unescapes `'{` in strings, so that is none. */
function plain(parts: MessageFormatElement[]): string | MessageFormatElement[] {
  const [only] = parts;
  const isText = parts.length === 1 && only?.type === TYPE.literal && !only.value.includes("'{");
  return isText ? only.value : parts;
}

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
            replacement: fileURLToPath(new URL('./plain-messages.ts', import.meta.url)),
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
          plain(parse(text, { captureLocation: false })),
        ]);
        return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
      },
    },
  };
}
