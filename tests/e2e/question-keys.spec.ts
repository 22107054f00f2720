import type { Page } from '@playwright/test';
import { listStands, people } from './desk.ts';
import { expect, test } from './fixtures.ts';

const field = (page: Page) => page.getByRole('textbox', { name: /^Answer to / });

test('a question from the queue to its answer and the next one without the mouse, and it is accessible', async ({
  page,
  at,
  signIn,
  expectAccessible,
}) => {
  await signIn(people.mara);
  await page.goto(at('questions'));
  await listStands(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/questions\/qst_/);
  await expect(field(page)).toBeVisible();
  const first = new URL(page.url()).pathname;
  await expectAccessible();

  await page.keyboard.press('r');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('AB');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+i');
  const dialog = page.getByRole('dialog', { name: 'Insert a macro' });
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('listing');
  await expect(dialog.getByRole('option', { selected: true })).toContainText(/listing/i);
  await expectAccessible();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/^AHello .+\n\nthe listing of .+B$/s);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page)).toHaveValue('AB');

  await page.keyboard.type('{{order.tracking}}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Tracking number is not known on this case/).first()).toBeVisible();
  await expectAccessible();
  expect(new URL(page.url()).pathname).toBe(first);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('It sits four millimetres high.');
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(
    page.getByText(/is answered; .+ is told when the undo window ends$/).first(),
  ).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(first));
  await expect(page).toHaveURL(/questions\/qst_/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('k');
  await expect(page).toHaveURL(new RegExp(first));
  await expect(page.getByText(/^.?Mara Okafor.? answered on behalf of /)).toBeVisible();
});
