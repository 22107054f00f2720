import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tallyPlaywright, tallyVitest } from '../scripts/tally.mjs';

function report(content: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'recourse-tally-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const spec = (status: string) => ({ title: status, file: 'a.spec.ts', tests: [{ status }] });

describe('the tally of npm test', () => {
  it('counts a skipped test and a file that does not load as failures', () => {
    const file = report({
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'one' },
            { status: 'failed', fullName: 'two' },
            { status: 'skipped', fullName: 'three' },
          ],
        },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      ],
    });
    const tally = tallyVitest(file, false);
    expect([tally.passed, tally.failed]).toEqual([1, 3]);
  });

  it('counts a runner that broke off, also without any report', () => {
    expect(tallyVitest('/nowhere.json', false)).toMatchObject({ passed: 0, failed: 1 });
    expect(tallyPlaywright('/nowhere.json', false)).toMatchObject({ passed: 0, failed: 1 });
    expect(tallyVitest(report({ testResults: [] }), true).failed).toBe(0);
  });

  it('reads nested suites; a flaky or skipped browser test is no pass', () => {
    const file = report({
      suites: [
        {
          specs: [spec('expected')],
          suites: [{ specs: [spec('unexpected'), spec('flaky'), spec('skipped')] }],
        },
      ],
    });
    const tally = tallyPlaywright(file, false);
    expect([tally.passed, tally.failed]).toEqual([1, 3]);
  });
});
