// First rows, cold and warm, against a bare page of the same stack, interleaved in one run.
import {
  buildBare,
  buildConsole,
  CASE_ROW,
  firstRow,
  launch,
  median,
  newContext,
  signedInProfile,
  withoutReads,
} from './stage.mjs';
import { serveFolder } from './static-server.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
/** The bare page has as many rows. */
const VOLUME = '?volume=2000';

/** @typedef {import('./stage.mjs').Browser} Browser */
/** @typedef {Awaited<ReturnType<typeof signedInProfile>>} Profile */
/** @typedef {{ url: string, row: string, profile?: Profile }} Subject */
/** @typedef {{ cold: number, warm: number }} Times */

/**
 * One load with an empty cache and one with a full one, the page's processor so many times slower.
 * @param {Browser} browser @param {Subject} subject @param {number} slower
 * @returns {Promise<Times>}
 */
async function visit(browser, { url, row, profile }, slower) {
  const context = await newContext(browser, profile);
  const page = await context.newPage();
  if (slower > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }
  const cold = await firstRow(page, url, row);
  const warm = await firstRow(page, url, row);
  await context.close();
  return { cold, warm };
}

/** @param {string} what @param {number[]} ours @param {number[]} bare */
function compare(what, ours, bare) {
  const ratio = median(ours) / median(bare);
  return {
    what,
    measured: `${median(ours).toFixed(0)} ms`,
    beside: `${median(bare).toFixed(0)} ms bare, ×${ratio.toFixed(2)}`,
    limit: '≤ ×1.00',
    ok: ratio <= 1,
  };
}

/** @param {{ root: string }} options */
export async function bench({ root }) {
  const ours = await serveFolder(await buildConsole(root));
  const theirs = await serveFolder(await buildBare(root));
  const browser = await launch();
  const profile = await signedInProfile(browser, ours.url, VOLUME);
  /** @type {Subject} */
  const desk = { url: `${ours.url}disputes`, row: CASE_ROW, profile };
  /** @type {Subject} */
  const newTab = { ...desk, profile: withoutReads(profile) };
  /** @type {Subject} */
  const bare = { url: theirs.url, row: '[role=row][data-id]' };
  const rows = [];
  for (const slower of [1, 4]) {
    /** @type {{ ours: Times[], newTab: Times[], bare: Times[] }} */
    const times = { ours: [], newTab: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.ours.push(await visit(browser, desk, slower));
      times.bare.push(await visit(browser, bare, slower));
      times.newTab.push(await visit(browser, newTab, slower));
    }
    const pace = slower === 1 ? '' : `, CPU ${slower}× slower`;
    for (const kind of /** @type {const} */ (['cold', 'warm'])) {
      const bareTimes = times.bare.map((time) => time[kind]);
      const known = times.ours.map((time) => time[kind]);
      rows.push(compare(`first rows ${kind}${pace}`, known, bareTimes));
      if (kind === 'warm') continue;
      // A tab's second load has rows of its first: only the first is without.
      const asked = times.newTab.map((time) => time[kind]);
      rows.push(compare(`the same in a new tab${pace}`, asked, bareTimes));
    }
  }
  await browser.close();
  ours.close();
  theirs.close();
  return rows;
}
