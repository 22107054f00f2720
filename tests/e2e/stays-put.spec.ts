import { chord, listStands } from './desk.ts';
import { expect, test } from './fixtures.ts';

test('a claim moves nothing on the page, and a closed panel leaves the next key to it', async ({
  page,
  at,
}) => {
  await page.goto(at('sign-in?volume=200'));
  await page.getByRole('button', { name: /^Mara Okafor/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  await page.goto(at('tickets?view=all&status=underReview'));
  await listStands(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Timeline' })).toBeVisible();
  const acts = page.getByRole('group', { name: 'Work on this case' });
  await expect(acts.getByRole('button', { name: 'Claim' })).toBeVisible();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeFocused();
  const before = await title.boundingBox();
  await page.keyboard.press('c');
  await expect(page.getByText('Let go', { exact: true })).toBeVisible();
  await expect.poll(async () => (await title.boundingBox())?.y).toBe(before?.y);

  await chord(page, 'g', 'n');
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible();
  // One after the other, as fast as they can be pressed.
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/\/home$/);
});
