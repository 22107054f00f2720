import { claims, expectStatus, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm, toasts } from './ruling.ts';

test('an address below the subpath survives a hard reload', async ({ page, at }) => {
  const response = await page.goto(at('disputes/unknown'));
  expect(response?.status()).toBe(200);
  const reloaded = await page.reload();
  expect(reloaded?.status()).toBe(200);
  const sources = await page
    .locator('script[src], link[href]')
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
    );
  const paths = sources.map((source) => new URL(source, page.url()).pathname);
  expect(paths.filter((path) => !path.startsWith('/desk/'))).toEqual([]);
});

test.describe('without service workers', () => {
  test.use({ serviceWorkers: 'block' });

  test('the main job runs below a subpath', async ({ page, signIn, at }) => {
    await signIn(people.mara);
    const path = await openCase(page, claims.F1);
    expect(new URL(page.url()).pathname).toMatch(/^\/desk\/disputes\//);
    const form = new RulingForm(page);
    await form.fill({ kind: 'Partial', percent: '30' });
    await form.send();
    await expect(toasts(page)).toContainText('takes effect when the undo window ends');
    await new Stage(page).advance('1 min');
    await page.goto(at(path));
    await page.reload();
    await expectStatus(page, 'resolved');
    await page
      .getByRole('button', { name: /invoice\.pdf$/ })
      .first()
      .click();
    await expect(page.locator('canvas').first()).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  });
});

test('a private window starts with a world of its own and keeps it through a reload', async ({
  browser,
  at,
  signIn,
  noise,
}) => {
  // A context of Playwright is a private window: nothing of it is on disk.
  const context = await browser.newContext();
  const page = await context.newPage();
  noise.listen(page);
  await signIn(people.helena, page);
  const path = await openCase(page, claims.F1);
  await page
    .getByRole('region', { name: 'Write' })
    .getByRole('radio', { name: 'Staff note' })
    .check();
  await page.getByRole('textbox', { name: 'Note that only staff read' }).fill('Seen privately');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Seen privately' })).toBeVisible();
  await page.goto(at(path));
  await expect(page.getByRole('article').filter({ hasText: 'Seen privately' })).toBeVisible();
  await context.close();
});
