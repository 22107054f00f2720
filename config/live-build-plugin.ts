import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ONLY_STANDALONE = /\/mocks\/|\/node_modules\/msw\//;
/** Folders of `public/` that only the built-in backend serves. */
const STANDALONE_FILES = ['seed-evidence'];

/** Fails a live build that carries any part of the built-in backend, and leaves its files out. */
export function liveBuildPlugin(): Plugin {
  let outDir = '';
  return {
    name: 'recourse-live-build',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    generateBundle(_options, bundle) {
      const found = Object.values(bundle)
        .flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
        .filter((id) => ONLY_STANDALONE.test(id));
      if (found.length > 0) {
        this.error(`The live build contains the built-in backend:\n${found.join('\n')}`);
      }
    },
    async closeBundle() {
      await Promise.all(
        STANDALONE_FILES.map((name) => rm(join(outDir, name), { recursive: true, force: true })),
      );
    },
  };
}
