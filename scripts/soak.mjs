// `npm run soak`: the long tests and the property tests at full volume (RUNS sets the runs per property),
// then two hundred tickets in the browser by keyboard alone (TRIAGE sets how many).
// With arguments only the named tests of vitest run.
import { run } from './run.mjs';

const named = process.argv.slice(2);
const unit = await run({
  name: 'soak',
  command: 'vitest',
  args: ['run', '--maxWorkers=100%', ...named],
  env: { SOAK: '1', RUNS: process.env.RUNS ?? '20000' },
});
const browser =
  named.length > 0
    ? { ok: true }
    : await run({
        name: 'keyboard soak',
        command: 'playwright',
        args: ['test', 'tests/e2e/triage.spec.ts', '--project=chromium'],
        env: { TRIAGE: process.env.TRIAGE ?? '200' },
      });
process.exitCode = unit.ok && browser.ok ? 0 : 1;
