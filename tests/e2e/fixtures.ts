import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { beside } from './desk.ts';

/** Collects what a page complains about; anything not announced fails the test. */
export class Noise {
  readonly #heard: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** Announces a message that this test causes on purpose, e.g. `/status of 409/`. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Listens to a page; further pages of a test (second tab, second person) are passed in by hand. */
  listen(page: Page): void {
    page.on('pageerror', (error) => this.#heard.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.#heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
  }

  /** What nobody announced. Violations of the Content-Security-Policy arrive here as console errors. */
  unexpected(): string[] {
    return this.#heard.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }
}

interface Fixtures {
  noise: Noise;
  /** An address of the console, also under a subpath: `at('disputes?view=all')`. */
  at: (path: string) => string;
  signIn: (persona: string, page?: Page) => Promise<void>;
  /** A second tab with somebody signed in. */
  secondTab: (persona: string) => Promise<Page>;
  /** With rules: only these, for a page that has passed all of them and has changed but for them. */
  expectAccessible: (page?: Page, rules?: string[]) => Promise<void>;
}

/** The standards of experience.md: WCAG 2.2 AA. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the page: something is on its way to how it will look; what turns for ever is as it stays. */
async function isMoving(): Promise<boolean> {
  // What has just changed begins to move with the frame that draws it.
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => void requestAnimationFrame(resolve));
  return document.getAnimations().some(({ playState, effect }) => {
    const { endTime = 0 } = effect?.getComputedTiming() ?? {};
    return playState === 'running' && Number(endTime) < Number.POSITIVE_INFINITY;
  });
}

export const test = base.extend<Fixtures>({
  // `auto`: every test listens, also one that does not name the fixture.
  noise: [
    async ({ page }, use) => {
      const noise = new Noise();
      noise.listen(page);
      await use(noise);
      expect(noise.unexpected(), 'console errors, warnings and policy violations').toEqual([]);
    },
    { auto: true },
  ],

  at: async ({ baseURL }, use) => {
    await use((path) => new URL(path.replace(/^\//, ''), baseURL).href);
  },

  signIn: async ({ page, at }, use) => {
    await use(async (persona, other = page) => {
      // Without bulk cases the world is there at once; the named ones are all a test needs.
      await other.goto(at('sign-in?volume=0'));
      await other.getByRole('button', { name: persona }).click();
      await expect(other).not.toHaveURL(/sign-in/);
    });
  },

  secondTab: async ({ page, noise, signIn }, use) => {
    await use(async (persona) => {
      const other = await beside(page);
      noise.listen(other);
      await signIn(persona, other);
      return other;
    });
  },

  expectAccessible: async ({ page }, use) => {
    await use(async (other = page, rules) => {
      // The console has no frames, so axe runs in the page alone, without a second one to sum up.
      const axe = new AxeBuilder({ page: other }).setLegacyMode(true);
      if (rules === undefined) axe.withTags(STANDARDS);
      else axe.withRules(rules);
      // What fades in has not its colours yet.
      await expect.poll(() => other.evaluate(isMoving)).toBe(false);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map((node) => node.target.join(' ')),
      }));
      expect(found).toEqual([]);
    });
  },
});

export { expect };
