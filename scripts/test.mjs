// `npm test`: checks, unit and property tests, builds, browser tests. The last line is the tally.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { runChecks } from './check.mjs';
import { root } from './load.mjs';
import { run, runAll } from './run.mjs';
import { tallyPlaywright, tallyVitest } from './tally.mjs';

const reports = resolve(root, 'node_modules/.cache/recourse-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const vitestReport = resolve(reports, 'vitest.json');
const playwrightReport = resolve(reports, 'playwright.json');

/** @type {import('./run.mjs').Step[]} */
const builds = [
  { name: 'build', command: 'vite', args: ['build'], env: { BASE: '/', RECOURSE_BACKEND: '' } },
  {
    name: 'build for /desk/',
    command: 'vite',
    args: ['build', '--outDir', 'dist-desk'],
    env: { BASE: '/desk/', RECOURSE_BACKEND: '' },
  },
  {
    name: 'live build, free of the built-in backend',
    command: 'vite',
    args: ['build', '--outDir', 'dist-live'],
    env: { BASE: '/', RECOURSE_BACKEND: 'live' },
  },
];

console.log('\nChecks');
const checks = await runChecks();

console.log('\nUnit and property tests');
const unit = await run({
  name: 'vitest',
  command: 'vitest',
  args: [
    'run',
    // By default one core is left idle, which is half of a small machine.
    '--maxWorkers=100%',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ],
});

console.log('\nBuilds');
const built = await runAll(builds, 1);

console.log('\nBrowser tests');
const canBrowse = built.filter(({ name }) => !name.startsWith('live')).every(({ ok }) => ok);
const browser = canBrowse
  ? await run({
      name: 'playwright',
      command: 'playwright',
      args: ['test', '--reporter=list,json'],
      env: { RECOURSE_BUILT: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    })
  : { ok: false };

const steps = [...checks, ...built];
const tallies = [
  {
    passed: steps.filter(({ ok }) => ok).length,
    names: steps.filter(({ ok }) => !ok).map(({ name }) => name),
  },
  tallyVitest(vitestReport, unit.ok),
  tallyPlaywright(playwrightReport, browser.ok),
];
const failures = tallies.flatMap(({ names }) => names);
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);

if (failures.length > 0)
  console.log(`\nFailed:\n${failures.map((name) => `  ✗ ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
