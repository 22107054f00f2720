// What the browser benches share: builds, a browser, a signed-in profile, statistics and rows of the report.
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').BrowserContext} Context */
/** @typedef {import('playwright').Page} Page */
/**
 * A line of the report; `ok` is missing where nothing is limited.
 * @typedef {{ what: string, measured: string, beside?: string, limit?: string, ok?: boolean }} Row
 */

/** @param {readonly number[]} values @param {number} share 0…1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * A row with an upper limit.
 * @param {string} what @param {number} value @param {number} limit @param {string} unit
 * @param {{ digits?: number, beside?: string }} [options]
 * @returns {Row}
 */
export function atMost(what, value, limit, unit, { digits = 0, beside } = {}) {
  return {
    what,
    measured: `${value.toFixed(digits)} ${unit}`.trim(),
    ...(beside !== undefined && { beside }),
    limit: `≤ ${limit} ${unit}`.trim(),
    ok: value <= limit,
  };
}

/** @param {string} root */
const cacheOf = (root) => resolve(root, 'node_modules/.cache');

/** Builds for production, even after a bench that left Node in development. @param {import('vite').InlineConfig} config */
async function buildShipped(config) {
  process.env.NODE_ENV = 'production';
  await build({ ...config, logLevel: 'error' });
}

/** Builds the console as shipped; gives the folder. @param {string} root */
export async function buildConsole(root) {
  const outDir = resolve(cacheOf(root), 'bench-console');
  await buildShipped({ root, build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** Builds the bare page of the same stack; gives the folder. @param {string} root */
export async function buildBare(root) {
  const outDir = resolve(cacheOf(root), 'bench-bare');
  await buildShipped({
    root: resolve(root, 'tests/bench/bare'),
    configFile: false,
    publicDir: false,
    resolve: { alias: { tldts: resolve(root, 'config/no-public-suffix-list.ts') } },
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  return outDir;
}

/** @param {string[]} [args] */
export function launch(args = []) {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags, ...args] });
}

/** Any view of a case's row. */
export const CASE_ROW = 'main [data-row-id], main [role=row][data-id]';

/** Signs in as an admin; the queue with its rows is on screen afterwards. @param {Page} page @param {string} url @param {string} [query] */
export async function signIn(page, url, query = '') {
  await page.goto(`${url}sign-in${query}`);
  await page.getByRole('button', { name: /Mara Okafor/ }).click({ timeout: 120_000 });
  await page.waitForURL(/disputes/);
  await page.waitForSelector(CASE_ROW, { timeout: 120_000 });
}

/** In the page: resolves once the engine has put a base world aside for the next start. */
async function baseIsKept() {
  for (let kept = 0; kept === 0;) {
    const [known] = await indexedDB.databases();
    const opening = indexedDB.open(known?.name ?? '');
    await new Promise((done) => {
      opening.addEventListener('success', done);
    });
    const database = opening.result;
    if (database.objectStoreNames.contains('base')) {
      const counting = database.transaction('base').objectStore('base').count();
      await new Promise((done) => {
        counting.addEventListener('success', done);
      });
      kept = counting.result;
    }
    database.close();
    await new Promise(requestAnimationFrame);
  }
}

/**
 * Waits until the engine has put its base world aside, as it does soon after its first start. A database
 * tells nobody of what is written to it, so it is asked in every frame.
 * @param {Page} page
 */
export async function baseKept(page) {
  await page.evaluate(baseIsKept);
}

/**
 * What a person's browser keeps after signing in: what is the tab's own, and the world's database. Put
 * into a fresh context it gives a visit with an empty code cache that needs no signing in.
 * @param {Browser} browser @param {string} url @param {string} query
 */
export async function signedInProfile(browser, url, query) {
  const context = await newContext(browser);
  const page = await context.newPage();
  await signIn(page, url, query);
  await baseKept(page);
  // What a tab keeps for its next load it writes when its page goes.
  await page.goto(`${url}favicon.svg`);
  const tab = await page.evaluate(() => Object.fromEntries(Object.entries(sessionStorage)));
  const storageState = await context.storageState({ indexedDB: true });
  await context.close();
  return { tab, storageState };
}

/**
 * The same person in a tab that shows no rows of its last load while the engine starts.
 * @param {Awaited<ReturnType<typeof signedInProfile>>} profile
 */
export function withoutReads({ tab, storageState }) {
  const { 'recourse.reads': _, ...others } = tab;
  return { tab: others, storageState };
}

/**
 * A context of the usual size; with a profile, that person's.
 * @param {Browser} browser @param {Awaited<ReturnType<typeof signedInProfile>>} [profile]
 * @param {import('playwright').BrowserContextOptions} [options]
 */
export async function newContext(browser, profile, options) {
  const context = await browser.newContext({
    ...options,
    viewport: { width: 1440, height: 900 },
    ...(profile && { storageState: profile.storageState }),
  });
  if (profile) {
    await context.addInitScript((/** @type {Record<string, string>} */ tab) => {
      for (const [key, text] of Object.entries(tab)) sessionStorage.setItem(key, text);
    }, profile.tab);
  }
  return context;
}

/**
 * Milliseconds from the start of a navigation to the frame that shows a first row. Watched from inside
 * the page, because asking from outside in every frame costs the page more than it does.
 * @param {Page} page @param {string} url @param {string} row
 */
export async function firstRow(page, url, row) {
  const watch = await page.addInitScript((selector) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('first-row'));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, row);
  await page.goto(url, { waitUntil: 'commit' });
  const at = await page.waitForFunction(
    () => performance.getEntriesByName('first-row')[0]?.startTime,
    undefined,
    { polling: 250, timeout: 60_000 },
  );
  await watch.dispose();
  return (await at.jsonValue()) ?? Number.NaN;
}

/** In the page, after `firstRow`: when that was, in epoch milliseconds. */
export function firstRowAt() {
  return performance.timeOrigin + (performance.getEntriesByName('first-row')[0]?.startTime ?? 0);
}
