import { claims, openCase, people } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm } from './ruling.ts';

for (const [width, height] of [
  [1440, 900],
  [760, 900],
  [390, 844],
] as const) {
  test(`nothing of a long ruling shows below its bar at ${width}`, async ({ page, signIn }) => {
    await signIn(people.mara);
    await openCase(page, claims.F1);
    await page.setViewportSize({ width, height });
    if (width < 900) await page.getByRole('tab', { name: 'Decide' }).click();
    const form = new RulingForm(page);
    await form.fill({ kind: 'Partial', percent: '30', note: 'Mara types this' });
    await form.kind('Partial').scrollIntoViewIfNeeded();
    const bar = page.locator('[data-submit-bar]');
    await expect(form.submit).toBeInViewport({ ratio: 1 });
    const gap = () =>
      bar.evaluate((element) => {
        const { bottom } = element.getBoundingClientRect();
        const scroller = element.closest('[role="dialog"], main');
        return Math.round((scroller?.getBoundingClientRect().bottom ?? 0) - bottom);
      });
    await expect.poll(gap).toBe(0);
  });
}

test('what stops a ruling is in view, wherever the form is scrolled to', async ({
  page,
  signIn,
  secondTab,
}) => {
  await signIn(people.mara);
  const other = await secondTab(people.jonas);
  await openCase(page, claims.F1);
  const mine = new RulingForm(page);
  await mine.fill({ kind: 'Partial', percent: '30' });
  await mine.kind('Partial').scrollIntoViewIfNeeded();
  await openCase(other, claims.F1);
  await new RulingForm(other).rule({ kind: 'Full' });
  const notice = mine.desk.getByRole('alert').filter({ hasText: 'Something changed' });
  await expect(notice).toBeInViewport({ ratio: 1 });
});
