import type { Locator, Page } from '@playwright/test';
import { openCase, claims, listStands } from './desk.ts';
import { expect, test } from './fixtures.ts';

const place = (page: Page) => page.getByRole('navigation', { name: 'Place in the queue' });
const boxOf = async (what: Locator) =>
  (await what.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)];
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !(apart || a.y + a.height <= b.y || b.y + b.height <= a.y);
}

const grid = (page: Page) => page.getByRole('grid');

test('nothing moves under the pointer when a row is chosen, at any width', async ({
  page,
  at,
  signIn,
}) => {
  await signIn('Mara Okafor');
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(at('disputes?view=all'));
    await listStands(page);
    const boxes = page.getByRole('checkbox', { name: /^Select DSP-/ });
    // What stands above the list may come after it.
    await expect(page.getByRole('button', { name: 'Columns', exact: true })).toBeVisible();
    const before = await boxOf(boxes.first());
    await boxes.first().check();
    await expect(page.getByRole('group', { name: 'Selected cases' })).toBeVisible();
    await expect.poll(() => boxOf(boxes.first())).toEqual(before);
    // A box is never empty again between its press and the choice that is drawn.
    const second = boxes.nth(1).evaluate((box: HTMLInputElement) => {
      box.click();
      return box.checked;
    });
    expect(await second).toBe(true);
  }
});

test('after a press beside the grid, j and Enter work on its rows', async ({
  page,
  at,
  signIn,
}) => {
  await signIn('Mara Okafor');
  await page.goto(at('disputes?view=all'));
  await listStands(page);
  await page.getByRole('link', { name: /^Needs ruling/ }).click();
  await expect(grid(page)).toHaveAccessibleName('Needs ruling');
  await listStands(page);
  await page.keyboard.press('j');
  await expect(grid(page).locator('[data-rowindex="0"] :focus')).toHaveCount(1);
  await page.keyboard.press('j');
  const second = grid(page).locator('[data-rowindex="1"]');
  await expect(second.locator(':focus')).toHaveCount(1);
  const href = await second.getByRole('link').first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href?.replace(/\?.*/, '')}`));
  await expect(place(page)).toContainText(/2 of \d+/);
  await page.reload();
  await expect(place(page)).toContainText(/2 of \d+/);
});

test('a toast covers neither paging nor signing out, and the name is whole', async ({
  page,
  at,
  signIn,
}) => {
  await signIn('Aiko Fernández');
  await page.goto(at('disputes?view=all'));
  await listStands(page);
  await page.keyboard.press('j');
  await expect(grid(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('c');
  const toast = page.getByRole('region', { name: 'Notifications' }).getByRole('listitem').first();
  await expect(toast).toBeVisible();
  for (const below of [page.getByRole('button', { name: 'Sign out' }), page.getByRole('main')]) {
    await expect(below).toBeVisible();
    await expect.poll(() => overlap(toast, below)).toBe(false);
  }
  const name = page.getByText('Aiko Fernández').last();
  await expect.poll(() => name.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
});

test('a case that a second tab has open is not let go by the first', async ({
  page,
  signIn,
  secondTab,
}) => {
  await signIn('Mara Okafor');
  await openCase(page, claims.manyFiles);
  await page.getByRole('button', { name: /^Claim/ }).click();
  await expect(page.getByText(/^yours for /)).toBeVisible();
  const other = await secondTab('Mara Okafor');
  await openCase(other, claims.manyFiles);
  const leave = (tab: Page) =>
    tab
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Disputes/ })
      .click();
  await leave(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  await other.reload();
  await expect(other.getByText(/^yours for /)).toBeVisible();
  await leave(other);
  await expect(other.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  await openCase(page, claims.manyFiles);
  await expect(page.getByRole('button', { name: /^Claim/ })).toBeVisible();
});

test.describe('elsewhere', () => {
  test.use({ locale: 'de-DE' });
  test('dates and money as the browser writes them, words in English', async ({
    page,
    at,
    signIn,
  }) => {
    await signIn('Mara Okafor');
    await page.goto(at('disputes?view=all'));
    await expect(page.getByRole('main')).toContainText(/\d,\d\d/);
    await expect(page.getByRole('main')).toContainText(/since (Mo|Di|Mi|Do|Fr|Sa|So|\d)/);
  });
});
