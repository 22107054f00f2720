import { cutWords, scrollsTwice, sidewaysScroll } from './cut-words.ts';
import { people, prefer } from './desk.ts';
import { everyPage } from './every-page.ts';
import { expect, test } from './fixtures.ts';

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({
    page,
    at,
    signIn,
    expectAccessible,
  }) => {
    test.slow();
    await prefer(page, { colorScheme });
    await page.goto(at('sign-in?volume=0'));
    await expect(page.getByRole('button', { name: people.mara })).toBeVisible();
    await expectAccessible();
    await signIn(people.mara);
    for (const stop of await everyPage(page, at)) {
      await test.step(stop.name, async () => {
        await page.goto(at(stop.path));
        await expect(stop.ready(page)).toBeVisible();
        await expectAccessible();
      });
    }
    await test.step('demo stage', async () => {
      await page.getByRole('button', { name: 'Stage', exact: true }).click();
      await expect(page.getByText(/^It is /)).toBeVisible();
      await expectAccessible();
    });
  });
}

test('a narrow window: axe finds nothing, nothing scrolls sideways', async ({
  page,
  at,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(people.mara);
  for (const stop of await everyPage(page, at)) {
    await test.step(stop.name, async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(at(stop.path));
      await expect(stop.ready(page)).toBeVisible();
      expect.soft(await sidewaysScroll(page), `${stop.name} at 390`).toBe(0);
      await expectAccessible();
      await page.setViewportSize({ width: 320, height: 700 });
      await expect.poll(() => sidewaysScroll(page), `${stop.name} at 320`).toBe(0);
    });
  }
});

for (const width of [1440, 390]) {
  test(`long words are not cut at ${width}`, async ({ page, at, signIn }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(people.mara);
    const stops = await everyPage(page, at);
    await prefer(page, { locale: 'en-XA' });
    for (const stop of stops) {
      await page.goto(at(stop.path));
      await expect(stop.ready(page)).toBeVisible();
      expect.soft(await cutWords(page), stop.name).toEqual([]);
      expect.soft(await scrollsTwice(page), stop.name).toBe(false);
      expect.soft(await sidewaysScroll(page), stop.name).toBe(0);
    }
  });

  test(`right to left fits at ${width}`, async ({ page, at, signIn }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(people.mara);
    const stops = await everyPage(page, at);
    await prefer(page, { locale: 'ar-XB' });
    for (const stop of stops) {
      await page.goto(at(stop.path));
      await expect(stop.ready(page)).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      expect.soft(await sidewaysScroll(page), stop.name).toBe(0);
    }
  });
}
