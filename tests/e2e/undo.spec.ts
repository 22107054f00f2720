import { claims, expectStatus, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm, toasts } from './ruling.ts';

test('a ruling undone inside its hold brings the draft back and moves no money', async ({
  page,
  at,
  signIn,
}) => {
  await signIn(people.mara);
  const path = await openCase(page, claims.F1);
  const form = new RulingForm(page);
  await form.fill({ kind: 'Partial', percent: '30', note: 'Photo 2 decides it' });
  await form.send();
  await toasts(page).getByRole('button', { name: 'Undo' }).click();
  await expect(toasts(page)).toContainText('Your draft is back');

  await page.goto(at(`${path}/ruling`));
  await expect(form.kind('Partial')).toBeChecked();
  await expect(form.percent).toHaveValue('30');
  await expect(form.note).toHaveValue('Photo 2 decides it');

  await new Stage(page).advance('1 h');
  await page.reload();
  const main = page.getByRole('main');
  await expectStatus(page, 'escalated');
  await expect(main.getByText('300.00').first()).toBeVisible();
  await expect(form.note).toHaveValue('Photo 2 decides it');
});
