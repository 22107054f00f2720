import type { Page } from '@playwright/test';
import { beside, claims, listStands, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';

const DRAFTS = 50;

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
  at,
  signIn,
  secondTab,
  expectAccessible,
}) => {
  test.slow();
  await signIn(people.mara);
  const path = await openCase(page, claims.F1);
  // The same person in another tab, on the same case.
  const other = await secondTab(people.mara);
  await other.goto(at(path));
  await expect(other.getByRole('heading', { level: 1, name: claims.F1 })).toBeVisible();
  // Kept for reading when the page has been quiet for a moment.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        // Opening one that is not there would make it.
        const [name] = await caches.keys();
        return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
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
  await expect(thread).toContainText(/First\..*Second\..*Third\./s);
});

/** A case of the queue that is open; says whether the next one is wanted. */
type Visit = (path: string) => Promise<boolean>;

/** Case after case of the queue, as a person walks along it: without loading the console anew. */
async function walk(page: Page, visit: Visit): Promise<void> {
  await listStands(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const place = page.getByRole('navigation', { name: 'Place in the queue' });
  for (let number = 1; ; number += 1) {
    await expect(place).toContainText(new RegExp(`(?<!\\d)${number} of \\d`));
    await expect(page.getByRole('region', { name: 'Write' })).toBeVisible();
    if (!(await visit(new URL(page.url()).pathname))) return;
    // The key goes to the page, not to what was written.
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('j');
  }
}

test('fifty drafts by case and audience outlive a crash of the page and a reload', async ({
  page,
  at,
  signIn,
  noise,
}) => {
  test.slow();
  await signIn(people.mara);
  await page.goto(at('disputes'));
  const audiences = ['To buyer', 'To both', 'To seller', 'Staff note'];
  const choice = (on: Page, audience: string) =>
    on.getByRole('region', { name: 'Write' }).getByRole('radio', { name: audience });
  const written = new Map<string, string>();
  await walk(page, async (path) => {
    for (const audience of audiences) {
      if (written.size === DRAFTS) return false;
      await choice(page, audience).check();
      // Closed cases take no words but notes.
      if (!(await field(page).isEditable())) continue;
      const text = `${path} ${audience}`;
      await expect(field(page)).toHaveValue('');
      await field(page).fill(text);
      await expect(field(page)).toHaveValue(text);
      written.set(text, path);
    }
    return true;
  });

  // The page crashes: nothing of it runs any more, not even what runs when a page goes.
  const session = await page.evaluate(() => sessionStorage.getItem('recourse.session') ?? '');
  const again = await beside(page);
  noise.listen(again);
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await again.addInitScript((kept) => sessionStorage.setItem('recourse.session', kept), session);
  await again.goto(at('disputes'));
  const found = new Set<string>();
  await walk(again, async (path) => {
    for (const audience of audiences) {
      const text = `${path} ${audience}`;
      if (!written.has(text)) continue;
      await choice(again, audience).check();
      await expect(field(again)).toHaveValue(text);
      found.add(text);
    }
    return found.size < DRAFTS;
  });
});
