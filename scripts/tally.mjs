// Counts what the runners wrote in their JSON reports.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, names: string[] }} Tally */

/** @param {string} file @returns {any} */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A run that broke off counts as one failure. @param {Tally} tally @param {boolean} ok @param {string} what @returns {Tally} */
function atLeastOne(tally, ok, what) {
  if (ok || tally.failed > 0) return tally;
  return { ...tally, failed: 1, names: [`${what} ended with an error`] };
}

/** @param {string} file @param {boolean} ok the runner's exit code was 0 @returns {Tally} */
export function tallyVitest(file, ok) {
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, names: [] };
  for (const result of read(file)?.testResults ?? []) {
    for (const test of result.assertionResults) {
      if (test.status === 'passed') tally.passed += 1;
      else tally.names.push(`${result.name} › ${test.fullName} (${test.status})`);
    }
    // A file that can't be loaded has no tests to fail.
    if (result.status === 'failed' && result.assertionResults.length === 0)
      tally.names.push(result.name);
  }
  tally.failed = tally.names.length;
  return atLeastOne(tally, ok, 'vitest');
}

/** @param {any} suite @param {(spec: any) => void} each */
function walk(suite, each) {
  for (const spec of suite.specs ?? []) each(spec);
  for (const inner of suite.suites ?? []) walk(inner, each);
}

/** @param {string} file @param {boolean} ok the runner's exit code was 0 @returns {Tally} */
export function tallyPlaywright(file, ok) {
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, names: [] };
  for (const suite of read(file)?.suites ?? []) {
    walk(suite, (spec) => {
      for (const test of spec.tests) {
        if (test.status === 'expected') tally.passed += 1;
        else tally.names.push(`${spec.file} › ${spec.title} (${test.status})`);
      }
    });
  }
  tally.failed = tally.names.length;
  return atLeastOne(tally, ok, 'playwright');
}
