// Which Chromium the browser tests and benches run, and how. Dependency-free until Playwright is asked.
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const remembered = resolve(root, 'node_modules/.cache/recourse-chromium');

/** Chromium runs as root and on closed networks too, and calls nobody by itself. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath();
  } catch {
    return '';
  }
}

/**
 * The first Chromium of this machine: $PLAYWRIGHT_CHROMIUM, Playwright's own, the system's, Chrome or Edge.
 * @returns {string | undefined}
 */
export function findChromium() {
  const candidates = [process.env.PLAYWRIGHT_CHROMIUM ?? '', playwrightsOwn(), ...installedPlaces];
  return candidates.find((path) => path !== '' && runs(path));
}

/** Keeps the answer for the next run. @param {string} path */
export function rememberChromium(path) {
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, path);
}

/** What setup found, else what is there now. */
export function chromiumPath() {
  const asked = process.env.PLAYWRIGHT_CHROMIUM ?? '';
  if (asked !== '' && runs(asked)) return asked;
  const kept = existsSync(remembered) ? readFileSync(remembered, 'utf8').trim() : '';
  const path = kept !== '' && runs(kept) ? kept : findChromium();
  if (path === undefined)
    throw new Error('No Chromium found: run `node scripts/setup.mjs --browser`.');
  return path;
}
