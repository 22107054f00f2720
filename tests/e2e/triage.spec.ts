import type { Page } from '@playwright/test';
import { chord, listStands } from './desk.ts';
import { expect, test } from './fixtures.ts';

/** Tickets in one run; the long run (`npm run soak`) does two hundred. */
const TICKETS = Number(process.env['TRIAGE'] ?? 20);

declare global {
  interface Window {
    /** Pointer and mouse events that the page has had. */
    hands: string[];
    /** What the live regions have said. */
    said: string[];
  }
}

/** Counts hands on the page and what it says, from before its first element. */
function watch(): void {
  window.hands = [];
  window.said = [];
  const touch = ['pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove'];
  for (const type of [...touch, 'wheel', 'touchstart'])
    document.addEventListener(type, () => window.hands.push(type), { capture: true });
  // A press by Enter is a click as well, but no button was pressed for it.
  document.addEventListener('click', (event) => event.detail > 0 && window.hands.push('click'), {
    capture: true,
  });
  const listen = () => {
    for (const region of document.querySelectorAll('[data-live]'))
      new MutationObserver(() => {
        const text = region.textContent ?? '';
        if (text !== '') window.said.push(text);
      }).observe(region, { childList: true, subtree: true, characterData: true });
  };
  const ready = new MutationObserver(() => {
    if (document.querySelector('[data-live]') === null) return;
    ready.disconnect();
    listen();
  });
  ready.observe(document, { childList: true, subtree: true });
}

/** The keyboard of one person, which looks after each step where the focus is and what was said. */
class Desk {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async #somewhere(): Promise<void> {
    const lost = () => document.activeElement === null || document.activeElement === document.body;
    await expect.poll(() => this.#page.evaluate(lost), 'the focus is on the body').toBe(false);
  }

  #heard(): Promise<number> {
    return this.#page.evaluate(() => window.said.length);
  }

  /** A key, or two in a row, that leads somewhere: the focus is there, on something that has a name. */
  async goes(keys: string, there: () => Promise<void>): Promise<void> {
    const [first = '', second] = keys.split(' ');
    if (second === undefined) await this.#page.keyboard.press(first);
    else await chord(this.#page, first, second);
    await there();
    await this.#somewhere();
  }

  /** A key that does something: the page says what. */
  async does(keys: string, words: RegExp): Promise<void> {
    const before = await this.#heard();
    await this.#page.keyboard.press(keys);
    await expect
      .poll(() => this.#page.evaluate((from) => window.said.slice(from).join('\n'), before))
      .toMatch(words);
    await this.#somewhere();
  }

  type(words: string): Promise<void> {
    return this.#page.keyboard.type(words);
  }
}

/** Walks with Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    const now = await page.evaluate(() => {
      const { activeElement: one, body } = document;
      return one === null || one === body ? '' : one.textContent;
    });
    if (name.test(now)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${String(name)} within 40 steps of Tab`);
}

const write = (page: Page) => page.getByRole('region', { name: 'Write' }).getByRole('textbox');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const path = (page: Page) => new URL(page.url()).pathname;

test(`${TICKETS} tickets by keyboard alone, every step said, the focus never lost`, async ({
  page,
  at,
}) => {
  test.setTimeout(60_000 + TICKETS * 15_000);
  await page.addInitScript(watch);
  await page.goto(at(`sign-in?volume=${Math.max(400, TICKETS * 8)}`));
  await expect(page.getByRole('button', { name: /^Mara Okafor/ })).toBeVisible();
  await tabTo(page, /Mara Okafor/);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Disputes');
  const desk = new Desk(page);
  await desk.goes('g t', () => expect(heading(page)).toHaveText('Tickets'));
  await listStands(page);

  const done = new Set<string>();
  const leave = () => desk.goes('Escape', () => expect(heading(page)).toBeFocused());
  /** From any status there is one key to the ways on, and arrows along them. */
  async function resolve(): Promise<void> {
    const way = page.getByRole('button', { name: 'Resolve', exact: true });
    const ways = page.getByRole('toolbar', { name: 'Change the status' });
    await desk.goes('s', () => expect(ways.locator(':focus')).toHaveCount(1));
    if (!(await way.evaluate((one) => one === document.activeElement)))
      await desk.goes('ArrowDown', () => expect(way).toBeFocused());
    await desk.does('Enter', / is now: /);
  }
  const triage: (() => Promise<void>)[] = [
    resolve,
    async function answerAndResolve() {
      await desk.goes('r', () => expect(write(page)).toBeFocused());
      await desk.type('We look into it.');
      await desk.does('ControlOrMeta+Enter', /^Message to .+ leaves when/m);
      await leave();
      await resolve();
    },
    async function noteAndPutAside() {
      await desk.goes('m', () => expect(write(page)).toBeFocused());
      await desk.type('Seen before.');
      await desk.does('ControlOrMeta+Enter', /Note added/);
      await leave();
      const times = page.getByRole('menu', { name: 'Put the case aside until' });
      await desk.goes('z', () => expect(times.getByRole('menuitem').first()).toBeFocused());
      const from = path(page);
      await desk.does('Enter', / is put aside until somebody writes/);
      await expect.poll(() => path(page)).not.toBe(from);
      await expect(heading(page)).toBeFocused();
    },
    async function macroAndResolve() {
      await desk.goes('r', () => expect(write(page)).toBeFocused());
      const dialog = page.getByRole('dialog', { name: 'Insert a macro' });
      await desk.goes('ControlOrMeta+i', () =>
        expect(dialog.getByRole('option').first()).toBeVisible(),
      );
      await expect(dialog.getByRole('combobox')).toBeFocused();
      await desk.type('arrives');
      await expect(dialog.getByRole('option')).toHaveCount(1);
      await desk.does('Enter', /inserted/);
      await expect(write(page)).toHaveValue(/your payout has left us/);
      await leave();
      await resolve();
    },
    async function giveAndSkip() {
      const people = page.getByRole('menu', { name: 'Give the case to' });
      await desk.goes('a', () => expect(people.getByRole('menuitem').first()).toBeFocused());
      await desk.does('Enter', / is with Mara Okafor now/);
      const why = page.getByRole('dialog').getByRole('textbox');
      await desk.goes('Shift+N', () => expect(why).toBeFocused());
      await desk.type('Needs somebody who knows payouts.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const from = path(page);
      await desk.does('Enter', / is skipped: /);
      await expect.poll(() => path(page)).not.toBe(from);
      await expect(heading(page)).toBeFocused();
    },
  ];
  for (let ticket = 0; ticket < TICKETS; ticket += 1) {
    await test.step(`ticket ${ticket + 1}`, async () => {
      await desk.does('n', /is yours until/);
      await expect.poll(() => done.has(path(page))).toBe(false);
      await expect(page.getByText(/^yours for /)).toBeVisible();
      await expect(heading(page)).toBeFocused();
      done.add(path(page));
      await triage[ticket % triage.length]?.();
    });
  }
  expect(done.size).toBe(TICKETS);
  expect(await page.evaluate(() => window.hands)).toEqual([]);
});
