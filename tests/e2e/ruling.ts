import { expect, type Locator, type Page } from '@playwright/test';

export interface Decision {
  kind: 'Full' | 'Partial' | 'Replace' | 'None';
  percent?: string;
  amount?: string;
  /** Evidence unless told: a case without files is ruled by policy. */
  basis?: 'Policy';
  note?: string;
}

/** The ruling form of a case, by the names its controls have. */
export class RulingForm {
  readonly #page: Page;
  readonly desk: Locator;
  readonly submit: Locator;
  readonly note: Locator;
  readonly percent: Locator;
  readonly amount: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.desk = page.locator('#ruling-desk');
    this.submit = this.desk.getByRole('button', { name: /^(Rule|Propose) and / });
    this.note = this.desk.getByRole('textbox', { name: /^Internal note/ });
    this.percent = this.desk.getByRole('textbox', { name: 'Percent of the disputed lines' });
    this.amount = this.desk.getByRole('textbox', { name: /^Amount in / });
  }

  kind(name: Decision['kind']): Locator {
    return this.desk.getByRole('radio', { name, exact: true });
  }

  #choose(group: 'What do you rule?' | 'Amount by' | 'Based on', name: string): Promise<void> {
    return this.desk
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name, exact: true })
      .check();
  }

  /** The first item of a menu behind a chip: a reason, a citation. By keys: the receipt above it may still grow. */
  async #pick(chip: string, menu: string): Promise<void> {
    await this.desk.getByRole('button', { name: chip, exact: true }).press('Enter');
    const items = this.#page.getByRole('menu', { name: menu }).getByRole('menuitemcheckbox');
    await expect(items.first()).toBeFocused();
    await items.first().press('Enter');
    await expect(items.first()).toBeChecked();
    await this.#page.keyboard.press('Escape');
    await expect(items).toHaveCount(0);
  }

  /** Opens the form on the page of a case, unless it is open. */
  async open(): Promise<void> {
    const entry = this.#page.getByRole('button', { name: 'Full refund' });
    await expect(this.desk.or(entry)).toBeVisible();
    if (await this.desk.isVisible()) return;
    await this.#page.keyboard.press('1');
    await expect(this.desk).toBeVisible();
  }

  async byPercent(text: string): Promise<void> {
    await this.#choose('Amount by', 'Percent');
    await this.percent.fill(text);
  }

  async byAmount(text: string): Promise<void> {
    await this.#choose('Amount by', 'Amount');
    await this.amount.fill(text);
  }

  /** Fills everything a ruling needs; statements follow from the reason. */
  async fill(decision: Decision): Promise<void> {
    await this.open();
    await this.#choose('What do you rule?', decision.kind);
    if (decision.percent !== undefined) await this.byPercent(decision.percent);
    if (decision.amount !== undefined) await this.byAmount(decision.amount);
    if (decision.basis !== undefined) await this.#choose('Based on', decision.basis);
    await this.#pick('Reason', 'Reasons for this ruling');
    await this.#pick('Exhibit or message', 'Evidence and messages to cite');
    if (decision.note !== undefined) await this.note.fill(decision.note);
  }

  /** Opens the form, rules and sees it taken. */
  async rule(decision: Decision): Promise<void> {
    await this.fill(decision);
    await this.send();
    await expect(toasts(this.#page)).toContainText('takes effect when the undo window ends');
  }

  /** Sends it once the receipt stands. */
  async send(): Promise<void> {
    await expect(this.submit).toBeEnabled();
    await this.submit.click();
  }
}

/** What the corner of the page says. */
export function toasts(page: Page): Locator {
  return page.getByRole('region', { name: 'Notifications' });
}
