import { claims, openCase, people } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm, toasts } from './ruling.ts';

test('an agent proposes; an admin has to decide', async ({ page, signIn }) => {
  await signIn(people.tomas);
  await openCase(page, claims.F1);
  const form = new RulingForm(page);
  await form.fill({ kind: 'Full' });
  await expect(form.desk.getByText('an agent proposes, an admin decides')).toBeVisible();
  await expect(form.submit).toHaveText(/^Propose and /);
  await form.send();
  await expect(toasts(page)).toContainText('waits for approval');
});

for (const who of [people.ruth, people.olu]) {
  test(`${who} sees why this role rules on nothing`, async ({ page, at, signIn }) => {
    await signIn(who);
    const path = await openCase(page, claims.F1);
    const rule = page.getByRole('button', { name: 'Full refund' });
    await expect(rule).toHaveAttribute('aria-disabled', 'true');
    await expect(rule).toHaveAccessibleDescription(/role|admin|right/i);
    await page.goto(at(`${path}/ruling`));
    const { desk, submit } = new RulingForm(page);
    await expect(desk).toContainText('You cannot rule on this dispute now');
    await expect(desk).toContainText(/Only .* may do this/);
    await expect(submit).toHaveCount(0);
  });
}
