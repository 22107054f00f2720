import { chord, claims, expectStatus, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm, toasts } from './ruling.ts';

test('above the limit a second admin decides; nobody approves their own', async ({
  page,
  at,
  signIn,
  secondTab,
}) => {
  await signIn(people.mara);
  const path = await openCase(page, claims.F15);
  const form = new RulingForm(page);
  await form.fill({ kind: 'Partial', amount: '1100.00', basis: 'Policy' });
  await expect(form.desk.getByText('One other person must approve:')).toBeVisible();
  await expect(form.desk.getByText('it is above your limit')).toBeVisible();
  await expect(form.submit).toHaveText(/Propose and next/);
  await form.send();
  await expect(toasts(page)).toContainText('waits for approval');

  const waiting = (tab: typeof page) =>
    tab.getByRole('link', { name: /Partial refund.*1,100\.00.*Mara Okafor/ });
  await test.step('the proposer cannot approve', async () => {
    await chord(page, 'g', 'p');
    await waiting(page).click();
    const approve = page.getByRole('button', { name: /^Approve/ });
    await expect(approve).toHaveAttribute('aria-disabled', 'true');
    await expect(approve).toHaveAccessibleDescription(/^You proposed this ruling/);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('0 of 1')).toBeVisible();
  });

  await test.step('the head of the desk does', async () => {
    const other = await secondTab(people.helena);
    await other.goto(at('approvals'));
    await waiting(other).click();
    await expect(other.getByRole('article').getByText('1,100.00').first()).toBeVisible();
    await other.getByRole('button', { name: /^Approve/ }).click();
    await expect(toasts(other)).toContainText('takes effect when the undo window ends');
    await new Stage(other).advance('1 min');
    await other.goto(at(path));
    const main = other.getByRole('main');
    await expectStatus(other, 'resolved');
    await expect(main.getByText('Approved by Helena Brandt')).toBeVisible();
    await expect(main.getByText('900.00').first()).toBeVisible();
  });
});

test('sending back needs a comment and gives the draft back to its author', async ({
  page,
  at,
  signIn,
}) => {
  await signIn(people.helena);
  await page.goto(at('approvals'));
  await page.locator('a[href*="approvals/"]').first().click();
  const back = page.getByRole('button', { name: 'Send back' });
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await expect(back).toHaveAccessibleDescription('Say why first');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Cite the appraisal, please.');
  await back.click();
  await expect(toasts(page)).toContainText('sent back to');
});
