import type { Locator, Page } from '@playwright/test';
import { chord, claims, expectStatus, listStands, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm, toasts } from './ruling.ts';

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Takes the first item of the menu behind a chip. */
async function pickByKeys(page: Page, form: RulingForm, chip: string): Promise<void> {
  await tabTo(page, form.desk.getByRole('button', { name: chip, exact: true }));
  await page.keyboard.press('Enter');
  const items = page.getByRole('menuitemcheckbox');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items.first()).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);
}

test('from sign-in to the next case by keyboard alone, and it is there after a reload', async ({
  page,
  at,
}) => {
  const pointer: string[] = [];
  await page.exposeFunction('pointerUsed', (what: string) => void pointer.push(what));
  await page.addInitScript(() => {
    const tell = (event: Event) =>
      Reflect.apply(Reflect.get(window, 'pointerUsed'), window, [event.type]);
    for (const type of ['pointerdown', 'mousedown', 'mousemove', 'touchstart', 'wheel']) {
      window.addEventListener(type, tell, { capture: true });
    }
  });
  const { keyboard } = page;

  await test.step('sign in', async () => {
    await page.goto(at('sign-in?volume=0'));
    const mara = page.getByRole('button', { name: people.mara });
    await expect(mara).toBeVisible();
    await tabTo(page, mara);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  });

  await test.step('evidence of a case found by its words', async () => {
    await openCase(page, claims.manyFiles);
    await keyboard.press('e');
    const viewer = page.getByRole('region', { name: 'Evidence viewer' });
    await expect(viewer.getByText(/^Exhibit 1, /)).toBeAttached();
    await keyboard.press(']');
    await expect(viewer.getByText(/^Exhibit 2, /)).toBeAttached();
    await keyboard.press('[');
    await expect(viewer.getByText(/^Exhibit 1, /)).toBeAttached();
    await keyboard.press('Escape');
    await expect(viewer).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(claims.manyFiles);
  });

  await test.step('the queue: down with j, open with Enter', async () => {
    await chord(page, 'g', 'd');
    await expect(page).toHaveURL(/disputes$/);
    await listStands(page);
    const wanted = page.getByRole('row', { name: /DSP-/ }).filter({ hasText: claims.F1 });
    await expect(wanted).toBeVisible();
    const place = Number(await wanted.getAttribute('data-rowindex'));
    const current = page.locator('[role=row]:focus-within');
    for (let row = 0; row <= place + 1; row += 1) {
      await keyboard.press('j');
      await expect(current).toHaveAttribute('data-rowindex', String(row));
    }
    await keyboard.press('k');
    await expect(current).toContainText(claims.F1);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(claims.F1);
  });

  await test.step('rule 30 percent and go on', async () => {
    const form = new RulingForm(page);
    await keyboard.press('2');
    await expect(form.kind('Partial')).toBeFocused();
    await expect(form.kind('Partial')).not.toBeChecked();
    await keyboard.press('Space');
    await expect(form.kind('Partial')).toBeChecked();
    await tabTo(page, form.percent);
    await keyboard.type('30');
    await pickByKeys(page, form, 'Reason');
    await pickByKeys(page, form, 'Exhibit or message');
    await expect(form.desk.getByText('Within your limit.')).toBeVisible();
    await expect(form.submit).toBeEnabled();
    await keyboard.press('Control+Shift+Enter');
    await expect(toasts(page).getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(toasts(page)).toContainText('takes effect when the undo window ends');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).not.toHaveText(claims.F1);
    await expect(title).not.toHaveText('Loading…');
  });
  expect(pointer).toEqual([]);

  await test.step('the money moves when the hold is over, and stays moved', async () => {
    await new Stage(page).advance('1 min');
    await openCase(page, claims.F1);
    for (const look of ['live', 'reloaded']) {
      await test.step(look, async () => {
        const main = page.getByRole('main');
        await expectStatus(page, 'resolved');
        // 36.00 to the buyer; the seller had 300.00 and bears 32.40 of it, 3.60 is commission.
        await expect(main.getByText('267.60').first()).toBeVisible();
      });
      await page.reload();
    }
  });
});
