// `npm run check`: what can be judged without running the product.
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { runAll } from './run.mjs';

/** @type {import('./run.mjs').Step[]} */
const checks = [
  { name: 'types', command: 'tsc', args: ['--noEmit', '-p', 'tsconfig.json'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
  {
    name: 'openapi.json matches the contract',
    command: 'node',
    args: ['scripts/openapi.mjs', '--check'],
  },
  {
    name: 'deploy files match the headers',
    command: 'node',
    args: ['scripts/headers.mjs', '--check'],
  },
];

/** Runs every check; each counts as one test. */
export const runChecks = () => runAll(checks, Math.min(4, availableParallelism()));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const ended = await runChecks();
  if (ended.some(({ ok }) => !ok)) process.exitCode = 1;
}
