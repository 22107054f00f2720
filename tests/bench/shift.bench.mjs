// A shift of eight simulated hours in one tab: cases opened one after the other, notes written, the palette
// opened, the clock moved by the hour. The heap of the page and of the engine's worker after each hour, with
// the garbage taken out. A tenth of the shift unless SHIFT_CASES says more (1000 is the whole).
import { buildConsole, launch, newContext, signIn } from './stage.mjs';
import { serveFolder } from './static-server.mjs';

const CASES = Number(process.env.SHIFT_CASES ?? 100);
const HOURS = 8;
const MB = 1_048_576;

/** @typedef {import('./stage.mjs').Page} Page */
/** @typedef {import('./stage.mjs').Browser} Browser */

/**
 * The engine's worker, which has no page of its own to ask; undefined where it runs elsewhere.
 * @param {Browser} browser
 */
async function workerHeap(browser) {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type }) => type === 'shared_worker');
  if (target === undefined) return undefined;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
  let turn = 0;
  /** @param {string} method @returns {Promise<{ usedSize?: number }>} */
  const ask = (method) =>
    new Promise((done) => {
      turn += 1;
      const id = turn;
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const reply = JSON.parse(message);
        if (reply.id === id) done(reply.result ?? {});
      });
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });
  return async () => {
    await ask('HeapProfiler.collectGarbage');
    return (await ask('Runtime.getHeapUsage')).usedSize ?? 0;
  };
}

/** @param {Page} page */
async function pageHeap(page) {
  const session = await page.context().newCDPSession(page);
  return async () => {
    for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
}

/** On to the next case by its key; answers when its heading has the focus. @param {Page} page */
async function nextCase(page) {
  // A locator holds no element: a handle would keep the page of each case.
  await page.locator('button[aria-label="Next case"]:not([aria-disabled])').waitFor();
  const from = new URL(page.url()).pathname;
  await page.keyboard.press('j');
  await page.waitForFunction(
    (before) => location.pathname !== before && document.activeElement?.tagName === 'H1',
    from,
  );
}

/** One hour at the desk. @param {Page} page @param {number} cases */
async function hour(page, cases) {
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.waitForURL(/tickets(\?|$)/);
  await page.locator('[role=row][data-id]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tickets\/tkt_/);
  for (let at = 1; at < cases; at += 1) {
    await nextCase(page);
    if (at % 10 === 0) {
      await page.keyboard.press('m');
      await page.keyboard.type(`Looked at, ${at}.`);
      await page.keyboard.press('Control+Enter');
      await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
      await page.keyboard.press('Escape');
    }
    if (at % 25 === 0) {
      await page.keyboard.press('Control+k');
      await page.locator('input[role=combobox]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('input[role=combobox]').waitFor({ state: 'detached' });
    }
  }
  await page.getByRole('button', { name: 'Stage', exact: true }).click();
  const stage = page.getByRole('dialog', { name: 'Demo stage' });
  await stage.getByRole('button', { name: '1 h', exact: true }).click();
  await page.keyboard.press('Escape');
  await stage.waitFor({ state: 'hidden' });
}

/** @param {string} what @param {number[]} heaps */
function grown(what, heaps) {
  const [first = Number.NaN] = heaps;
  const last = heaps.at(-1) ?? Number.NaN;
  const limit = first * 1.1 + 5 * MB;
  return {
    what,
    measured: `${(last / MB).toFixed(1)} MB`,
    beside: heaps.map((heap) => (heap / MB).toFixed(1)).join(' → '),
    limit: `≤ ${(limit / MB).toFixed(1)} MB`,
    ok: last <= limit,
  };
}

/** @param {{ root: string }} options */
export async function bench({ root }) {
  const served = await serveFolder(await buildConsole(root));
  const browser = await launch();
  const context = await newContext(browser);
  const page = await context.newPage();
  await signIn(page, served.url, '?volume=4000');
  const ofPage = await pageHeap(page);
  const ofWorker = await workerHeap(browser);
  const [inPage, inWorker] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let at = 0; at < HOURS; at += 1) {
    await hour(page, Math.max(2, Math.round(CASES / HOURS)));
    inPage.push(await ofPage());
    if (ofWorker) inWorker.push(await ofWorker());
  }
  await browser.close();
  served.close();
  const span = `after ${HOURS} h and ${CASES} cases`;
  return [
    grown(`heap of the page ${span}`, inPage),
    ...(inWorker.length > 0 ? [grown(`heap of the engine ${span}`, inWorker)] : []),
  ];
}
