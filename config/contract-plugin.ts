import type { Plugin } from 'vite';

/** `summary: '…',` of an endpoint, on one line or with its words on the next. */
const SUMMARY = /^\s*summary:\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"),\n/gm;

/** The contract without the sentences that only the documentation tells (public/openapi.json). */
export function withoutSummaries(code: string): string {
  return code.replaceAll(SUMMARY, '\n');
}

/**
 * Takes the summaries of operations out of a build: the console and its engine read names and shapes only, and
 * every visit waits for the contract table.
 */
export function contractPlugin(): Plugin {
  return {
    name: 'recourse-contract',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]src[\\/]api[\\/]contract[\\/][\w-]+\.ts$/ },
      handler: (code) => ({ code: withoutSummaries(code), map: null }),
    },
  };
}
