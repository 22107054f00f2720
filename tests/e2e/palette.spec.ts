import type { Page } from '@playwright/test';
import { claims, listStands, people } from './desk.ts';
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
  await listStands(page);
  const { keyboard } = page;
  const hasFocus = () => page.evaluate(() => document.activeElement !== document.body);

  await test.step('words, down the results, into a case', async () => {
    await keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
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
    await expect(palette(page)).toBeFocused();
    await keyboard.type('go to disp');
    await expect(page.getByRole('option', { selected: true })).toContainText('Go to disputes');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeFocused();
  });

  await test.step('a case by its reference', async () => {
    await listStands(page);
    const link = page.getByRole('grid').getByRole('link', { name: /^DSP-/ }).first();
    const reference = (await link.innerText()).trim();
    await keyboard.press('Control+k');
    await expect(palette(page)).toBeFocused();
    await keyboard.type(reference.toLowerCase());
    await expect(page.getByRole('option', { selected: true })).toContainText(reference);
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/disputes\/dsp_/);
    await expect(page.getByRole('main')).toContainText(reference);
    await expect.poll(hasFocus).toBe(true);
  });
});
