import type { Page } from '@playwright/test';
import { listStands } from './desk.ts';
import { expect, test } from './fixtures.ts';

const thread = (page: Page) => page.getByRole('list', { name: 'Timeline' });
const write = (page: Page) => page.getByRole('region', { name: 'Write' });

test('a ticket from the queue to resolved without the mouse, and it is accessible', async ({
  page,
  at,
  expectAccessible,
}) => {
  await page.goto(at('sign-in?volume=200'));
  await page.getByRole('button', { name: /^Mara Okafor/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  await page.goto(at('tickets?view=all&status=underReview'));
  await listStands(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tickets\/tkt_/);
  await expect(thread(page)).toBeVisible();
  await expectAccessible();

  const acts = page.getByRole('group', { name: 'Work on this case' });
  await acts.getByRole('button', { name: 'Claim' }).focus();
  await page.keyboard.press('Enter');
  await expect(acts.getByRole('button', { name: 'Let go' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(acts.getByRole('button', { name: 'Claim' })).toBeFocused();

  await page.keyboard.press('r');
  await expect(write(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('We look into it.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(thread(page).getByText('We look into it.')).toBeVisible();
  await expect(write(page).getByRole('textbox')).toHaveValue('');
  await page.keyboard.press('u');
  await expect(write(page).getByRole('textbox')).toHaveValue('We look into it.');

  await page.keyboard.press('m');
  await expect(write(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Seen before, @jon');
  await expect(write(page).getByRole('option', { name: /Jonas/ })).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(write(page).getByRole('textbox')).toHaveValue('Seen before, @jon');
  await page.keyboard.press('Enter');
  await expect(write(page).getByText(/tells Jonas/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(thread(page).getByText(/^Seen before, @Jonas/)).toBeVisible();

  await page.keyboard.press('s');
  const ways = page.getByRole('toolbar', { name: 'Change the status' });
  await expect(ways.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Resolve', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Closes on .* An answer until then reopens it\.$/)).toBeVisible();
});
