import type { Locator, Page } from '@playwright/test';
import { listStands, people } from './desk.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 390, height: 844 } });

const bar = (page: Page) => page.getByRole('navigation').last();

/** The lowest point of an element, and where the bar of a thumb begins. */
async function clearOf(button: Locator, below: Locator): Promise<boolean> {
  const [box, under] = await Promise.all([button.boundingBox(), below.boundingBox()]);
  return box !== null && under !== null && box.y + box.height <= under.y;
}

async function firstCase(page: Page, queue: string): Promise<void> {
  await listStands(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${queue}/\\w`));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

test('the button that sends is in view with the words, also while they grow', async ({
  page,
  at,
  signIn,
}) => {
  await signIn(people.mara);
  for (const [queue, name] of [
    ['questions', /^Answer/],
    ['tickets', /^Send to/],
  ] as const) {
    await page.goto(at(queue));
    await firstCase(page, queue);
    await page.keyboard.press('r');
    await expect(page.getByRole('main').getByRole('textbox').first()).toBeFocused();
    const send = page.getByRole('main').getByRole('button', { name });
    await expect.poll(() => clearOf(send, bar(page))).toBe(true);
    await page.keyboard.type('One\nTwo\nThree\nFour\nFive\nSix\nSeven\nEight\nNine\nTen');
    await expect.poll(() => clearOf(send, bar(page))).toBe(true);
  }
});

test('a long filter is read to its end, and a reference in a message stays whole', async ({
  page,
  at,
  signIn,
}) => {
  await signIn(people.mara);
  const where = 'any(reason:damaged,wrongItem;clock:missed,4h,24h;awaiting:staff,buyer,seller)';
  await page.goto(at(`disputes?view=all&where=${where}`));
  const chip = page.getByText(/^reason: damaged or wrong item or clock: .* or seller$/);
  await expect(chip).toBeVisible();
  const fits = (element: HTMLElement | SVGElement) =>
    element.scrollWidth <= element.clientWidth && element.getBoundingClientRect().right <= 390;
  await expect.poll(() => chip.evaluate(fits)).toBe(true);

  await page.goto(at('tickets'));
  await listStands(page);
  await page.keyboard.press('j');
  await expect(page.locator('[data-row-id]:focus-within')).toHaveCount(1);
  await page.keyboard.press('c');
  const toast = page.locator('[data-toasts] li').first();
  const reference = toast.getByText(/^TKT-\d{4}-\d{6}$/);
  await expect(reference).toBeVisible();
  await expect.poll(() => reference.evaluate((element) => element.getClientRects().length)).toBe(1);
});
