import { expect, test } from './fixtures.ts';

test('an address below the subpath survives a hard reload', async ({ page, at }) => {
  const response = await page.goto(at('disputes/unknown'));
  expect(response?.status()).toBe(200);
  const reloaded = await page.reload();
  expect(reloaded?.status()).toBe(200);
  const sources = await page
    .locator('script[src], link[href]')
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href')),
    );
  expect(sources.filter((source) => source?.startsWith('/desk/') !== true)).toEqual([]);
});
