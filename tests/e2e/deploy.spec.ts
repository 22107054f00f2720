import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder } from '../bench/static-server.mjs';
import { chord, claims, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';

/** Code that did not change keeps its address from build to build. */
const STAYS = /^rolldown-runtime-/;

/** Another build of the same console: every other module has another address. */
async function nextBuild(folder: string): Promise<void> {
  await cp(resolve('dist'), folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = (await readdir(assets)).filter((name) => name.endsWith('.js') && !STAYS.test(name));
  const renamed = names.map((name) => [name, name.replace(/\.js$/, 'n.js')] as const);
  const texts = [join(folder, 'index.html'), ...names.map((name) => join(assets, name))];
  for (const path of texts) {
    let text = await readFile(path, 'utf8');
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    await writeFile(path, text);
  }
  for (const [before, after] of renamed) await rename(join(assets, before), join(assets, after));
}

async function begin(page: Page, url: string): Promise<void> {
  await page.goto(`${url}sign-in?volume=0`);
  await page.getByRole('button', { name: people.mara }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
}

const write = (page: Page) => page.getByRole('region', { name: 'Write' }).getByRole('textbox');
const bar = (page: Page) => page.getByRole('status').filter({ hasText: /^A new version is ready/ });

test('a deploy is told by itself, takes no page down and loses no words', async ({
  page,
  noise,
}, testInfo) => {
  // The modules of the build before are gone from the host.
  noise.allow(/Failed to load module script|Failed to fetch dynamically imported|MIME type|404/);
  const server = await serveFolder(resolve('dist'));
  const next = testInfo.outputPath('next');
  await nextBuild(next);
  await page.clock.install();
  await begin(page, server.url);
  await openCase(page, claims.F1);
  const address = page.url();
  await page.keyboard.press('r');
  await expect(write(page)).toBeFocused();
  await page.keyboard.type('Half a sentence');
  server.deploy(next);

  // Nobody presses anything: the page asks now and then.
  await page.clock.runFor('11:00');
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole('button', { name: 'Later' }).press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await expect(write(page)).toHaveValue('Half a sentence');

  // A page that was not opened before is gone with the build: it says so, and the way on is one key.
  await write(page).focus();
  await page.keyboard.press('Escape');
  await expect(write(page)).not.toBeFocused();
  await chord(page, 'g', 'i');
  const main = page.getByRole('main');
  await expect(main.getByText(/^A new version is ready/)).toBeVisible();
  await expect(bar(page)).toBeVisible();
  await main.getByRole('button', { name: 'Reload' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Fairness/ })).toBeVisible();
  await page.goto(address);
  await expect(write(page)).toHaveValue('Half a sentence');
  server.close();
});

test('without any network the desk goes on, and parts come when it is back', async ({
  page,
  context,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/);
  const server = await serveFolder(resolve('dist'));
  await begin(page, server.url);
  await openCase(page, claims.F1);
  // What is needed without a network was fetched while there was one.
  const fetched = () => server.takeSent().map(({ path }) => path);
  const seen: string[] = [];
  await expect
    .poll(() => seen.push(...fetched()) && seen.some((path) => path.includes('/CaseOutbox-')))
    .toBe(true);
  await new Stage(page).fault('*', 'offline');
  await context.setOffline(true);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('m');
  await expect(write(page)).toBeFocused();
  await page.keyboard.type('Said without a network.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'On this case' })).toContainText(
    'Said without a network.',
  );

  // Code of chosen rows was never asked for: the queue stays, and its tools come with the line.
  await page.getByRole('heading', { level: 1 }).focus();
  await chord(page, 'g', 'd');
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  const rows = page.locator('main :is([data-row-id], [role=row][data-id])');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(
    page.locator('main :is([data-row-id], [role=row][data-id]):focus-within'),
  ).toHaveCount(1);
  await page.keyboard.press('x');
  await expect(page.getByText('The server could not be reached').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Disputes' })).toBeVisible();
  // Nor was that of an act, which is not done late: it can be pressed again.
  await page.keyboard.press('n');
  await context.setOffline(false);
  await expect(page.getByRole('group', { name: 'Selected cases' })).toBeVisible();
  await new Stage(page).clearFaults();
  await expect(page.getByText(/^No network since/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Take next' }).press('Enter');
  await expect(page).toHaveURL(/\/disputes\/dsp_/);
  server.close();
});
