import type { Page } from '@playwright/test';
import { claims, people } from './desk.ts';
import { expect, test } from './fixtures.ts';

const palette = (page: Page) => page.getByRole('combobox', { name: 'Commands, pages and cases' });

test('search and palette by keyboard alone, the focus always somewhere', async ({
  page,
  at,
  signIn,
  expectAccessible,
}) => {
  await signIn(people.mara);
  await page.goto(at('disputes'));
  await expect(page.locator('a[href*="disputes/dsp_"]').first()).toBeVisible();
  const { keyboard } = page;
  const hasFocus = () => page.evaluate(() => document.activeElement !== document.body);

  await test.step('words, down the results, into a case', async () => {
    await keyboard.press('/');
    await keyboard.type(claims.F1.toLowerCase());
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Results for / })).toBeFocused();
    await expectAccessible();
    await keyboard.press('j');
    const first = page.getByRole('main').getByRole('link', { name: claims.F1 });
    await expect(first).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: claims.F1 })).toBeFocused();
  });

  await test.step('the palette opens a page and gives the focus back on Escape', async () => {
    await keyboard.press('Control+k');
    await expect(palette(page)).toBeFocused();
    await expect(page.getByRole('option', { name: /^Go to tickets/ })).toBeVisible();
    await expectAccessible();
    await keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: claims.F1 })).toBeFocused();
    await keyboard.press('Control+k');
    await keyboard.type('go to disp');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeFocused();
  });

  await test.step('a case by its reference', async () => {
    const link = page.getByRole('link', { name: /^DSP-/ }).first();
    const reference = (await link.innerText()).trim();
    await keyboard.press('Control+k');
    await keyboard.type(reference.toLowerCase());
    await expect(page.getByRole('option', { selected: true })).toContainText(reference);
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/disputes\/dsp_/);
    await expect(page.getByRole('main')).toContainText(reference);
    expect(await hasFocus()).toBe(true);
  });
});
