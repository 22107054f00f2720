import { resolve } from 'node:path';
import { baseKept, CASE_ROW, firstRow, firstRowAt, signIn } from '../bench/stage.mjs';
import { serveFolder } from '../bench/static-server.mjs';
import { BUDGET, weigh } from '../bench/weight.mjs';
import { expect, test } from './fixtures.ts';

/** A second visit with an empty cache, so that everything before the first rows is counted. */
test('what the first rows need stays within its budgets of weight and requests', async ({
  page,
}) => {
  const server = await serveFolder(resolve('dist'));
  await signIn(page, server.url);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.clearBrowserCache');
  await baseKept(page);
  // The page before still fetches its grid; what that needs is not this visit's, nor are its rows.
  await page.goto(`${server.url}favicon.svg`);
  await page.evaluate(() => sessionStorage.removeItem('recourse.reads'));
  server.takeSent();
  await firstRow(page, `${server.url}disputes`, CASE_ROW);
  const shown = await page.evaluate(firstRowAt);
  const sent = server.takeSent().filter(({ at }) => at <= shown);
  const { codeToRows, shell, requests, early } = weigh(sent, server.textOf);
  server.close();
  expect(sent.map(({ path }) => path)).toContain('/disputes');
  expect(codeToRows).toBeLessThanOrEqual(BUDGET.codeToRows);
  expect(shell).toBeLessThanOrEqual(BUDGET.shell);
  expect(requests).toBeLessThanOrEqual(BUDGET.requests);
  expect(early).toEqual([]);
});
