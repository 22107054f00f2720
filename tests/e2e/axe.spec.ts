import type { Page } from '@playwright/test';
import { cutWords, scrollsTwice, sidewaysScroll } from './cut-words.ts';
import { people, prefer } from './desk.ts';
import { everyPage, type Stop } from './every-page.ts';
import { expect, test } from './fixtures.ts';

/** Every other page comes to a wide window that turns narrow, the ones between to a narrow one that turns wide. */
const widths = (stop: number) => (stop % 2 === 0 ? [1440, 390] : [390, 1440]);

/**
 * Opens an address in the page that is open, as a link does: what a fresh start looks like is looked at once.
 * By way of another page, so that what is ready is what was asked for.
 */
async function visit(page: Page, at: (path: string) => string, stop: Stop): Promise<void> {
  const way = 'settings/policy';
  const between = page.locator('main li[id][tabindex="-1"]').first();
  const go = (address: string) =>
    page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
  await go(at(way));
  await expect(between).toBeVisible();
  if (stop.path !== way) {
    await go(at(stop.path));
    await expect(between).toBeHidden();
  }
  await expect(stop.ready(page)).toBeVisible();
}

for (const [half, pages] of Object.entries(everyPage)) {
  test(`${half}: axe finds nothing on any page, light and dark, and no page breaks the policy`, async ({
    page,
    at,
    signIn,
    expectAccessible,
  }) => {
    test.slow();
    const broken: string[] = [];
    await page.exposeFunction('policyBroken', (what: string) => void broken.push(what));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const what = `${event.effectiveDirective} ${event.blockedURI} on ${location.pathname}`;
        Reflect.apply(Reflect.get(window, 'policyBroken'), window, [what]);
      });
    });
    /** The system turns dark while a page is open: only colours change. */
    async function inBothSchemes(): Promise<void> {
      await expectAccessible();
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-dark', '');
      await expectAccessible(page, ['color-contrast']);
      await page.emulateMedia({ colorScheme: 'light' });
      await expect(page.locator('html')).toHaveAttribute('data-light', '');
    }
    await prefer(page, { colorScheme: 'system' });
    if (half === 'cases') {
      await page.goto(at('sign-in?volume=0'));
      await expect(page.getByRole('button', { name: people.mara })).toBeVisible();
      await inBothSchemes();
    }
    await signIn(people.mara);
    for (const stop of await pages(page, at)) {
      await test.step(stop.name, async () => {
        await page.goto(at(stop.path));
        await expect(stop.ready(page)).toBeVisible();
        await inBothSchemes();
      });
    }
    if (half === 'reviews') return expect(broken).toEqual([]);
    await test.step('demo stage', async () => {
      await page.getByRole('button', { name: 'Stage', exact: true }).click();
      await expect(page.getByText(/^It is /)).toBeVisible();
      await inBothSchemes();
    });
    expect(broken).toEqual([]);
  });

  test(`${half}: a narrow window: axe finds nothing, nothing scrolls sideways`, async ({
    page,
    at,
    signIn,
    expectAccessible,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(people.mara);
    for (const stop of await pages(page, at)) {
      await test.step(stop.name, async () => {
        await page.setViewportSize({ width: 390, height: 844 });
        await visit(page, at, stop);
        await expect.soft.poll(() => sidewaysScroll(page), `${stop.name} at 390`).toBe(0);
        await expectAccessible();
        await page.setViewportSize({ width: 320, height: 700 });
        await expect.poll(() => sidewaysScroll(page), `${stop.name} at 320`).toBe(0);
      });
    }
  });

  test(`${half}: long words are not cut`, async ({ page, at, signIn }) => {
    test.slow();
    await signIn(people.mara);
    const stops = await pages(page, at);
    await prefer(page, { locale: 'en-XA' });
    await page.goto(at('home'));
    for (const [place, stop] of stops.entries()) {
      await visit(page, at, stop);
      for (const width of widths(place)) {
        const where = `${stop.name} at ${width}`;
        await page.setViewportSize({ width, height: 900 });
        await expect(stop.ready(page)).toBeVisible();
        await expect.soft.poll(() => cutWords(page), where).toEqual([]);
        await expect.soft.poll(() => scrollsTwice(page), where).toBe(false);
        await expect.soft.poll(() => sidewaysScroll(page), where).toBe(0);
      }
    }
  });

  test(`${half}: right to left fits`, async ({ page, at, signIn }) => {
    test.slow();
    await signIn(people.mara);
    const stops = await pages(page, at);
    await prefer(page, { locale: 'ar-XB' });
    await page.goto(at('home'));
    for (const [place, stop] of stops.entries()) {
      await visit(page, at, stop);
      for (const width of widths(place)) {
        await page.setViewportSize({ width, height: 900 });
        await expect(stop.ready(page)).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        await expect.soft.poll(() => sidewaysScroll(page), `${stop.name} at ${width}`).toBe(0);
      }
    }
  });
}
