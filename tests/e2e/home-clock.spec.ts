import { chord, listStands, people } from './desk.ts';
import { expect, test } from './fixtures.ts';

test('home, the story of a clock and the desk calendar by keyboard alone, and all of it is accessible', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(people.mara);
  await expect(page.locator('a[href*="disputes/dsp_"]').first()).toBeVisible();
  await chord(page, 'g', 'h');
  await expect(page.getByRole('heading', { level: 1, name: 'What needs you now' })).toBeFocused();
  const late = page.getByRole('region', { name: 'Late at the desk' });
  await expect(late.getByRole('listitem').first()).toBeVisible();
  await expectAccessible();

  // The first case of the page, then its clock.
  await page.keyboard.press('Tab');
  await expect(late.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Tab');
  const chip = late.locator('button[aria-haspopup=dialog]').first();
  await expect(chip).toBeFocused();
  await page.keyboard.press('Enter');
  const story = page.getByRole('dialog');
  await expect(story.getByText(/^Due .+ = .+ from /)).toBeVisible();
  await expect(story.getByRole('img', { name: /^Timeline from / })).toBeVisible();
  await expect(story.getByText('Desk, New York')).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(story).toBeHidden();
  await expect(chip).toBeFocused();

  // In a queue the chip of the current row is reached with the arrows of the grid.
  await chord(page, 'g', 't');
  await expect(page.getByRole('heading', { level: 1, name: 'Tickets' })).toBeVisible();
  await listStands(page);
  await page.keyboard.press('j');
  const row = page.getByRole('grid').locator('[data-rowindex="0"]');
  const ownChip = row.locator('button[data-tone]').first();
  // From cell to cell, beginning after the box; the focus follows each key before the next.
  for (let cell = 2; cell < 10; cell += 1) {
    await expect(row.locator('[role=gridcell]:focus-within')).toHaveAttribute(
      'aria-colindex',
      String(cell),
    );
    if (await ownChip.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(ownChip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(story.getByText(/^Due .+ = .+ from /)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ownChip).toBeFocused();
});

test('a refused calendar puts the focus on the field at fault; the mended one is saved', async ({
  page,
  at,
  signIn,
  noise,
  expectAccessible,
}) => {
  noise.allow(/status of 422/);
  await signIn(people.mara);
  await page.goto(at('settings/calendar'));
  const end = page.getByRole('textbox', { name: 'Monday, hours 2, to' });
  await end.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('13:00');
  const save = page.getByRole('button', { name: 'Save the calendar' });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('One field needs another value')).toBeVisible();
  await expect(end).toBeFocused();
  await expect(end).toHaveAccessibleDescription('It ends before it begins.');
  await expectAccessible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('17:00');
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The calendar is saved as version 2.').first()).toBeVisible();
});
