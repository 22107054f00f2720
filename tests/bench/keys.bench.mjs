// From a key to what it does on the screen, and from a change in one tab to its sight in another.
import { atMost, buildConsole, CASE_ROW, launch, newContext, quantile, signIn } from './stage.mjs';
import { serveFolder } from './static-server.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 20);
const VOLUME = '?volume=2000';

/** @typedef {import('./stage.mjs').Page} Page */
/** A key, and the expression that is true once the page shows what it does. @typedef {{ name: string, keys: string[], shows: string, settled?: string }} Step */

/**
 * In the page: after the next key, the time of the first frame in which `isShown`. `start` is the key's own
 * time stamp: the wait until the page hears of it counts.
 * @param {() => boolean} isShown
 */
function watchNext(isShown) {
  /** @type {{ start: number, end: number }} */
  const seen = { start: Number.NaN, end: Number.NaN };
  Object.assign(globalThis, { seen });
  const look = () => {
    if (isShown()) seen.end = performance.now();
    else requestAnimationFrame(look);
  };
  document.addEventListener(
    'keydown',
    (event) => {
      seen.start = event.timeStamp;
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}

/**
 * The last key of a step, timed.
 * @param {Page} page @param {Step} step
 */
async function time(page, { keys, shows }) {
  for (const key of keys.slice(0, -1)) await page.keyboard.press(key);
  // As text, which the page's policy does not stop.
  await page.evaluate(`(${watchNext.toString()})(() => Boolean(${shows}))`);
  await page.keyboard.press(keys.at(-1) ?? '');
  const took = await page.waitForFunction(() => {
    const { seen } = /** @type {{ seen: { start: number, end: number } }} */ (
      /** @type {unknown} */ (globalThis)
    );
    return Number.isNaN(seen.end) ? undefined : { ms: seen.end - seen.start };
  });
  return (await took.jsonValue())?.ms ?? Number.NaN;
}

const focused = (/** @type {string} */ selector) =>
  `document.activeElement?.closest(${JSON.stringify(selector)}) != null`;
const title = (/** @type {string} */ text) =>
  `document.querySelector('#page h1')?.textContent === ${JSON.stringify(text)}`;
const row = (/** @type {number} */ at) => focused(`[role=row][data-rowindex="${at}"]`);

/** One turn over the desk: each key with what it must show. @type {Step[]} */
const TURN = [
  {
    name: 'g t',
    keys: ['g', 't'],
    shows: `${title('Tickets')} && document.querySelector(${JSON.stringify(CASE_ROW)}) !== null`,
    // The plain table paints first; the grid takes over in place (decision 0004).
    settled: '[role=row][data-id]',
  },
  { name: 'j', keys: ['j'], shows: row(0) },
  { name: 'j', keys: ['j'], shows: row(1) },
  { name: 'j', keys: ['j'], shows: row(2) },
  { name: 'k', keys: ['k'], shows: row(1) },
  {
    name: 'x',
    keys: ['x'],
    shows: `document.querySelector('[role=row][data-rowindex="1"] input:checked') !== null`,
  },
  {
    name: 'x',
    keys: ['x'],
    shows: `document.querySelector('[role=row][data-rowindex="1"] input:checked') === null`,
  },
  { name: '?', keys: ['?'], shows: `document.querySelector('[role=dialog]') !== null` },
  { name: 'Escape', keys: ['Escape'], shows: `document.querySelector('[role=dialog]') === null` },
  { name: 'Ctrl k', keys: ['Control+k'], shows: focused('input[role=combobox]') },
  {
    name: 'Escape',
    keys: ['Escape'],
    shows: `document.querySelector('input[role=combobox]') === null`,
  },
  {
    name: 'Enter',
    keys: ['Enter'],
    shows: `location.pathname.includes('/tickets/tkt_') && document.activeElement?.tagName === 'H1'`,
  },
  { name: 'r', keys: ['r'], shows: focused('textarea') },
  { name: 'Escape', keys: ['Escape'], shows: focused('h1') },
  { name: 's', keys: ['s'], shows: focused('#ticket-status') },
  { name: 'a', keys: ['a'], shows: focused('[role=menu]') },
  { name: 'Escape', keys: ['Escape'], shows: `document.querySelector('[role=menu]') === null` },
  { name: 'j', keys: ['j'], shows: 'location.pathname !== globalThis.before' },
];

/** @param {Page} page @param {number} rounds */
async function measure(page, rounds) {
  /** @type {Map<string, number[]>} */
  const times = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const step of TURN) {
      await page.evaluate(() => Object.assign(globalThis, { before: location.pathname }));
      const took = await time(page, step);
      times.set(step.name, [...(times.get(step.name) ?? []), took]);
      if (step.settled !== undefined) await page.waitForSelector(step.settled);
    }
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForSelector(CASE_ROW);
  }
  return times;
}

/** In the page: resolves once nothing has changed for so long. @param {number} ms */
async function standsStill(ms) {
  await new Promise((resolve) => {
    let timer = setTimeout(resolve, ms);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, ms);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/**
 * A claim in one tab until the row of the other tab names who holds it.
 * @param {Page} here @param {Page} there @param {string} url
 */
async function toOtherTab(here, there, url) {
  const times = [];
  for (const page of [here, there]) {
    await page.goto(`${url}tickets?view=all`);
    await page.waitForSelector('[role=row][data-id]');
  }
  for (let at = 0; at < ROUNDS; at += 1) {
    // One change by itself: those that follow on its heels are shown together (use-live-cache.ts).
    await there.evaluate(standsStill, 600);
    // In both, so that the row is drawn in both.
    for (const page of [here, there]) await page.keyboard.press('j');
    const id = await here.evaluate(
      () => document.activeElement?.closest('[role=row]')?.getAttribute('data-id') ?? '',
    );
    const selector = `[role=row][data-id="${id}"]`;
    const before = await there.evaluate(
      (one) => document.querySelector(one)?.textContent,
      selector,
    );
    await there.evaluate(
      ({ one, was }) => {
        const seen = { at: 0 };
        Object.assign(globalThis, { seen });
        const observer = new MutationObserver(() => {
          if (document.querySelector(one)?.textContent === was) return;
          observer.disconnect();
          seen.at = performance.timeOrigin + performance.now();
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      },
      { one: selector, was: before },
    );
    await here.evaluate(() => {
      document.addEventListener(
        'keydown',
        (event) =>
          Object.assign(globalThis, { pressedAt: performance.timeOrigin + event.timeStamp }),
        { capture: true, once: true },
      );
    });
    await here.keyboard.press('c');
    const pressed = await here.evaluate(() => Number(Reflect.get(globalThis, 'pressedAt')));
    const seen = await there.waitForFunction(
      () => /** @type {{ seen?: { at: number } }} */ (globalThis).seen?.at || undefined,
      undefined,
      { polling: 50, timeout: 10_000 },
    );
    times.push(Number(await seen.jsonValue()) - pressed);
  }
  return times;
}

/** @param {{ root: string }} options */
export async function bench({ root }) {
  const served = await serveFolder(await buildConsole(root));
  const browser = await launch();
  const context = await newContext(browser);
  const page = await context.newPage();
  await signIn(page, served.url, VOLUME);
  await measure(page, 1); // Code that comes with its first use is not what is measured.
  const rows = [];
  for (const slower of [1, 4]) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const times = await measure(page, Math.max(3, Math.round(ROUNDS / slower)));
    const all = [...times.values()].flat();
    const worst = [...times]
      .map(([name, some]) => ({ name, p95: quantile(some, 0.95) }))
      .toSorted((a, b) => b.p95 - a.p95)[0];
    const pace = slower === 1 ? '' : `, CPU ${slower}× slower`;
    rows.push(
      atMost(`key to screen, p95${pace}`, quantile(all, 0.95), slower === 1 ? 100 : 200, 'ms', {
        beside: `median ${quantile(all, 0.5).toFixed(0)} ms; slowest ${worst?.name} ${worst?.p95.toFixed(0)} ms`,
      }),
    );
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  // A window of its own: a tab behind another one draws nothing. It has the session of its opener.
  const opened = context.waitForEvent('page');
  await page.evaluate((to) => {
    window.open(to, '_blank', 'popup,width=1400,height=900');
  }, `${served.url}tickets?view=all`);
  const other = await opened;
  const live = await toOtherTab(page, other, served.url);
  rows.push(
    atMost('a claim until the other tab shows it, p95', quantile(live, 0.95), 100, 'ms', {
      beside: `median ${quantile(live, 0.5).toFixed(0)} ms`,
    }),
  );
  await browser.close();
  served.close();
  return rows;
}
