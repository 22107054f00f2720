import { chord, claims, openCase, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm, toasts } from './ruling.ts';

const MEGABYTE = 1024 * 1024;

test('amounts that cannot be are named beside the field, and stay as typed', async ({
  page,
  signIn,
}) => {
  await signIn(people.mara);
  await openCase(page, claims.F1);
  const form = new RulingForm(page);
  await form.fill({ kind: 'Partial', amount: '10' });
  await expect(form.submit).toBeEnabled();
  for (const [typed, said] of [
    ['12.345', 'USD has 2 decimals'],
    ['-5', 'An amount above zero'],
    ['1e3', 'Digits only, like 12.50'],
    ['12,34,5', /separators do not fit|Digits only/],
    ['12 EUR', 'Digits only, like 12.50'],
  ] as const) {
    await test.step(typed, async () => {
      await form.amount.fill(typed);
      await expect(form.amount).toHaveAttribute('aria-invalid', 'true');
      await expect(form.amount).toHaveAccessibleDescription(said);
      await expect(form.submit).toHaveAttribute('aria-disabled', 'true');
      await expect(form.amount).toHaveValue(typed);
    });
  }
  for (const [typed, said] of [
    ['500', 'That is more than what is left of the order'],
    ['120.00', 'This is all that is left'],
    ['0', 'The amount comes to nothing'],
  ] as const) {
    await test.step(typed, async () => {
      await form.amount.fill(typed);
      await expect(form.submit).toHaveAttribute('aria-disabled', 'true');
      await expect(form.desk.getByText(said, { exact: true })).toBeVisible();
      await expect(form.amount).toHaveValue(typed);
    });
  }
});

test('yen have no decimals, and percentages have their range', async ({ page, signIn }) => {
  await signIn(people.mara);
  await openCase(page, claims.F3);
  const form = new RulingForm(page);
  await form.fill({ kind: 'Partial', amount: '12.5' });
  await expect(form.amount).toHaveAccessibleDescription('JPY has no decimals');
  await form.byPercent('100');
  await expect(form.percent).toHaveAccessibleDescription('Between 0.01 and 99.99');
});

test('files that are too large or not what they say are refused by name', async ({
  page,
  signIn,
}) => {
  await signIn(people.mara);
  await openCase(page, claims.F1);
  const drop = page.getByRole('region', { name: 'Add evidence' });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await drop.locator('input[type=file]').setInputFiles([
    { name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(11 * MEGABYTE, 0xff) },
    { name: 'drawing.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(svg) },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') },
    { name: 'nothing.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
  ]);
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row('huge.jpg')).toContainText('Not added: larger than 10 MB');
  await expect(row('drawing.jpg')).toContainText(
    'Not added: the extension says one thing, the content another',
  );
  await expect(row('notes.txt')).toContainText('Not added: only JPG, PNG, PDF, DOC and DOCX');
  await expect(row('nothing.png')).toContainText('Not added: the file is empty.');
});

test('a broken PDF says so, and the rest of the viewer works', async ({ page, signIn }) => {
  await signIn(people.mara);
  await openCase(page, claims.brokenPdf);
  await page
    .getByRole('button', { name: /appraisal-broken\.pdf$/ })
    .first()
    .click();
  await expect(page.getByText('This PDF can’t be opened')).toBeVisible();
  await page.keyboard.press('[');
  await expect(page.getByRole('img', { name: /^Exhibit 1/ })).toBeVisible();
});

test('addresses that lead nowhere say so', async ({ page, at, signIn }) => {
  await signIn(people.mara);
  for (const path of ['disputes/dsp_nobody', 'nowhere/at/all', 'approvals/rul_nobody']) {
    await page.goto(at(path));
    await expect(
      page.getByText('There is nothing at this address', { exact: true }).first(),
    ).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  }
});

test('what a role may not read says which right is missing', async ({ page, at, signIn }) => {
  await signIn(people.tomas);
  await page.goto(at('audit'));
  await expect(page.getByText(/You do not have this right|Not open to your role/)).toBeVisible();
});

test('an auditor reads everything and changes nothing', async ({ page, signIn }) => {
  await signIn(people.olu);
  await openCase(page, claims.F1);
  const composer = page.getByRole('region', { name: 'Write' });
  await expect(composer.getByRole('textbox')).not.toBeEditable();
  await expect(composer.getByText(/^Only .* may do this/).first()).toBeVisible();
  const send = composer.getByRole('button', { name: /^Send/ });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await expect(send).toHaveAccessibleDescription(/role|right|agent|admin/i);
});

test('an ended session asks to sign in over the page, and sends the last step again', async ({
  page,
  at,
  signIn,
  noise,
}) => {
  await signIn(people.mara);
  await openCase(page, claims.F1);
  const form = new RulingForm(page);
  await form.fill({ kind: 'Partial', percent: '30', note: 'Typed before the end' });

  // A copy of the tab is the same session; signing out there ends it here.
  const [copy] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((url) => void window.open(url), at('disputes')),
  ]);
  noise.listen(copy);
  await copy.getByRole('button', { name: 'Sign out' }).click();
  await expect(copy).toHaveURL(/sign-in/);
  await copy.close();

  await form.percent.fill('40');
  const dialog = page.getByRole('dialog', { name: 'Sign in to go on' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Continue as Mara Okafor' }).click();
  await expect(dialog).toBeHidden();
  await expect(form.note).toHaveValue('Typed before the end');
  await expect(form.percent).toHaveValue('40');
  await form.send();
  await expect(toasts(page)).toContainText('takes effect when the undo window ends');
});

test('an answer that is nonsense is told, and asking again heals it', async ({
  page,
  at,
  signIn,
}) => {
  await signIn(people.mara);
  const path = await openCase(page, claims.F1);
  await new Stage(page).fault('auditList', 'answers nonsense');
  await chord(page, 'g', 'u');
  await expect(page.getByText('An unexpected answer came back')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(
    page.getByRole('list', { name: 'Audit events' }).getByRole('listitem').first(),
  ).toBeVisible();

  await page.goto(at(path));
  await new Stage(page).fault('messageSend', 'fails with 503');
  const composer = page.getByRole('region', { name: 'Write' });
  await composer.getByRole('textbox').fill('Do you still have the box?');
  await composer.getByRole('button', { name: /^Send/ }).click();
  await expect(composer.getByRole('alert')).toContainText('The server cannot answer now');
  await expect(composer.getByRole('textbox')).toHaveValue('Do you still have the box?');
  await composer.getByRole('button', { name: /^Send/ }).click();
  await expect(toasts(page)).toContainText('leaves when the undo window ends');
});
