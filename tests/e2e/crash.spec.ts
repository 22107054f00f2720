import { rm } from 'node:fs/promises';
import { claims, openCase, people } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { newProfile, startBrowser } from './own-browser.ts';
import { RulingForm, toasts } from './ruling.ts';

const desk = { width: 1440, height: 900 };

test('a ruling survives the browser being killed right after its acknowledgement', async ({
  at,
  signIn,
  noise,
}) => {
  const profile = await newProfile();
  const first = await startBrowser(profile);
  const page = await first.context.newPage();
  await page.setViewportSize(desk);
  noise.listen(page);
  await signIn(people.mara, page);
  await openCase(page, claims.F1);
  const form = new RulingForm(page);
  await form.fill({ kind: 'Partial', percent: '30', note: 'Said before the crash' });
  await form.send();
  await expect(toasts(page)).toContainText('takes effect when the undo window ends');
  await first.kill();

  const second = await startBrowser(profile);
  try {
    const again = await second.context.newPage();
    await again.setViewportSize(desk);
    noise.listen(again);
    await signIn(people.mara, again);
    await openCase(again, claims.F1);
    const rulings = again.getByRole('region', { name: 'Rulings' });
    await expect(rulings.getByRole('listitem')).toHaveCount(1);
    await expect(rulings).toContainText('36.00');

    await again.goto(at('audit'));
    await again.getByRole('button', { name: 'Verify the chain' }).click();
    await expect(again.getByText('The chain is whole')).toBeVisible();
    await expect(
      again
        .getByRole('listitem')
        .filter({ hasText: /approved ruling/ })
        .first(),
    ).toBeVisible();
  } finally {
    await second.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
});
