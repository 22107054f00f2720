// Makes a fresh clone ready: `npm ci` when the lock file changed, and with --browser a Chromium.
// Runs before node_modules exists, so it depends on nothing. Quiet when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, rememberChromium } from './chromium.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const mark = resolve(root, 'node_modules/.recourse-lock-hash');

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell }).status === 0;
}

function installPackages() {
  const lock = readFileSync(resolve(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  // No package needs an install script, so none gets to run one.
  if (!run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('Installing the packages failed: see the lines above.');
    process.exit(1);
  }
  writeFileSync(mark, hash);
}

function installBySystem() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  /** @param {string[]} args */
  const apt = (args) => (isRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', 'chromium']);
}

function installBrowser() {
  let path = findChromium();
  if (path === undefined) {
    console.log('No Chromium, Chrome or Edge here yet: installing one.');
    path = run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
      ? findChromium()
      : undefined;
    if (path === undefined && installBySystem()) path = findChromium();
  }
  if (path === undefined) {
    console.error(
      [
        'The browser tests need Chromium, and none could be installed.',
        'Install Chromium, Chrome or Edge, or set PLAYWRIGHT_CHROMIUM to the path of one, then run `npm test` again.',
      ].join('\n'),
    );
    process.exit(1);
  }
  rememberChromium(path);
}

installPackages();
if (process.argv.includes('--browser')) installBrowser();
