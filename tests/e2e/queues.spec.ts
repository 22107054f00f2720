import type { Page } from '@playwright/test';
import { chord, listStands } from './desk.ts';
import { expect, test } from './fixtures.ts';

/** At a desk with enough to do on every queue. */
async function atTheDesk(page: Page, at: (path: string) => string): Promise<void> {
  await page.goto(at('sign-in?volume=60'));
  await page.getByRole('button', { name: 'Mara Okafor' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The focus is somewhere: a keyboard that stands on the body has lost its place. */
const isSomewhere = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

test('tickets from queue to queue without a mouse, and the focus is never lost', async ({
  page,
  at,
}) => {
  await atTheDesk(page, at);
  await page.goto(at('disputes'));
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  await chord(page, 'g', 't');
  await expect(page.getByRole('heading', { level: 1, name: 'Tickets' })).toBeVisible();
  await isSomewhere(page);

  // A row by key, opened by key, with its queue.
  await listStands(page);
  await page.keyboard.press('j');
  await isSomewhere(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/tickets\/tkt_/);
  const acts = page.getByRole('group', { name: 'Work on this case' });
  await expect(acts.getByRole('button', { name: 'Claim' })).toBeVisible();
  await isSomewhere(page);

  await page.keyboard.press('c');
  await expect(acts.getByText(/^yours for /)).toBeVisible();

  // The list opens on oneself; a letter finds somebody else.
  await page.keyboard.press('a');
  const people = page.getByRole('menu', { name: 'Give the case to' });
  await expect(people.getByRole('menuitem', { name: 'Mara Okafor (you)' })).toBeFocused();
  await page.keyboard.press('j');
  await expect(people.getByRole('menuitem', { name: 'Jonas Reiter' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(acts.getByRole('button', { name: /^With Jonas Reiter/ })).toBeVisible();
  // Back where it was before the key.
  await isSomewhere(page);

  const here = page.url();
  await page.keyboard.press('z');
  const times = page.getByRole('menu', { name: 'Put the case aside until' });
  await expect(times.getByRole('menuitem', { name: 'Until somebody writes' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(here);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('n');
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('is yours until');
  await page.waitForURL(/tickets\/tkt_/);
  await chord(page, 'g', 'q');
  await expect(page.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible();
  await isSomewhere(page);
});

test('the queues fit a narrow screen without moving it sideways', async ({ page, at }) => {
  await atTheDesk(page, at);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const queue of ['tickets', 'questions']) {
    await page.goto(at(`${queue}?view=all`));
    const link = page.locator(`main a[href*="${queue}/"]`).first();
    await expect(link).toBeVisible();
    const open = page.getByRole('navigation', { name: 'Views' }).locator('[aria-current]');
    await expect(open, 'the view that is open').toBeInViewport({ ratio: 0.9 });
    await page.goto(at((await link.getAttribute('href')) ?? ''));
    await expect(page.getByRole('group', { name: 'Work on this case' })).toBeVisible();
    const sideways = () =>
      page.evaluate(() => {
        const main = document.querySelector('#page');
        return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0);
      });
    await expect.poll(sideways).toBeLessThanOrEqual(0);
  }
});
