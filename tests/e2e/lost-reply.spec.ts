import { claims, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm, toasts } from './ruling.ts';

for (const fault of ['reply is lost after the effect', 'answers nonsense'] as const) {
  test(`a ruling whose ${fault} is made exactly once`, async ({ page, at, signIn }) => {
    await signIn(people.mara);
    const path = await openCase(page, claims.F1);
    const stage = new Stage(page);
    await stage.fault('rulingPropose', fault);
    await stage.fault('rulingList', 'takes 3 s longer');
    const form = new RulingForm(page);
    await form.fill({ kind: 'Full' });
    await form.send();
    await expect(page.getByText('Checking what became of it')).toBeVisible();
    await expect(toasts(page)).toContainText('takes effect when the undo window ends');
    await stage.clearFaults();

    await stage.advance('1 min');
    await page.goto(at(path));
    const rulings = page.getByRole('region', { name: 'Rulings' }).getByRole('listitem');
    await expect(rulings).toHaveCount(1);
    await expect(rulings).toContainText('Executed');
    // Full refund of F1: the seller's 300.00 less 108.00, once.
    await expect(page.getByRole('main').getByText('192.00').first()).toBeVisible();
  });
}

test('a ruling that never arrived is sent again by hand, once', async ({ page, at, signIn }) => {
  await signIn(people.mara);
  const path = await openCase(page, claims.F1);
  const stage = new Stage(page);
  await stage.fault('rulingPropose', 'offline');
  const form = new RulingForm(page);
  await form.fill({ kind: 'Full', note: 'Still here' });
  await form.send();
  await expect(page.getByText('It did not reach the server.')).toBeVisible();
  await expect(form.note).toHaveValue('Still here');
  await stage.clearFaults();
  await form.send();
  await expect(toasts(page)).toContainText('takes effect when the undo window ends');
  await page.goto(at(path));
  const rulings = page.getByRole('region', { name: 'Rulings' }).getByRole('listitem');
  await expect(rulings).toHaveCount(1);
});
