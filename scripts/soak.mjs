// `npm run soak`: the long tests and the property tests at full volume (RUNS sets the runs per property).
import { run } from './run.mjs';

const { ok } = await run({
  name: 'soak',
  command: 'vitest',
  args: ['run', ...process.argv.slice(2)],
  env: { SOAK: '1', RUNS: process.env.RUNS ?? '20000' },
});
process.exitCode = ok ? 0 : 1;
