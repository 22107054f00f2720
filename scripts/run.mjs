// Runs commands for the test scripts: streams what they print and tells how they ended.
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { root } from './load.mjs';

/** @typedef {{ name: string, command: string, args: string[], env?: Record<string, string> }} Step */
/** @typedef {{ name: string, ok: boolean, seconds: number, output: string }} Ended */

const path = [resolve(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);

/**
 * @param {Step} step
 * @param {{ quiet?: boolean }} [options] quiet: keep the output, print nothing
 * @returns {Promise<Ended>}
 */
export function run({ name, command, args, env = {} }, { quiet = false } = {}) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    /** @param {boolean} ok */
    const end = (ok) => done({ name, ok, seconds: (performance.now() - started) / 1000, output });
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Prints one line for a step, and its output when it failed. @param {Ended} ended */
export function report({ name, ok, seconds, output }) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok && output !== '') console.log(output.trimEnd());
}

/**
 * Runs quiet steps, so many at a time, and reports each as it ends.
 * @param {Step[]} steps @param {number} atOnce
 */
export async function runAll(steps, atOnce) {
  /** @type {Ended[]} */
  const ended = [];
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await run(step, { quiet: true });
      report(result);
      ended.push(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return ended;
}
