import type { Page } from '@playwright/test';
import { claims, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';

/** Enough cases for fifty drafts, also when some of them take a note only. */
const CASES = 16;

const bar = (page: Page) => page.getByRole('region', { name: 'On this case' });
const field = (page: Page) => page.getByRole('region', { name: 'Write' }).getByRole('textbox');
const banner = (page: Page) => page.getByText(/^No network since/);

async function note(page: Page, text: string): Promise<void> {
  // The key goes to the page, not to what was left behind.
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('m');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(field(page)).toHaveValue('');
}

test('a full outbox survives a reload, a second tab does not send it again', async ({
  page,
  context,
  at,
  signIn,
  noise,
  expectAccessible,
}) => {
  test.slow();
  await signIn(people.mara);
  const path = await openCase(page, claims.F1);
  // The same person in another tab, on the same case.
  const other = await context.newPage();
  noise.listen(other);
  await signIn(people.mara, other);
  await other.goto(at(path));
  await expect(other.getByRole('heading', { level: 1, name: claims.F1 })).toBeVisible();
  // Kept for reading when the page has been quiet for a moment.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        return (await (await caches.open(name)).keys()).length;
      }),
    )
    .toBeGreaterThan(3);

  const stage = new Stage(page);
  await stage.fault('*', 'offline');
  for (const text of ['First.', 'Second.', 'Third.']) await note(page, text);
  await expect(banner(page)).toBeVisible();
  await expect(bar(page).getByRole('listitem')).toHaveCount(3);
  await expectAccessible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: claims.F1 })).toBeVisible();
  await expect(banner(page)).toContainText('this is from');
  await expect(bar(page).getByRole('listitem')).toHaveCount(3);
  await expect(bar(other).getByRole('listitem')).toHaveCount(3);

  await stage.clearFaults();
  for (const one of [page, other]) {
    await expect(bar(one)).toHaveCount(0);
    await expect(banner(one)).toHaveCount(0);
  }
  const thread = page.getByRole('list', { name: 'Timeline' });
  for (const text of ['First.', 'Second.', 'Third.'])
    await expect(thread.getByText(text, { exact: true })).toHaveCount(1);
  const order = await thread.innerText();
  expect(order.indexOf('First.')).toBeLessThan(order.indexOf('Second.'));
  expect(order.indexOf('Second.')).toBeLessThan(order.indexOf('Third.'));
});

test('fifty drafts by case and audience outlive a crash of the page and a reload', async ({
  page,
  context,
  at,
  signIn,
  noise,
}) => {
  test.slow();
  await signIn(people.mara);
  await page.goto(at('disputes'));
  const links = page.locator('main a[href*="/disputes/"]');
  const readPaths = () =>
    links.evaluateAll((all) => [
      ...new Set(
        all
          .map((link) => link.getAttribute('href')?.replace(/[?#].*/, '') ?? '')
          .filter((path) => /\/disputes\/dsp_\w+$/.test(path)),
      ),
    ]);
  // The first frame has fewer rows than the grid that follows it; closed cases take no words.
  await expect.poll(async () => (await readPaths()).length).toBeGreaterThanOrEqual(CASES);
  const paths = await readPaths();
  const audiences = ['To buyer', 'To both', 'To seller', 'Staff note'];
  const written: [path: string, audience: string, text: string][] = [];
  for (const path of paths) {
    if (written.length >= 50) break;
    await page.goto(at(path));
    const desk = page.getByRole('region', { name: 'Write' });
    await expect(desk.getByRole('radio').first()).toBeVisible();
    for (const audience of audiences) {
      if (written.length >= 50) break;
      const choice = desk.getByRole('radio', { name: audience });
      if (!(await choice.isVisible())) continue;
      await choice.check();
      if (!(await field(page).isEditable())) continue;
      const text = `${path} ${audience}`;
      await field(page).fill(text);
      written.push([path, audience, text]);
    }
  }
  expect(written.length).toBe(50);

  // The page crashes: nothing of it runs any more, not even what runs when a page goes.
  const session = await page.evaluate(() => sessionStorage.getItem('recourse.session') ?? '');
  const again = await context.newPage();
  noise.listen(again);
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await again.addInitScript((kept) => sessionStorage.setItem('recourse.session', kept), session);
  let open = '';
  for (const [path, audience, text] of written) {
    if (open !== path) await again.goto(at(path));
    open = path;
    await again
      .getByRole('region', { name: 'Write' })
      .getByRole('radio', { name: audience })
      .check();
    await expect(field(again)).toHaveValue(text);
  }
});
