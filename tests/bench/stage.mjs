// What the browser benches share: builds, static servers with gzip, a browser, medians.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** @param {number[]} values @param {number} share 0…1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** Builds the console as shipped. @param {string} root @param {string} outDir */
export async function buildConsole(root, outDir) {
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
}

/** Builds the bare page of the same stack. @param {string} root @param {string} outDir */
export async function buildBare(root, outDir) {
  await build({
    root: resolve(root, 'tests/bench/bare'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { tldts: resolve(root, 'config/no-public-suffix-list.ts') } },
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
}

/** Serves a folder with gzip; every unknown path is the page. @param {string} folder */
export async function serveFolder(folder) {
  const zipped = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const asked = resolve(folder, `.${pathname}`);
    const isFile = asked.startsWith(folder) && existsSync(asked) && statSync(asked).isFile();
    if (!isFile && pathname.startsWith('/api/')) return response.writeHead(404).end();
    const path = isFile ? asked : resolve(folder, 'index.html');
    const type = types[/** @type {keyof typeof types} */ (extname(path))];
    if (type === undefined || extname(path) === '.woff2') {
      response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream' });
      return createReadStream(path).pipe(response);
    }
    if (!zipped.has(path)) zipped.set(path, gzipSync(readFileSync(path)));
    const body = zipped.get(path);
    const cache = path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      'Cache-Control': cache,
    });
    return response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** @param {{ args?: string[] }} [options] */
export function launch({ args = [] } = {}) {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags, ...args] });
}

/** Signs in once and gives the tab's session, to be put into later pages. @param {import('playwright').Page} page @param {string} url */
export async function signIn(page, url) {
  await page.goto(`${url}sign-in`);
  await page.getByRole('button', { name: /Mara Okafor/ }).click();
  await page.waitForURL(/disputes/);
  return page.evaluate(() => sessionStorage.getItem('recourse.session') ?? '');
}
