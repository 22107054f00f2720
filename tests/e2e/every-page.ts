import { expect, type Locator, type Page } from '@playwright/test';
import { claims } from './desk.ts';

export interface Stop {
  readonly name: string;
  readonly path: string;
  /** Seen once the page has all it shows. */
  readonly ready: (page: Page) => Locator;
}

async function hrefOf(link: Locator): Promise<string> {
  await expect(link).toBeVisible();
  const href = (await link.getAttribute('href')) ?? '';
  return href
    .replace(/\?.*$/, '')
    .replace(/^.*?(?=(disputes|approvals|review-deletions|appeals)\/)/, '');
}

/** The first case of a list, by its address. */
async function firstOf(page: Page, list: string, link: string): Promise<string> {
  await page.goto(list);
  return hrefOf(page.locator(`a[href*="${link}"]`).first());
}

async function casePath(page: Page, claim: string, at: (path: string) => string): Promise<string> {
  await page.goto(at(`disputes?view=all&q=${encodeURIComponent(claim)}`));
  return hrefOf(page.locator('a[href*="disputes/dsp_"]').first());
}

async function exhibitPath(page: Page, address: string, name: RegExp): Promise<string> {
  await page.goto(address);
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL(/evidence\//);
  return new URL(page.url()).pathname.replace(/^.*?(?=(disputes|review-deletions)\/)/, '');
}

/** Reviews: the queue, the bench with a cluster and of a decided request, appeals, and what insights show of both. */
async function lookAtReviews(page: Page, at: (path: string) => string): Promise<Stop[]> {
  const cluster = await firstOf(
    page,
    at('review-deletions?view=clusters'),
    'review-deletions/rdr_',
  );
  const decided = await firstOf(page, at('review-deletions?view=decided'), 'review-deletions/rdr_');
  const held = await firstOf(
    page,
    at('review-deletions?view=secondPerson'),
    'review-deletions/rdr_',
  );
  const ended = await firstOf(
    page,
    at('review-deletions?view=all&status=inadmissible'),
    'review-deletions/rdr_',
  );
  const appeal = await firstOf(page, at('appeals'), 'appeals/apl_');
  const bench = (on: Page) => on.locator('main :is(#review-axis, [role=tab])').first();
  return [
    {
      name: 'review deletions',
      path: 'review-deletions?view=all',
      ready: (on) => on.locator('a[href*="review-deletions/rdr_"]').first(),
    },
    { name: 'bench of a cluster', path: cluster, ready: bench },
    { name: 'decided request', path: decided, ready: bench },
    { name: 'held request', path: held, ready: bench },
    { name: 'inadmissible request', path: ended, ready: bench },
    {
      name: 'appeals',
      path: 'appeals',
      ready: (on) => on.locator('a[href*="appeals/apl_"]').first(),
    },
    { name: 'sealed appeal', path: appeal, ready: bench },
    {
      name: 'policy',
      path: 'settings/policy',
      ready: (on) => on.locator('main li[id^="R-"]').first(),
    },
    {
      name: 'fairness',
      path: 'insights/fairness?days=all',
      ready: (on) => on.locator('main [role=group] .value').first(),
    },
    {
      name: 'statements of reasons',
      path: 'insights/statements?days=all',
      ready: (on) => on.getByRole('row').nth(1),
    },
  ];
}

async function look(page: Page, at: (path: string) => string): Promise<Stop[]> {
  const dispute = await casePath(page, claims.manyFiles, at);
  const picture = await exhibitPath(page, at(dispute), /\.jpg$/);
  const document = await exhibitPath(page, at(dispute), /\.pdf$/);
  await page.goto(at('approvals'));
  const approval = await hrefOf(page.locator('a[href*="approvals/"]').first());
  return [
    {
      name: 'queue',
      path: 'disputes',
      ready: (on) => on.locator('a[href*="disputes/dsp_"]').first(),
    },
    {
      name: 'tickets',
      path: 'tickets?view=all',
      ready: (on) => on.locator('a[href*="tickets/tkt_"], main [data-empty]').first(),
    },
    {
      name: 'questions',
      path: 'questions?view=all',
      ready: (on) => on.locator('a[href*="questions/qst_"]').first(),
    },
    {
      name: 'case',
      path: dispute,
      ready: (on) => on.getByRole('heading', { level: 1, name: claims.manyFiles }),
    },
    { name: 'ruling', path: `${dispute}/ruling`, ready: (on) => on.locator('#ruling-desk') },
    { name: 'picture', path: picture, ready: (on) => on.getByRole('img').first() },
    { name: 'PDF', path: document, ready: (on) => on.locator('canvas').first() },
    { name: 'approvals', path: approval, ready: (on) => on.getByRole('article') },
    {
      name: 'audit',
      path: 'audit',
      ready: (on) => on.locator(':is(tr, [role=row], [data-row-id])').nth(2),
    },
    {
      name: 'search',
      path: 'search?q=ring',
      ready: (on) => on.locator('a[data-hit]').first(),
    },
    {
      name: 'home',
      path: 'home',
      ready: (on) => on.locator('[data-home], main [data-empty]').first(),
    },
    {
      name: 'settings',
      path: 'settings/calendar',
      ready: (on) => on.getByRole('group', { name: /./ }).first(),
    },
    { name: 'no such page', path: 'nowhere', ready: (on) => on.locator('main [data-empty]') },
  ];
}

const known = new Map<typeof look, Promise<Stop[]>>();

function once(page: Page, at: (path: string) => string, how: typeof look): Promise<Stop[]> {
  const found = known.get(how) ?? how(page, at);
  known.set(how, found);
  return found;
}

/**
 * Every address of the console behind the sign-in, in two halves that are walked side by side: the cases with
 * one that has pictures and a PDF, and the reviews. The seed gives the same ids to every browser, so they are
 * looked up once.
 */
export const everyPage = {
  cases: (page: Page, at: (path: string) => string) => once(page, at, look),
  reviews: (page: Page, at: (path: string) => string) => once(page, at, lookAtReviews),
};
