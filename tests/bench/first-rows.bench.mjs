// First rows and weight, against a bare page of the same stack, interleaved in one run.
import { resolve } from 'node:path';
import { buildBare, buildConsole, launch, median, serveFolder, signIn } from './stage.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const WEIGHT_ROWS_KB = 400;
const WEIGHT_SHELL_KB = 250;

/** Milliseconds from navigation to the first row on screen. */
async function firstRow(page, url, row) {
  await page.goto(url, { waitUntil: 'commit' });
  const at = await page.waitForFunction(
    (selector) => (document.querySelector(selector) ? performance.now() : 0),
    row,
    { polling: 'raf' },
  );
  return Number(await at.jsonValue());
}

async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** One cold and one warm load in a fresh context. */
async function visit(browser, { url, path, row, session }, rate) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  if (session) {
    await context.addInitScript(
      (text) => sessionStorage.setItem('recourse.session', text),
      session,
    );
  }
  const page = await context.newPage();
  if (rate > 1) await throttle(page, rate);
  const cold = await firstRow(page, `${url}${path}`, row);
  const warm = await firstRow(page, `${url}${path}`, row);
  await context.close();
  return { cold, warm };
}

/** Bytes of scripts, styles and workers over the wire until the first row, in kB. */
async function weigh(browser, subject) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const sizes = new Map();
  context.on('response', (response) => {
    const bytes = Number(response.headers()['content-length'] ?? 0);
    if (/\.(js|css)(\?|$)/.test(response.url())) sizes.set(response.url(), bytes);
  });
  if (subject.session) {
    await context.addInitScript(
      (text) => sessionStorage.setItem('recourse.session', text),
      subject.session,
    );
  }
  const page = await context.newPage();
  await firstRow(page, `${subject.url}${subject.path}`, subject.row);
  const atRow = [...sizes.values()].reduce((a, b) => a + b, 0);
  const requests = sizes.size;
  await page.waitForLoadState('networkidle');
  const grid = [...sizes].filter(([url]) => /grid/i.test(url)).reduce((a, [, b]) => a + b, 0);
  const all = [...sizes.values()].reduce((a, b) => a + b, 0);
  await context.close();
  return { atRow: atRow / 1024, all: all / 1024, grid: grid / 1024, requests };
}

function compare(name, ours, bare) {
  const ratio = median(ours) / median(bare);
  return {
    what: name,
    recourse: `${median(ours).toFixed(0)} ms`,
    bare: `${median(bare).toFixed(0)} ms`,
    ratio: ratio.toFixed(2),
    limit: '≤ 1.00',
    ok: ratio <= 1,
  };
}

/** @param {{ root: string }} options */
export async function bench({ root }) {
  const cache = resolve(root, 'node_modules/.cache');
  const folders = { console: resolve(cache, 'bench-console'), bare: resolve(cache, 'bench-bare') };
  await buildConsole(root, folders.console);
  await buildBare(root, folders.bare);
  const ours = await serveFolder(folders.console);
  const theirs = await serveFolder(folders.bare);
  const browser = await launch();
  const first = await browser.newPage();
  const session = await signIn(first, ours.url);
  await first.close();
  const console_ = {
    url: ours.url,
    path: 'disputes',
    row: 'main tbody tr, main [role=row][data-id]',
    session,
  };
  const bare = { url: theirs.url, path: '', row: '[role=row][data-id]', session: '' };
  const rows = [];
  const weight = await weigh(browser, console_);
  const shown = (kb) => `${kb.toFixed(0)} kB`;
  rows.push(
    {
      what: 'code to first rows (gzip)',
      recourse: shown(weight.atRow),
      limit: `≤ ${WEIGHT_ROWS_KB} kB`,
      ok: weight.atRow <= WEIGHT_ROWS_KB,
    },
    {
      what: 'code without the grid (gzip)',
      recourse: shown(weight.all - weight.grid),
      limit: `≤ ${WEIGHT_SHELL_KB} kB`,
      ok: weight.all - weight.grid <= WEIGHT_SHELL_KB,
    },
    {
      what: 'code files to first rows',
      recourse: String(weight.requests),
      limit: '≤ 10',
      ok: weight.requests <= 10,
    },
  );
  for (const rate of [1, 4]) {
    const times = { ours: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.ours.push(await visit(browser, console_, rate));
      times.bare.push(await visit(browser, bare, rate));
    }
    const label = rate === 1 ? '' : `, CPU ${rate}× slower`;
    for (const kind of ['cold', 'warm']) {
      rows.push(
        compare(
          `first rows ${kind}${label}`,
          times.ours.map((t) => t[kind]),
          times.bare.map((t) => t[kind]),
        ),
      );
    }
  }
  await browser.close();
  ours.close();
  theirs.close();
  return rows;
}
