// Files that are made from code: written, or with --check compared.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { root } from './load.mjs';

/**
 * @param {Record<string, string>} files absolute path → wanted text
 * @param {boolean} check true: change nothing, fail on any difference
 * @param {string} command what a person runs to mend a difference
 */
export function emit(files, check, command) {
  const stale = Object.entries(files).filter(
    ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
  );
  for (const [path, text] of stale) {
    const name = relative(root, path);
    if (check) {
      console.error(`${name} is not what the code says: run \`${command}\`.`);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      console.log(`wrote ${name}`);
    }
  }
  if (check && stale.length > 0) process.exitCode = 1;
}
