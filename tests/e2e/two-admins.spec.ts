import { claims, expectStatus, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm, toasts } from './ruling.ts';

test('two tabs are two people: the second is stopped with what changed and keeps the words', async ({
  page,
  at,
  signIn,
  secondTab,
}) => {
  await signIn(people.mara);
  const other = await secondTab(people.jonas);

  const path = await openCase(page, claims.F1);
  const mine = new RulingForm(page);
  await mine.fill({ kind: 'Partial', percent: '30', note: 'Mara types this' });
  await expect(mine.submit).toBeEnabled();

  await openCase(other, claims.F1);
  const theirs = new RulingForm(other);
  await theirs.open();
  await expect(theirs.note).toHaveValue('');
  await theirs.rule({ kind: 'Full' });

  await test.step('Mara sees it come in and cannot send over it', async () => {
    await expect(mine.desk.getByText('Something changed since you opened this case')).toBeVisible();
    await expect(mine.desk.getByText(/^Jonas Reiter is ruling: Full refund/)).toBeVisible();
    await expect(mine.submit).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Control+Shift+Enter');
    await expect(mine.note).toHaveValue('Mara types this');
    await expect(mine.percent).toHaveValue('30');
  });

  await test.step('both tabs tell the same story in the end', async () => {
    await new Stage(other).advance('1 min');
    await other.goto(at(path));
    for (const tab of [page, other]) {
      const main = tab.getByRole('main');
      await expectStatus(tab, 'resolved');
      await expect(main.getByText('192.00').first()).toBeVisible();
      await expect(main.getByText('Executed').first()).toBeVisible();
    }
  });
});

test('two admins press at the same moment: one rules, the other is refused', async ({
  page,
  signIn,
  secondTab,
}) => {
  await signIn(people.mara);
  const other = await secondTab(people.jonas);
  const desks = [];
  for (const tab of [page, other]) {
    await openCase(tab, claims.F1);
    const form = new RulingForm(tab);
    await form.fill({ kind: 'Partial', percent: '30', note: 'Kept' });
    await expect(form.submit).toBeEnabled();
    desks.push(form);
  }
  const undo = (tab: typeof page) => toasts(tab).getByRole('button', { name: 'Undo' });
  await Promise.all(desks.map((form) => form.submit.click({ force: true })));
  await expect.poll(async () => (await undo(page).count()) + (await undo(other).count())).toBe(1);
  const loser = (await undo(page).count()) === 0 ? page : other;
  const form = new RulingForm(loser);
  await expect(form.desk.getByText(/^Something changed since you/).first()).toBeVisible();
  await expect(form.note).toHaveValue('Kept');
  await expect(form.percent).toHaveValue('30');
});

test('what a party writes shows up in the other tab by itself, and stops a ruling', async ({
  page,
  signIn,
  secondTab,
}) => {
  await signIn(people.mara);
  const other = await secondTab(people.helena);
  await openCase(page, claims.F1);
  const form = new RulingForm(page);
  await form.fill({ kind: 'Full', note: 'Not lost' });
  await expect(form.submit).toBeEnabled();
  await openCase(other, claims.F1);
  await new Stage(other).write('Seller', 'We found the missing charms in our workshop.');
  await expect(page.getByText('We found the missing charms in our workshop.')).toBeVisible();
  await expect(form.desk.getByText('One new message or file')).toBeVisible();
  await expect(form.submit).toHaveAttribute('aria-disabled', 'true');
  await form.desk.getByRole('button', { name: 'I have seen it, go on' }).click();
  await expect(form.submit).toBeEnabled();
  await expect(form.note).toHaveValue('Not lost');
});
