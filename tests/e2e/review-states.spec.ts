import type { Locator, Page } from '@playwright/test';
import { people } from './desk.ts';
import { expect, test } from './fixtures.ts';

const main = (page: Page) => page.getByRole('main');
const region = (page: Page, name: string) => main(page).getByRole('region', { name });
const status = (page: Page) =>
  page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });

/** The first request of a list, opened by its address. */
async function open(page: Page, list: string): Promise<void> {
  await page.goto(list);
  const link = main(page).locator('a[href*="review-deletions/rdr_"]').first();
  await expect(link).toBeVisible();
  await page.goto((await link.getAttribute('href')) ?? '');
  await expect(main(page).locator('#review-axis')).toBeVisible();
  await expect(page.getByText('live', { exact: true })).toBeVisible();
}

async function claim(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await expect(main(page).getByRole('button', { name: 'Let go' })).toBeVisible();
}

/** Words into the one field of a dialog, and away with it. */
async function answer(page: Page, field: Locator, words: string): Promise<void> {
  await expect(field).toBeVisible();
  await field.focus();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a request that waits, was handed on, or came back says so, and axe finds nothing there', async ({
  page,
  at,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  await signIn(people.ruth);
  const looked = async () => {
    // Why the focused button can't be pressed is told beside it; that is no part of the page.
    await page.getByRole('heading', { level: 1 }).focus();
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await expectAccessible();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
  };

  await test.step('the author is asked', async () => {
    await open(page, at('review-deletions?view=all&reason=wrongOffer&status=queued'));
    await claim(page);
    await page.keyboard.press('q');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible();
    await answer(page, page.getByRole('textbox', { name: 'Question' }), 'Which order is it?');
    await expect(status(page)).toContainText('author asked');
    await expect(region(page, 'Asked')).toContainText('Which order is it?');
    await expect(main(page)).toContainText('The author was asked: it goes on with the answer');
    await looked();
  });

  await test.step('handed on to another person', async () => {
    await open(page, at('review-deletions?view=all&reason=unrelated&status=queued'));
    await claim(page);
    await main(page).getByRole('button', { name: 'Hand on' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'To whom' }).press('Enter');
    await page.getByRole('option', { name: people.sanjay }).press('Enter');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await expectAccessible();
    await answer(page, dialog.getByRole('textbox', { name: 'Why' }), 'Please look.');
    await expect(status(page)).toContainText('escalated');
    await expect(region(page, 'From one reviewer to the next')).toContainText('Please look.');
    await looked();
  });

  await test.step('sent back by the second person', async () => {
    await open(page, at('review-deletions?view=secondPerson'));
    await main(page).getByRole('button', { name: 'Send back without a verdict' }).press('Enter');
    const address = page.url();
    await answer(
      page,
      page.getByRole('dialog').getByRole('textbox', { name: 'Comment' }),
      'Quote the second message.',
    );
    await page.goto(address);
    await expect(region(page, 'From one reviewer to the next')).toContainText(
      'sent the decision back',
    );
    await looked();
  });
});
