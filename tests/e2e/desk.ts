import { expect, type Locator, type Page } from '@playwright/test';
import type { Operation } from '../../src/api/contract/index.ts';

/** Named cases of the seed by their claim, which the search finds; `F…` are cases of money.md §4. */
export const claims = {
  /** USD 120.00, commission 12.00, seller pending 300.00, one PDF. */
  F1: 'Charm bracelet arrived with a broken link',
  /** The same order with a seller pending of 50.00. */
  F2: 'Bracelet clasp broken in the box',
  /** JPY, no decimals. */
  F3: 'Lacquer is another colour than in the photos',
  /** USD 2,000.00: above one admin's limit. */
  F15: 'Two of nine diamonds are paste',
  /** Four exhibits: photos, a DOCX and a PDF. */
  manyFiles: 'Emerald ring arrived with a bent claw',
  /** Its second exhibit is a damaged PDF. */
  brokenPdf: 'GIA certificate number does not match the stone',
} as const;

export const people = {
  mara: 'Mara Okafor',
  jonas: 'Jonas Reiter',
  helena: 'Helena Brandt',
  tomas: 'Tomás Kovářík',
  ruth: 'Ruth Adeyemi',
  sanjay: 'Sanjay Menon',
  olu: 'Olu Bergström',
} as const;

/**
 * Another tab of the same browser, in a window of its own beside the first: of two tabs in one window only
 * the one in front draws, the other waits a second for each frame.
 */
export async function beside(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.evaluate(() => void window.open('about:blank', '_blank', 'popup,noopener'));
  return opened;
}

/** Sets preferences of a browser before its pages start. */
export async function prefer(page: Page, preferences: Record<string, string>): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('recourse.preferences', JSON.stringify(chosen));
  }, preferences);
}

/**
 * The list of a queue as it stays: the grid where there is room for it, else cards, with the rows that were
 * asked for. The plain table before it has fewer rows, and rows of a last visit may go again.
 */
export async function listStands(page: Page): Promise<void> {
  const list = page.getByRole('main').locator('[data-view=grid], [data-view=cards]');
  await expect(list.locator('[data-row-id], [role=row][data-id]').first()).toBeVisible();
  await expect(list.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Two keys one after the other, as fast as hands do it: the second comes too late after a second or so. */
export async function chord(page: Page, first: string, second: string): Promise<void> {
  await Promise.all([page.keyboard.press(first), page.keyboard.press(second)]);
}

/** The link to a case among the results, found by its claim through the search of the console. */
async function find(page: Page, claim: string): Promise<Locator> {
  const search = page.getByRole('searchbox');
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type(claim);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]q=/);
  const link = page.getByRole('main').getByRole('link', { name: claim });
  await expect(link).toBeVisible();
  return link;
}

/** Opens a case by its claim; answers its path, such as `disputes/dsp_…`. */
export async function openCase(page: Page, claim: string): Promise<string> {
  const link = await find(page, claim);
  const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
  await link.press('Enter');
  // The page has arrived when the focus has: before that, keys are still the last page's.
  await expect(page.getByRole('heading', { level: 1, name: claim })).toBeFocused();
  return path.replace(/^.*(?=disputes\/)/, '');
}

/** The line below the claim, which names the status. */
export async function expectStatus(page: Page, status: 'escalated' | 'resolved'): Promise<void> {
  const head = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
  await expect(head).toContainText(new RegExp(`· ${status}`, 'i'));
}

type Fault =
  | 'fails with 503'
  | 'takes 3 s longer'
  | 'reply is lost after the effect'
  | 'offline'
  | 'answers nonsense';

/** The demo stage as a person uses it: the one way in which tests move time and break things. */
export class Stage {
  readonly #page: Page;
  readonly #dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#dialog = page.getByRole('dialog', { name: 'Demo stage' });
  }

  async #act(act: (dialog: Locator) => Promise<void>): Promise<void> {
    await this.#page.getByRole('button', { name: 'Stage', exact: true }).click();
    await expect(this.#dialog.getByText(/^It is /)).toBeVisible();
    await act(this.#dialog);
    await this.#page.keyboard.press('Escape');
    await expect(this.#dialog).toBeHidden();
  }

  /** Moves the simulated clock and runs everything that falls due on the way. */
  async advance(step: '1 min' | '1 h' | '2 h' | '1 day' | '3 days' | '31 days'): Promise<void> {
    await this.#act(async (dialog) => {
      const clock = dialog.getByText(/^It is /);
      const before = await clock.innerText();
      await dialog.getByRole('button', { name: step, exact: true }).click();
      await expect(clock).not.toHaveText(before);
    });
  }

  /** Makes an operation fail. */
  async fault(operation: Operation | '*', fault: Fault): Promise<void> {
    await this.#act(async (dialog) => {
      await dialog.getByRole('combobox', { name: 'Operation' }).click();
      const name = operation === '*' ? 'every operation' : operation;
      await this.#page.getByRole('option', { name, exact: true }).click();
      await dialog.getByRole('combobox', { name: 'What goes wrong' }).click();
      await this.#page.getByRole('option', { name: fault, exact: true }).click();
      await dialog.getByRole('button', { name: 'Add the fault' }).click();
      await expect(dialog.getByText(`${name}: ${fault}`)).toBeVisible();
    });
  }

  /** Heals everything. */
  async clearFaults(): Promise<void> {
    await this.#act(async (dialog) => {
      await dialog.getByRole('button', { name: 'Clear all' }).click();
      await expect(dialog.getByText('Nothing is broken.')).toBeVisible();
    });
  }

  /** Writes into the open case as one of its parties. */
  async write(party: 'Buyer' | 'Seller', text: string): Promise<void> {
    await this.#act(async (dialog) => {
      await dialog.getByRole('radio', { name: party, exact: true }).check();
      await dialog.getByRole('textbox', { name: 'What they write' }).fill(text);
      await dialog.getByRole('button', { name: 'Write as this party' }).click();
      await expect(dialog.getByRole('textbox', { name: 'What they write' })).toHaveValue('');
    });
  }
}
