import type { Page } from '@playwright/test';
import { claims, openCase, people } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { RulingForm } from './ruling.ts';

const words = {
  'To buyer': 'Could you send a photo of the clasp?',
  'To seller': 'Which carrier did you use?',
  'Staff note': 'Third case of this seller this month.',
} as const;

async function eachAudience(
  page: Page,
  visit: (field: ReturnType<Page['getByRole']>, text: string) => Promise<void>,
): Promise<void> {
  const composer = page.getByRole('region', { name: 'Write' });
  for (const [audience, text] of Object.entries(words)) {
    await composer.getByRole('radio', { name: audience }).check();
    await visit(composer.getByRole('textbox'), text);
  }
}

test('drafts of both parties, of the note and of the ruling survive reload and sign-out', async ({
  page,
  at,
  signIn,
}) => {
  await signIn(people.mara);
  const path = await openCase(page, claims.F1);
  await eachAudience(page, async (field, text) => {
    await expect(field).toHaveValue('');
    await field.fill(text);
  });
  const form = new RulingForm(page);
  await page.goto(at(`${path}/ruling`));
  await form.fill({ kind: 'Partial', percent: '12.5', note: 'Half of a half' });

  const expectAll = async () => {
    await expect(form.kind('Partial')).toBeChecked();
    await expect(form.percent).toHaveValue('12.5');
    await expect(form.note).toHaveValue('Half of a half');
    await expect(form.desk.getByText('draft saved')).toBeVisible();
    await eachAudience(page, (field, text) => expect(field).toHaveValue(text));
  };
  await test.step('reload', async () => {
    await page.reload();
    await expectAll();
  });
  await test.step('sign out and in', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/sign-in/);
    await signIn(people.mara);
    await page.goto(at(`${path}/ruling`));
    await expectAll();
  });
  await test.step('they are of the person, not of the machine', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/sign-in/);
    await signIn(people.jonas);
    await page.goto(at(`${path}/ruling`));
    await expect(form.note).toHaveValue('');
    await eachAudience(page, (field) => expect(field).toHaveValue(''));
  });
});
