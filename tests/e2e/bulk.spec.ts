import type { Page } from '@playwright/test';
import { chord, listStands, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';

const chip = (page: Page) => page.getByRole('link', { name: /^Bulk run, / });

test('a whole queue is tagged without the mouse; a reload in the middle loses nothing', async ({
  page,
  at,
  expectAccessible,
}) => {
  await page.goto(at('sign-in?volume=200'));
  await page.getByRole('button', { name: /^Mara Okafor/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  await page.goto(at('tickets?view=all'));
  await listStands(page);
  const stage = new Stage(page);
  await stage.fault('caseTags', 'takes 3 s longer');

  await page.keyboard.press('j');
  await page.keyboard.press('x');
  const bar = page.getByRole('group', { name: 'Selected cases' });
  await expect(bar.getByRole('button', { name: 'Do with 1 case' })).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(bar.getByText(/^\d+ of the whole result$/)).toBeVisible();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: /^Tags of \d+ cases$/ });
  await expect(dialog.getByLabel('Tags to add')).toBeFocused();
  await page.keyboard.type('wave-7');
  await page.keyboard.press('Enter');
  const go = dialog.getByRole('button', { name: /^Do it to \d+ cases/ });
  await expect(go).toBeFocused();
  const eligible = Number(/\d+/.exec(await go.innerText())?.[0]);
  await expectAccessible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(chip(page)).toBeVisible();
  const rows = page.getByRole('grid').locator('[role=row][data-id]');
  await expect(rows.first()).toBeVisible();

  await expect(chip(page)).not.toHaveAccessibleName(/100/);

  // The page and its engine are gone in the middle of the run; the faults with them.
  await page.reload();
  const told = page.locator('[data-toasts]').getByText(`The bulk run is over: ${eligible} done`);
  await expect(told).toBeVisible();
  await chord(page, 'g', 'n');
  const news = page.getByRole('link', { name: 'Your bulk run has ended' });
  await expect(news).toHaveCount(1);
  await news.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Change tags: +wave-7' })).toBeVisible();
  // The run's own numbers, as the page says them.
  await expect(page.getByRole('main').getByText(/^finished ·/)).toBeVisible();
  await expect(page.getByRole('main').locator('header p').nth(1)).toHaveText(
    new RegExp(`^${eligible} done, \\d+ refused$`),
  );
  await expectAccessible();

  await page.goto(at('tickets?view=all&tag=wave-7'));
  await expect(page.getByText(new RegExp(`^${eligible} cases ·`))).toBeVisible();
});
