// Weight and requests of a visit until its first rows.
import {
  atMost,
  buildConsole,
  CASE_ROW,
  firstRow,
  firstRowAt,
  launch,
  newContext,
  signedInProfile,
  withoutReads,
} from './stage.mjs';
import { serveFolder } from './static-server.mjs';
import { BUDGET, weigh } from './weight.mjs';

/** @param {{ root: string }} options */
export async function bench({ root }) {
  const server = await serveFolder(await buildConsole(root));
  const browser = await launch();
  // A new tab: a reload shows the rows of its last visit before it has asked for anything.
  const profile = await signedInProfile(browser, server.url, '?volume=2000');
  const context = await newContext(browser, withoutReads(profile));
  const page = await context.newPage();
  await page.addInitScript(countCalls);
  server.takeSent();
  await firstRow(page, `${server.url}disputes`, CASE_ROW);
  const shown = await page.evaluate(firstRowAt);
  const sent = server.takeSent().filter(({ at }) => at <= shown);
  const { codeToRows, shell, requests, early } = weigh(sent, server.textOf);
  const calls = await page.evaluate(
    () => performance.getEntriesByName('call to the engine').length,
  );
  await browser.close();
  server.close();
  return [
    atMost('code to first rows, engine included (gzip)', codeToRows, BUDGET.codeToRows, 'kB'),
    atMost('shell without grid and engine (gzip)', shell, BUDGET.shell, 'kB'),
    atMost('requests to first rows', requests, BUDGET.requests, ''),
    atMost('API calls to first rows', calls, BUDGET.calls, ''),
    {
      what: 'code that came before it was used',
      measured: early.join(', ') || 'none',
      limit: 'none',
      ok: early.length === 0,
    },
  ];
}

/** Marks every request that the page hands to the engine until the first row is there. */
function countCalls() {
  const { postMessage } = MessagePort.prototype;
  /** @this {MessagePort} @param {unknown} data @param {any[]} rest */
  function counted(data, ...rest) {
    const isCall = JSON.stringify(data)?.includes('"serve"') ?? false;
    const isEarly = performance.getEntriesByName('first-row').length === 0;
    if (isCall && isEarly) performance.mark('call to the engine');
    return Reflect.apply(postMessage, this, [data, ...rest]);
  }
  MessagePort.prototype.postMessage = counted;
}
