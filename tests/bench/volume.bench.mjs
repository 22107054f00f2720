// 100,000 cases in Chromium: reload to rows, the page's tasks meanwhile, durable rulings, heap, opening a case.
import { rulings } from './engine-port.mjs';
import {
  atMost,
  buildConsole,
  CASE_ROW,
  firstRow,
  launch,
  median,
  newContext,
  quantile,
  signedInProfile,
  withoutReads,
} from './stage.mjs';
import { serveFolder } from './static-server.mjs';

const VOLUME = Number(process.env.BENCH_VOLUME ?? 100_000);
const RELOADS = 5;
const RULINGS = 60;
const OPENED = 8;

/** @typedef {import('./stage.mjs').Page} Page */

/** In the page: remembers every task that kept it busy for more than 50 ms. */
function watchTasks() {
  /** @type {number[]} */
  const tasks = [];
  Reflect.set(globalThis, 'longTasks', tasks);
  const note = (/** @type {PerformanceObserverEntryList} */ list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  new PerformanceObserver(note).observe({ type: 'longtask', buffered: true });
}

/**
 * Milliseconds from the click on a row to the frame that shows its case.
 * @param {Page} page @param {number} index
 */
async function openCase(page, index) {
  await page.waitForSelector('[data-view=grid] [role=row][data-id]');
  const taken = await page.evaluate(
    async ([at, selector]) => {
      const row = document.querySelectorAll(selector)[at];
      const cell = row?.querySelector('[data-field]:nth-of-type(3)') ?? row;
      const started = performance.now();
      const shown = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('main header h1 ~ div code') === null) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - started));
        });
        observer.observe(document, { childList: true, subtree: true, attributes: true });
      });
      cell?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
      return Number(await shown);
    },
    /** @type {const} */ ([index, CASE_ROW]),
  );
  await page.goBack();
  await page.waitForSelector(CASE_ROW);
  return taken;
}

/** The engine's worker as the browser knows it. @param {import('playwright').CDPSession} cdp */
async function engineWorker(cdp) {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'shared_worker');
  if (worker === undefined) throw new Error('There is no shared worker');
  return worker;
}

/**
 * Bytes of a worker's heap after a collection.
 * @param {import('playwright').CDPSession} cdp @param {string} targetId
 */
async function heapOf(cdp, targetId) {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId });
  let last = 0;
  /** @param {string} method @returns {Promise<any>} */
  const ask = (method) =>
    new Promise((resolve) => {
      last += 1;
      const id = last;
      cdp.on('Target.receivedMessageFromTarget', (event) => {
        const answer = JSON.parse(event.message);
        if (answer.id === id) resolve(answer.result);
      });
      void cdp.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });
  await ask('HeapProfiler.enable');
  await ask('HeapProfiler.collectGarbage');
  const { usedSize } = await ask('Runtime.getHeapUsage');
  return Number(usedSize);
}

/** @param {{ root: string }} options */
export async function bench({ root }) {
  const server = await serveFolder(await buildConsole(root));
  const browser = await launch();
  const url = `${server.url}disputes`;
  const person = withoutReads(
    await signedInProfile(browser, server.url, `?volume=${String(VOLUME)}`),
  );
  const context = await newContext(browser, person, { bypassCSP: true });
  // Rows of the engine are wanted, not those of the tab's last load.
  await context.addInitScript(() => sessionStorage.removeItem('recourse.reads'));
  await context.addInitScript(watchTasks);
  const page = await context.newPage();
  const reloads = [];
  let longest = 0;
  for (let round = 0; round < RELOADS; round += 1) {
    reloads.push(await firstRow(page, url, CASE_ROW));
    await page.waitForSelector('[data-view=grid]');
    const tasks = await page.evaluate(() => Reflect.get(globalThis, 'longTasks'));
    // The first load compiles everything; the budget is of reloads.
    if (round > 0) longest = Math.max(longest, ...tasks);
  }
  const opened = [];
  for (let index = 0; index < OPENED; index += 1) opened.push(await openCase(page, index));
  const cdp = await browser.newBrowserCDPSession();
  const worker = await engineWorker(cdp);
  const ruled = await rulings(page, worker.url, RULINGS);
  const heap = await heapOf(cdp, worker.targetId);
  await browser.close();
  server.close();
  return [
    atMost(`reload to rows of the engine, ${VOLUME}`, median(reloads.slice(1)), 1500, 'ms'),
    atMost('longest task of the page while it loads', longest, 100, 'ms'),
    atMost('opening a case from its row', median(opened), 150, 'ms'),
    atMost('durable ruling, p95', quantile(ruled, 0.95), 15, 'ms', {
      digits: 1,
      beside: `p50 ${median(ruled).toFixed(1)} ms, ${ruled.length} rulings`,
    }),
    atMost('heap of the worker', heap / 1_000_000, 150, 'MB'),
  ];
}
