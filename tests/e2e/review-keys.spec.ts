import type { Page } from '@playwright/test';
import { chord, listStands } from './desk.ts';
import { expect, test } from './fixtures.ts';

const bar = (page: Page) => page.locator('[data-propose-bar]');
const words = (page: Page) => page.getByRole('textbox', { name: 'Text of the review' });
const radios = (page: Page, element: string) =>
  page.getByRole('radiogroup', { name: `Finding: ${element}` });

test('a request is found, fixed and decided by keys alone; a reload loses nothing', async ({
  page,
  at,
  expectAccessible,
}) => {
  await page.goto(at('sign-in?volume=200'));
  await page.getByRole('button', { name: /^Ruth Adeyemi/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  await chord(page, 'g', 'v');
  await expect(page.getByRole('heading', { level: 1, name: 'Review deletions' })).toBeFocused();
  await page.goto(at('review-deletions?reason=unrelated'));
  await listStands(page);
  await expectAccessible();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/review-deletions\/rdr_/);
  await expect(page.getByRole('heading', { level: 1, name: /^Unrelated: / })).toBeFocused();
  await expectAccessible();

  await page.keyboard.press('1');
  await expect(
    radios(page, 'About neither the service nor the offer').getByRole('radio').first(),
  ).toBeFocused();
  await page.keyboard.press('Space');
  await expect(
    radios(page, 'About neither the service nor the offer').getByRole('radio').first(),
  ).toBeChecked();
  await page.keyboard.press('w');
  await expect(words(page)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('p');
  await expect(
    page.getByRole('list', { name: 'Pinned to: About neither the service nor the offer' }),
  ).toContainText('“');
  // The words are chosen from, never written.
  const before = await words(page).inputValue();
  await page.keyboard.type('x');
  await page.keyboard.press('Delete');
  await expect(words(page)).toHaveValue(before);
  await page.keyboard.press('2');
  await expect(radios(page, 'The entire text').getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(radios(page, 'The entire text').getByRole('radio', { name: 'not' })).toBeChecked();

  await page.reload();
  await expect(radios(page, 'The entire text').getByRole('radio', { name: 'not' })).toBeChecked();
  await expect(page.getByRole('img', { name: /of 5 stars/ })).toHaveCount(0);
  await page.keyboard.press('f');
  await expect(page.getByRole('img', { name: /of 5 stars/ })).toHaveCount(3);
  await page.keyboard.press('r');
  await expect(page.getByRole('main').locator('input[type=radio]:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /^Remove/ })).toBeChecked();
  await expect(bar(page)).toContainText('redact that part');
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Unrelated: / })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Keep', exact: true })).toBeChecked();
  await expect(page.getByText('no personal data found')).toBeVisible();
  await expectAccessible();
  const address = page.url();
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(page).not.toHaveURL(address);
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Keep');
});
