import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function atTheDesk(page: Page, at: (path: string) => string): Promise<void> {
  await page.goto(at('sign-in?volume=60'));
  await page.getByRole('button', { name: 'Mara Okafor' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Presses Tab until something has the focus: how somebody without a mouse gets there. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true });
  await expect(wanted.first()).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.first().evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

test('groups, columns, a view and an export by keyboard alone', async ({
  page,
  at,
  expectAccessible,
}) => {
  await atTheDesk(page, at);
  await page.goto(at('tickets?view=all'));
  await expect(page.getByRole('heading', { level: 1, name: 'Tickets' })).toBeVisible();
  await expect(page.locator('[data-view=grid]')).toBeVisible();

  await tabTo(page, 'filter');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Filters' });
  await expect(panel).toBeVisible();
  await tabTo(page, 'group');
  await page.keyboard.press('Enter');
  const group = panel.getByRole('group', { name: 'Conditions 1' });
  const field = group.getByRole('combobox');
  await expect(field).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await field.focus();
  await page.keyboard.type('priority');
  await expect(field).toHaveValue('priority');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(group.getByRole('button', { name: 'urgent' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/where=all\(priority:urgent\)/);
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByText('priority: urgent', { exact: true })).toBeVisible();

  await tabTo(page, 'Columns');
  await page.keyboard.press('Enter');
  const look = page.getByRole('dialog', { name: 'Columns and density' });
  await expect(look).toBeVisible();
  await tabTo(page, 'Status: further to the front');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/columns=case,subject,requester,status,priority/);
  // A hint beside the arrow belongs to no landmark; it goes with the focus.
  await tabTo(page, 'Close');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns', exact: true })).toBeFocused();
  const headers = page.getByRole('columnheader');
  await expect(headers.filter({ hasText: 'Status' })).toBeVisible();

  await tabTo(page, 'Save as a view');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Urgent first');
  await expectAccessible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const tab = page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: /^Urgent first/ });
  await expect(tab).toHaveAttribute('aria-current', 'page');

  await page.keyboard.press('Tab');
  await tabTo(page, 'Export');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Start');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^tickets-.*Z\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  const lines = text.split('\r\n').slice(1, -1);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toContain(',urgent,');
  await expectAccessible();
  await page.keyboard.press('Escape');

  await tabTo(page, 'Views');
  await page.keyboard.press('Enter');
  const views = page.getByRole('dialog', { name: 'Views of Tickets' });
  await expect(views.getByRole('listitem', { name: 'Urgent first' })).toBeVisible();
  await expectAccessible();
  await page.reload();
  await expect(tab).toHaveAttribute('aria-current', 'page');
});

test('the tools of the queue fit a narrow screen', async ({ page, at }) => {
  await atTheDesk(page, at);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(
    at('tickets?view=all&where=any(priority:urgent;all(topic:payouts;clock:missed,4h))'),
  );
  await expect(page.locator('main li a[href*="tickets/"]').first()).toBeVisible();
  await expect(page.getByText(/^priority: urgent or \(topic: payouts/)).toBeVisible();
  for (const tool of ['Views', 'Columns', 'Export']) {
    await page.getByRole('button', { name: tool, exact: true }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    const sideways = () =>
      page.evaluate(() => {
        const shown = [document.querySelector('#page'), document.querySelector('[role=dialog]')];
        return Math.max(...shown.map((one) => (one?.scrollWidth ?? 0) - (one?.clientWidth ?? 0)));
      });
    await expect.poll(sideways).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});
