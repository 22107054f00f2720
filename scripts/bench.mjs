// `npm run bench [name…]`: runs tests/bench/*.bench.mjs in order and prints their rows.
// A bench exports `async function bench({ root })` that returns rows of plain values; a row with
// `ok: false` missed its limit.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './load.mjs';

const folder = resolve(root, 'tests/bench');
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();

let missed = 0;
for (const name of names) {
  const { bench } = await import(pathToFileURL(resolve(folder, name)).href);
  const started = performance.now();
  /** @type {Record<string, unknown>[]} */
  const rows = await bench({ root });
  console.log(
    `\n${name.replace('.bench.mjs', '')} (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
  console.table(rows);
  missed += rows.filter(({ ok }) => ok === false).length;
}
if (missed > 0) {
  console.error(`${missed} limits missed`);
  process.exitCode = 1;
}
process.exit();
